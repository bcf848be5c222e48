package dev.refract.orm.dialect.sqlite;

import dev.refract.schema.model.FieldType;
import java.util.HexFormat;

/** Values as literals, in the form in which {@link Values} binds them. */
public final class Literals {
  private Literals() {}

  public static String of(FieldType type, Object value) {
    return switch (Values.toStorage(type, value)) {
      case Long number -> number.toString();
      case Double number -> number.toString();
      case byte[] bytes -> "X'" + HexFormat.of().formatHex(bytes) + "'";
      case Object text -> "'" + text.toString().replace("'", "''") + "'";
    };
  }
}
