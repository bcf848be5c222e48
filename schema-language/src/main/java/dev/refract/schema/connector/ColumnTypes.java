package dev.refract.schema.connector;

import dev.refract.schema.model.Arity;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.NativeType;
import dev.refract.schema.model.Provider;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the column of a field is called in SQL, for people to read. */
public final class ColumnTypes {
  /** Where a scalar type has no native type of its own. */
  private static final Map<ScalarType, String> SQLITE =
      Map.of(
          ScalarType.STRING, "TEXT",
          ScalarType.BOOLEAN, "BOOLEAN",
          ScalarType.INT, "INTEGER",
          ScalarType.BIG_INT, "BIGINT",
          ScalarType.FLOAT, "REAL",
          ScalarType.DECIMAL, "DECIMAL",
          ScalarType.DATE_TIME, "DATETIME",
          ScalarType.JSON, "JSONB",
          ScalarType.BYTES, "BLOB");

  /** Native types whose SQL is more than their name in capital letters. */
  private static final Map<String, String> NAMES =
      Map.of(
          "DoublePrecision", "DOUBLE PRECISION",
          "CatalogSingleChar", "\"char\"",
          "UnsignedInt", "INT UNSIGNED",
          "UnsignedSmallInt", "SMALLINT UNSIGNED",
          "UnsignedTinyInt", "TINYINT UNSIGNED",
          "UnsignedMediumInt", "MEDIUMINT UNSIGNED",
          "UnsignedBigInt", "BIGINT UNSIGNED");

  private ColumnTypes() {}

  /** The type of the column, with {@code []} for lists; empty where nothing can be said. */
  public static Optional<String> of(Provider provider, ScalarField field) {
    return element(provider, field).map(type -> field.arity() == Arity.LIST ? type + "[]" : type);
  }

  private static Optional<String> element(Provider provider, ScalarField field) {
    return switch (field.type()) {
      case ScalarType scalar -> Optional.ofNullable(scalar(provider, field, scalar));
      case FieldType.OfEnum(EnumType type) -> Optional.of(enumType(provider, type));
      case FieldType.Unsupported(String databaseType) -> Optional.of(databaseType);
      case FieldType.OfComposite(var type) -> Optional.of(type.name());
    };
  }

  private static @Nullable String scalar(Provider provider, ScalarField field, ScalarType scalar) {
    Optional<NativeType> nativeType = Connector.of(provider).nativeTypeOf(field);
    boolean isFlag = scalar == ScalarType.BOOLEAN && field.nativeType().isEmpty();
    return switch (provider) {
      case SQLITE -> SQLITE.get(scalar);
      case MONGODB -> nativeType.map(NativeType::name).orElse(scalar.keyword());
      case MYSQL -> isFlag ? "BOOLEAN" : nativeType.map(ColumnTypes::sql).orElse(null);
      case POSTGRESQL, SQLSERVER, COCKROACHDB -> nativeType.map(ColumnTypes::sql).orElse(null);
    };
  }

  private static String sql(NativeType type) {
    String name = NAMES.getOrDefault(type.name(), type.name().toUpperCase(Locale.ROOT));
    return type.arguments().isEmpty()
        ? name
        : name + "(" + String.join(",", type.arguments()) + ")";
  }

  private static String enumType(Provider provider, EnumType type) {
    return switch (provider) {
      case SQLITE -> "TEXT";
      case MYSQL ->
          type.values().stream()
              .map(value -> "'" + value.databaseName() + "'")
              .collect(Collectors.joining(", ", "ENUM(", ")"));
      case POSTGRESQL, COCKROACHDB, SQLSERVER -> "\"" + type.databaseName() + "\"";
      case MONGODB -> "String";
    };
  }
}
