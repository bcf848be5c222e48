package dev.refract.orm.sql;

import dev.refract.schema.model.FieldType;

/**
 * A value that is bound when the statement runs.
 *
 * @param type how it is written to the database
 * @param isList whether it stands for a list of such values
 */
public record Parameter(Source source, FieldType type, boolean isList) implements Expression {

  public static Parameter one(Source source, FieldType type) {
    return new Parameter(source, type, false);
  }

  public static Parameter list(Source source, FieldType type) {
    return new Parameter(source, type, true);
  }
}
