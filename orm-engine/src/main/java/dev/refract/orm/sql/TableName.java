package dev.refract.orm.sql;

import java.util.Optional;

/**
 * A table.
 *
 * @param schema where it is, if not where the connection looks first
 */
public record TableName(Optional<String> schema, String name) {}
