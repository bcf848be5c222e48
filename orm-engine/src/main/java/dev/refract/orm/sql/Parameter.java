package dev.refract.orm.sql;

import dev.refract.orm.dialect.ColumnType;

/**
 * A value that is bound when the statement runs.
 *
 * @param type how it is written to the database
 * @param isList whether it stands for a list of such values
 */
public record Parameter(Source source, ColumnType type, boolean isList) implements Expression {

  public static Parameter one(Source source, ColumnType type) {
    return new Parameter(source, type, false);
  }

  public static Parameter list(Source source, ColumnType type) {
    return new Parameter(source, type, true);
  }
}
