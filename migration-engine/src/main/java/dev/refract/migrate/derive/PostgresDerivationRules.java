package dev.refract.migrate.derive;

import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.ColumnType.Known;
import dev.refract.migrate.database.ColumnType.OfEnum;
import dev.refract.migrate.database.ColumnType.Unsupported;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.database.TypeFamily;
import dev.refract.schema.connector.Connector;
import dev.refract.schema.model.DefaultValue;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.NativeType;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import java.util.Locale;
import java.util.Optional;

/** PostgreSQL: native types, enum types, sequences. */
record PostgresDerivationRules(Connector connector) implements DerivationRules {
  @Override
  public ColumnType typeOf(ScalarField field) {
    return switch (field.type()) {
      case ScalarType scalar -> ofScalar(field, scalar);
      case FieldType.OfEnum(EnumType e) -> new OfEnum(SchemaDeriver.nameOf(e));
      case FieldType.OfComposite _ ->
          throw new IllegalArgumentException("PostgreSQL has no composite types in schemas");
      case FieldType.Unsupported(String sql) -> new Unsupported(sql);
    };
  }

  private ColumnType ofScalar(ScalarField field, ScalarType scalar) {
    NativeType type =
        connector
            .nativeTypeOf(field)
            .orElseThrow(() -> new IllegalStateException("no type to store " + scalar));
    return new Known(
        family(type.name(), scalar),
        PostgresNames.type(type.name()),
        type.arguments().stream().map(Integer::valueOf).toList());
  }

  private static TypeFamily family(String nativeType, ScalarType scalar) {
    return nativeType.equals("Uuid")
        ? TypeFamily.UUID
        : switch (scalar) {
          case STRING -> TypeFamily.STRING;
          case BOOLEAN -> TypeFamily.BOOLEAN;
          case INT -> TypeFamily.INT;
          case BIG_INT -> TypeFamily.BIG_INT;
          case FLOAT -> TypeFamily.FLOAT;
          case DECIMAL -> TypeFamily.DECIMAL;
          case DATE_TIME -> TypeFamily.DATE_TIME;
          case JSON -> TypeFamily.JSON;
          case BYTES -> TypeFamily.BINARY;
        };
  }

  @Override
  public boolean countsUp(ScalarField field) {
    return field
        .defaultValue()
        .filter(d -> d instanceof DefaultValue.Autoincrement || d instanceof DefaultValue.Sequence)
        .isPresent();
  }

  @Override
  public Optional<TableName> sequenceOf(TableName table, String column) {
    return Optional.of(
        new TableName(table.namespace(), PostgresNames.sequence(table.name(), column)));
  }

  @Override
  public boolean namesPrimaryKeys() {
    return true;
  }

  @Override
  public boolean joinTablesHavePrimaryKeys() {
    return true;
  }

  @Override
  public boolean hasEnums() {
    return true;
  }

  @Override
  public Optional<String> defaultNamespace() {
    return Optional.of("public");
  }

  @Override
  public Optional<String> indexMethod(String indexType) {
    return indexType.equals("BTree")
        ? Optional.empty()
        : Optional.of(indexType.toUpperCase(Locale.ROOT));
  }

  @Override
  public String operatorClass(String name) {
    return PostgresNames.operatorClass(name);
  }
}
