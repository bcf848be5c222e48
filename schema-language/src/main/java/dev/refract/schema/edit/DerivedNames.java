package dev.refract.schema.edit;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.connector.Connector;
import dev.refract.schema.connector.ConstraintNames;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Names of keys and indexes that are made from the names of tables and columns. */
final class DerivedNames {
  private final Schema schema;
  private final Function<Model, String> table;
  private final Function<ScalarField, String> column;

  private DerivedNames(
      Schema schema, Function<Model, String> table, Function<ScalarField, String> column) {
    this.schema = schema;
    this.table = table;
    this.column = column;
  }

  /** Notes which names follow a table to its new name. */
  static void noteTable(Draft draft, Model model, String newName) {
    note(draft, m -> m == model ? newName : m.databaseName(), ScalarField::databaseName);
  }

  /** Notes which names follow a column to its new name. */
  static void noteColumn(Draft draft, Model model, String field, String newName) {
    note(
        draft,
        Model::databaseName,
        f -> f.model() == model && f.name().equals(field) ? newName : f.databaseName());
  }

  private static void note(
      Draft draft, Function<Model, String> table, Function<ScalarField, String> column) {
    Schema schema = draft.schema();
    List<String> before =
        new DerivedNames(schema, Model::databaseName, ScalarField::databaseName).all();
    List<String> after = new DerivedNames(schema, table, column).all();
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).equals(after.get(i))) {
        changes.add(before.get(i) + " becomes " + after.get(i));
      }
    }
    if (!changes.isEmpty()) {
      draft.note("Keys and indexes are called after it: " + String.join(", ", changes) + ".");
    }
  }

  /** The names that nobody has given. */
  private List<String> all() {
    Connector connector = Connector.of(schema);
    ConstraintNames names = connector.names();
    List<String> all = new ArrayList<>();
    for (Model model : schema.models()) {
      boolean hasNamedKey =
          connector.can(Capability.NAMED_PRIMARY_KEYS)
              && model.primaryKey().filter(key -> key.mappedName().isEmpty()).isPresent();
      if (hasNamedKey) {
        all.add(names.primaryKey(table.apply(model)));
      }
      for (Index index : model.indexes()) {
        if (index.mappedName().isEmpty()) {
          List<String> columns = index.scalarFields().stream().map(column).toList();
          all.add(
              index.kind() == Index.Kind.UNIQUE
                  ? names.uniqueIndex(table.apply(model), columns)
                  : names.plainIndex(table.apply(model), columns));
        }
      }
    }
    for (Relation relation : schema.relations()) {
      RelationField side = relation.first();
      boolean hasNamedKey =
          connector.can(Capability.NAMED_FOREIGN_KEYS)
              && side.isReferencing()
              && relation.constraintName().isEmpty();
      if (hasNamedKey) {
        List<String> columns = side.fields().stream().map(column).toList();
        all.add(names.foreignKey(table.apply(side.model()), columns));
      }
    }
    return all;
  }
}
