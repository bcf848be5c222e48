package dev.refract.migrate.introspect.postgres;

import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.ColumnType.Known;
import dev.refract.migrate.database.ColumnType.OfEnum;
import dev.refract.migrate.database.ColumnType.Unsupported;
import dev.refract.migrate.database.TypeFamily;
import dev.refract.migrate.introspect.postgres.CatalogRows.ColumnRow;
import java.util.List;
import java.util.Locale;

/** Types by their names in the catalog. */
final class Types {
  /** The catalog counts the four bytes of a length's own. */
  private static final int HEADER = 4;

  private Types() {}

  static ColumnType of(ColumnRow column) {
    if (column.enumType().isPresent()) {
      return new OfEnum(column.enumType().get());
    }
    // the types of elements have an underscore before them only as elements
    String type = column.isList() ? column.type().replaceFirst("^_", "") : column.type();
    return switch (type) {
      case "int2" -> new Known(TypeFamily.INT, "SMALLINT");
      case "int4" -> new Known(TypeFamily.INT, "INTEGER");
      case "int8" -> new Known(TypeFamily.BIG_INT, "BIGINT");
      case "oid" -> new Known(TypeFamily.INT, "OID");
      case "numeric" -> new Known(TypeFamily.DECIMAL, "DECIMAL", precisionAndScale(column));
      case "money" -> new Known(TypeFamily.DECIMAL, "MONEY");
      case "float4" -> new Known(TypeFamily.FLOAT, "REAL");
      case "float8" -> new Known(TypeFamily.FLOAT, "DOUBLE PRECISION");
      case "bool" -> new Known(TypeFamily.BOOLEAN, "BOOLEAN");
      case "text" -> new Known(TypeFamily.STRING, "TEXT");
      case "citext" -> new Known(TypeFamily.STRING, "CITEXT");
      case "varchar" -> new Known(TypeFamily.STRING, "VARCHAR", length(column));
      case "bpchar" -> new Known(TypeFamily.STRING, "CHAR", length(column));
      case "inet" -> new Known(TypeFamily.STRING, "INET");
      case "bit" -> new Known(TypeFamily.STRING, "BIT", given(column));
      case "varbit" -> new Known(TypeFamily.STRING, "VARBIT", given(column));
      case "uuid" -> new Known(TypeFamily.UUID, "UUID");
      case "xml" -> new Known(TypeFamily.STRING, "XML");
      case "json" -> new Known(TypeFamily.JSON, "JSON");
      case "jsonb" -> new Known(TypeFamily.JSON, "JSONB");
      case "bytea" -> new Known(TypeFamily.BINARY, "BYTEA");
      case "date" -> new Known(TypeFamily.DATE_TIME, "DATE");
      case "timestamp", "timestamptz", "time", "timetz" ->
          new Known(TypeFamily.DATE_TIME, type.toUpperCase(Locale.ROOT), given(column));
      default -> new Unsupported(column.sql());
    };
  }

  private static List<Integer> precisionAndScale(ColumnRow column) {
    int packed = column.modifier() - HEADER;
    return packed < 0 ? List.of() : List.of(packed >> 16, packed & 0xffff);
  }

  private static List<Integer> length(ColumnRow column) {
    return column.modifier() < HEADER ? List.of() : List.of(column.modifier() - HEADER);
  }

  private static List<Integer> given(ColumnRow column) {
    return column.modifier() < 0 ? List.of() : List.of(column.modifier());
  }
}
