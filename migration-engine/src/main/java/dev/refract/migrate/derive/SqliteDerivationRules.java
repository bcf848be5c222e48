package dev.refract.migrate.derive;

import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.ColumnType.Known;
import dev.refract.migrate.database.ColumnType.Unsupported;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.database.TypeFamily;
import dev.refract.schema.model.DefaultValue;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import java.util.Optional;

/** SQLite: few types, enums as texts. */
record SqliteDerivationRules() implements DerivationRules {

  @Override
  public ColumnType typeOf(ScalarField field) {
    return switch (field.type()) {
      case ScalarType scalar -> ofScalar(scalar);
      case FieldType.OfEnum(EnumType _) -> new Known(TypeFamily.STRING, "TEXT");
      case FieldType.OfComposite _ -> new Known(TypeFamily.JSON, "JSONB");
      case FieldType.Unsupported(String sql) -> new Unsupported(sql);
    };
  }

  private static ColumnType ofScalar(ScalarType scalar) {
    return switch (scalar) {
      case STRING -> new Known(TypeFamily.STRING, "TEXT");
      case BOOLEAN -> new Known(TypeFamily.BOOLEAN, "BOOLEAN");
      case INT -> new Known(TypeFamily.INT, "INTEGER");
      case BIG_INT -> new Known(TypeFamily.BIG_INT, "BIGINT");
      case FLOAT -> new Known(TypeFamily.FLOAT, "REAL");
      case DECIMAL -> new Known(TypeFamily.DECIMAL, "DECIMAL");
      case DATE_TIME -> new Known(TypeFamily.DATE_TIME, "DATETIME");
      case JSON -> new Known(TypeFamily.JSON, "JSONB");
      case BYTES -> new Known(TypeFamily.BINARY, "BLOB");
    };
  }

  /** A single integer key is the row's number, which SQLite counts whatever the schema says. */
  @Override
  public boolean countsUp(ScalarField field) {
    return field.defaultValue().filter(DefaultValue.Autoincrement.class::isInstance).isPresent()
        || (field.isId() && field.type() == ScalarType.INT);
  }

  @Override
  public Optional<TableName> sequenceOf(TableName table, String column) {
    return Optional.empty();
  }

  @Override
  public boolean namesPrimaryKeys() {
    return false;
  }

  @Override
  public boolean joinTablesHavePrimaryKeys() {
    return false;
  }

  @Override
  public boolean hasEnums() {
    return false;
  }

  @Override
  public Optional<String> defaultNamespace() {
    return Optional.empty();
  }

  @Override
  public Optional<String> indexMethod(String indexType) {
    return Optional.empty();
  }

  @Override
  public String operatorClass(String name) {
    throw new IllegalArgumentException("SQLite has no operator classes");
  }
}
