package dev.refract.migrate.diff;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.Table;
import java.util.Optional;

/**
 * A column of an enum type that changes.
 *
 * @param table as it is before
 * @param next the column afterwards; missing where it goes
 */
public record EnumUse(Table table, Column column, Optional<Column> next) {}
