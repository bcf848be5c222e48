package dev.refract.orm.dialect.sqlite;

import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.ScalarType;

/** Types in words, for messages. */
final class ScalarTypes {
  private ScalarTypes() {}

  static String withArticle(FieldType type) {
    return switch (type) {
      case ScalarType scalar ->
          switch (scalar) {
            case INT -> "an integer";
            case DATE_TIME -> "a date";
            case JSON -> "a document";
            case BYTES -> "a byte array";
            case STRING -> "a string";
            case BOOLEAN -> "a boolean";
            case BIG_INT -> "a bigint";
            case FLOAT -> "a float";
            case DECIMAL -> "a decimal";
          };
      case FieldType.OfEnum(EnumType known) -> "a value of " + known.name();
      case FieldType.OfComposite _, FieldType.Unsupported _ -> "a value";
    };
  }
}
