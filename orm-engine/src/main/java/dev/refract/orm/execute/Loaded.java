package dev.refract.orm.execute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as they show, beside the raw rows that they were made of. */
record Loaded(List<@Nullable Object[]> raw, List<Row> rows) {}
