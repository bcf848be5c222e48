package dev.refract.orm.dialect.postgres;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.ScalarType;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Types of lists whose elements become values of columns. Only those of which a column keeps what
 * it would keep of a literal: a list of bits, for example, would be cut.
 */
public final class ListTypes {
  private static final Map<String, String> NATIVE =
      Map.ofEntries(
          Map.entry("Text", "text"),
          Map.entry("VarChar", "text"),
          Map.entry("Uuid", "uuid"),
          Map.entry("Integer", "integer"),
          Map.entry("SmallInt", "integer"),
          Map.entry("BigInt", "bigint"),
          Map.entry("Boolean", "boolean"),
          Map.entry("DoublePrecision", "double precision"),
          Map.entry("Real", "real"),
          Map.entry("Decimal", "numeric"),
          Map.entry("Timestamp", "timestamp"),
          Map.entry("Timestamptz", "timestamptz"),
          Map.entry("Date", "date"),
          Map.entry("JsonB", "jsonb"),
          Map.entry("Json", "json"),
          Map.entry("ByteA", "bytea"));

  private ListTypes() {}

  /** The type of a list of such values, where there is one. */
  public static Optional<String> of(ColumnType type, UnaryOperator<String> quote) {
    if (type.isList()) {
      return Optional.empty();
    }
    Optional<String> element =
        type.nativeType().isPresent()
            ? Optional.ofNullable(NATIVE.get(type.nativeType().get().name()))
            : plain(type.type(), quote);
    return element.map(name -> name + "[]");
  }

  private static Optional<String> plain(FieldType type, UnaryOperator<String> quote) {
    return switch (type) {
      case ScalarType scalar ->
          Optional.of(
              switch (scalar) {
                case STRING -> "text";
                case BOOLEAN -> "boolean";
                case INT -> "integer";
                case BIG_INT -> "bigint";
                case FLOAT -> "double precision";
                case DECIMAL -> "numeric";
                case DATE_TIME -> "timestamp";
                case JSON -> "jsonb";
                case BYTES -> "bytea";
              });
      case FieldType.OfEnum(EnumType known) ->
          Optional.of(
              known.schemaName().map(schema -> quote.apply(schema) + ".").orElse("")
                  + quote.apply(known.databaseName()));
      case FieldType.OfComposite _, FieldType.Unsupported _ -> Optional.empty();
    };
  }
}
