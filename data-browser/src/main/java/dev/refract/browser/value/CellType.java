package dev.refract.browser.value;

import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;

/** The families of columns that a person edits, filters and sees in the same way. */
public enum CellType {
  TEXT,
  BOOLEAN,
  INT,
  BIG_INT,
  FLOAT,
  DECIMAL,
  DATE_TIME,
  JSON,
  BYTES,
  ENUM,
  LIST,
  /** Of a type that the language cannot name. */
  FOREIGN;

  public static CellType of(ScalarField field) {
    return field.isList() ? LIST : ofElement(field.type());
  }

  /** The type of one element, list or not. */
  public static CellType ofElement(FieldType type) {
    return switch (type) {
      case ScalarType scalar ->
          switch (scalar) {
            case STRING -> TEXT;
            case BOOLEAN -> BOOLEAN;
            case INT -> INT;
            case BIG_INT -> BIG_INT;
            case FLOAT -> FLOAT;
            case DECIMAL -> DECIMAL;
            case DATE_TIME -> DATE_TIME;
            case JSON -> JSON;
            case BYTES -> BYTES;
          };
      case FieldType.OfEnum _ -> ENUM;
      case FieldType.OfComposite _, FieldType.Unsupported _ -> FOREIGN;
    };
  }

  public boolean isNumber() {
    return this == INT || this == BIG_INT || this == FLOAT || this == DECIMAL;
  }

  /** Whether values have an order that a person would ask for: before and after, less and more. */
  public boolean isOrdered() {
    return isNumber() || this == DATE_TIME || this == TEXT;
  }

  public boolean isEditable() {
    return this != FOREIGN;
  }

  /** The type as the schema writes it: {@code Int}, {@code Role?}, {@code String[]}. */
  public static String nameOf(ScalarField field) {
    String element =
        switch (field.type()) {
          case ScalarType scalar -> scalar.keyword();
          case FieldType.OfEnum(var type) -> type.name();
          case FieldType.OfComposite(var type) -> type.name();
          case FieldType.Unsupported(String databaseType) -> databaseType;
        };
    return switch (field.arity()) {
      case REQUIRED -> element;
      case OPTIONAL -> element + "?";
      case LIST -> element + "[]";
    };
  }
}
