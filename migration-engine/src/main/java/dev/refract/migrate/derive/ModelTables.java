package dev.refract.migrate.derive;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnArity;
import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.ForeignKeyAction;
import dev.refract.migrate.database.Index.Uniqueness;
import dev.refract.migrate.database.IndexColumn;
import dev.refract.migrate.database.IndexColumn.Direction;
import dev.refract.migrate.database.PrimaryKey;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import dev.refract.schema.model.Arity;
import dev.refract.schema.model.DefaultValue;
import dev.refract.schema.model.Field;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ReferentialAction;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.SortOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The tables of models. */
final class ModelTables {
  private final DerivationRules rules;
  private final ConstraintNames names;
  private final boolean foreignKeys;

  ModelTables(DerivationRules rules, boolean foreignKeys) {
    this.rules = rules;
    this.names = new ConstraintNames(rules.maximumIdentifierLength());
    this.foreignKeys = foreignKeys;
  }

  static TableName nameOf(Model model) {
    return new TableName(model.schemaName(), model.databaseName());
  }

  Table table(Model model) {
    return new Table(
        nameOf(model),
        model.scalarFields().stream().map(this::column).toList(),
        model.primaryKey().map(key -> primaryKey(model, key)),
        model.indexes().stream()
            .sorted(Comparator.comparingInt(ModelTables::place))
            .map(index -> index(model, index))
            .toList(),
        foreignKeys ? foreignKeys(model) : List.of());
  }

  private Column column(ScalarField field) {
    return new Column(
        field.databaseName(),
        rules.typeOf(field),
        arity(field.arity()),
        field.defaultValue().flatMap(value -> Defaults.of(field, value)),
        rules.countsUp(field),
        field.defaultValue().filter(DefaultValue::isMadeByEngine).isPresent());
  }

  private static ColumnArity arity(Arity arity) {
    return switch (arity) {
      case REQUIRED -> ColumnArity.REQUIRED;
      case OPTIONAL -> ColumnArity.NULLABLE;
      case LIST -> ColumnArity.LIST;
    };
  }

  private PrimaryKey primaryKey(Model model, Index key) {
    Optional<String> name =
        rules.namesPrimaryKeys()
            ? Optional.of(key.mappedName().orElseGet(() -> names.primaryKey(model.databaseName())))
            : Optional.empty();
    return new PrimaryKey(name, columns(key));
  }

  /** The reference makes the keys of fields first, then plain indexes, then unique ones. */
  private static int place(Index index) {
    if (index.onField()) {
      return 0;
    }
    return switch (index.kind()) {
      case NORMAL -> 1;
      case PRIMARY_KEY, UNIQUE -> 2;
      case FULLTEXT -> 3;
    };
  }

  private dev.refract.migrate.database.Index index(Model model, Index index) {
    boolean unique = index.kind() == Index.Kind.UNIQUE;
    List<IndexColumn> columns = columns(index);
    List<String> columnNames = columns.stream().map(IndexColumn::column).toList();
    return new dev.refract.migrate.database.Index(
        index
            .mappedName()
            .orElseGet(() ->
                unique
                    ? names.unique(model.databaseName(), columnNames)
                    : names.index(model.databaseName(), columnNames)),
        unique ? Uniqueness.UNIQUE : Uniqueness.REPEATABLE,
        columns,
        Optional.empty());
  }

  private static List<IndexColumn> columns(Index index) {
    return index.fields().stream()
        .map(f -> new IndexColumn(f.field().databaseName(), f.sort().map(ModelTables::direction)))
        .toList();
  }

  private static Direction direction(SortOrder order) {
    return switch (order) {
      case ASCENDING -> Direction.ASC;
      case DESCENDING -> Direction.DESC;
    };
  }

  private List<ForeignKey> foreignKeys(Model model) {
    return model.relationFields().stream()
        .filter(RelationField::isReferencing)
        .filter(field -> !field.target().isView())
        .map(field -> foreignKey(model, field))
        .toList();
  }

  private ForeignKey foreignKey(Model model, RelationField field) {
    Relation relation = field.relation();
    List<String> columns = columnNames(field.fields());
    return new ForeignKey(
        Optional.of(
            relation
                .constraintName()
                .orElseGet(() -> names.foreignKey(model.databaseName(), columns))),
        columns,
        nameOf(field.target()),
        columnNames(field.references()),
        relation.onDelete().map(ModelTables::action).orElseGet(() -> defaultOnDelete(field)),
        relation.onUpdate().map(ModelTables::action).orElse(ForeignKeyAction.CASCADE));
  }

  private static List<String> columnNames(List<ScalarField> fields) {
    return fields.stream().map(ScalarField::databaseName).toList();
  }

  /** A row that needs its parent keeps it; one that does not lets it go. */
  private static ForeignKeyAction defaultOnDelete(RelationField field) {
    return field.fields().stream().anyMatch(Field::isRequired)
        ? ForeignKeyAction.RESTRICT
        : ForeignKeyAction.SET_NULL;
  }

  private static ForeignKeyAction action(ReferentialAction action) {
    return switch (action) {
      case CASCADE -> ForeignKeyAction.CASCADE;
      case RESTRICT -> ForeignKeyAction.RESTRICT;
      case NO_ACTION -> ForeignKeyAction.NO_ACTION;
      case SET_NULL -> ForeignKeyAction.SET_NULL;
      case SET_DEFAULT -> ForeignKeyAction.SET_DEFAULT;
    };
  }
}
