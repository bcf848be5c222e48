package dev.refract.migrate.derive;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnArity;
import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.ForeignKeyAction;
import dev.refract.migrate.database.Index.Uniqueness;
import dev.refract.migrate.database.IndexColumn;
import dev.refract.migrate.database.IndexColumn.Direction;
import dev.refract.migrate.database.OperatorClass;
import dev.refract.migrate.database.PrimaryKey;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import dev.refract.schema.model.Arity;
import dev.refract.schema.model.DefaultValue;
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
  private final Derivation derivation;

  ModelTables(Derivation derivation) {
    this.derivation = derivation;
  }

  static TableName nameOf(Model model) {
    return new TableName(model.schemaName(), model.databaseName());
  }

  Table table(Model model) {
    return new Table(
        nameOf(model),
        model.scalarFields().stream().map(field -> column(nameOf(model), field)).toList(),
        model.primaryKey().map(key -> primaryKey(model, key)),
        model.indexes().stream()
            .sorted(Comparator.comparingInt(ModelTables::place))
            .map(this::index)
            .toList(),
        derivation.usesForeignKeys() ? foreignKeys(model) : List.of());
  }

  private Column column(TableName table, ScalarField field) {
    boolean counts = derivation.rules().countsUp(field);
    return new Column(
        field.databaseName(),
        derivation.rules().typeOf(field),
        arity(field.arity()),
        field.defaultValue().flatMap(value -> Defaults.of(field, value)),
        counts,
        field.defaultValue().filter(DefaultValue::isMadeByEngine).isPresent(),
        counts ? derivation.rules().sequenceOf(table, field.databaseName()) : Optional.empty());
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
        derivation.rules().namesPrimaryKeys()
            ? Optional.of(derivation.names().primaryKey(model))
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

  private dev.refract.migrate.database.Index index(Index index) {
    return new dev.refract.migrate.database.Index(
        derivation.names().index(index),
        index.kind() == Index.Kind.UNIQUE ? Uniqueness.UNIQUE : Uniqueness.REPEATABLE,
        columns(index),
        index.type().flatMap(derivation.rules()::indexMethod),
        index.condition().map(Predicates::of));
  }

  private List<IndexColumn> columns(Index index) {
    return index.fields().stream()
        .map(f ->
            new IndexColumn(
                f.field().databaseName(),
                f.sort().map(ModelTables::direction),
                f.operatorClass().map(this::operatorClass).map(OperatorClass::named)))
        .toList();
  }

  private String operatorClass(Index.OperatorClass written) {
    return written.raw() ? written.name() : derivation.rules().operatorClass(written.name());
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
        .map(this::foreignKey)
        .toList();
  }

  private ForeignKey foreignKey(RelationField field) {
    Relation relation = field.relation();
    return new ForeignKey(
        Optional.of(derivation.names().foreignKey(relation)),
        columnNames(field.fields()),
        nameOf(field.target()),
        columnNames(field.references()),
        action(relation.onDelete().orElseGet(() -> derivation.defaultOnDelete(relation))),
        action(relation.onUpdate().orElse(ReferentialAction.CASCADE)));
  }

  private static List<String> columnNames(List<ScalarField> fields) {
    return fields.stream().map(ScalarField::databaseName).toList();
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
