package dev.refract.migrate.review;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.derive.PostgresNames;
import java.util.stream.Collectors;

/** What the reference's messages call the types of columns. */
final class TypeNames {
  private TypeNames() {}

  /** By what stands behind {@code @db.} in a schema. */
  static String nativeName(Column column) {
    return switch (column.type()) {
      case ColumnType.Known known ->
          PostgresNames.nativeType(known.name())
              + (known.arguments().isEmpty()
                  ? ""
                  : known.arguments().stream()
                      .map(String::valueOf)
                      .collect(Collectors.joining(",", "(", ")")));
      case ColumnType.OfEnum _, ColumnType.Unsupported _ -> family(column);
    };
  }

  /** By the kind of its values. */
  static String family(Column column) {
    return switch (column.type()) {
      case ColumnType.Unsupported(String sql) -> sql;
      case ColumnType.OfEnum(TableName name) -> name.name();
      case ColumnType.Known known ->
          switch (known.family()) {
            case INT -> "Int";
            case BIG_INT -> "BigInt";
            case FLOAT -> "Float";
            case DECIMAL -> "Decimal";
            case BOOLEAN -> "Boolean";
            case STRING -> "String";
            case DATE_TIME -> "DateTime";
            case BINARY -> "Binary";
            case JSON -> "Json";
            case UUID -> "Uuid";
          };
    };
  }
}
