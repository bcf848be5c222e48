package dev.refract.schema.edit;

import dev.refract.schema.edit.Rename.DatabaseName;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import java.util.Optional;

/**
 * What renames mean for implicit join tables. Their names are made from the relation, else from the
 * models; in column {@code A} stands the key of the model (of a self relation: the field) whose
 * name sorts first, and nothing in the language can change that.
 */
final class JoinTables {
  private JoinTables() {}

  static void renameModel(Draft draft, Model model, String newName, DatabaseName database) {
    for (Relation relation : draft.schema().relations()) {
      Optional<RelationField> second = relation.second();
      boolean isMeant =
          relation.kind() == Relation.Kind.MANY_TO_MANY
              && second.isPresent()
              && (relation.first().model() == model || second.get().model() == model);
      if (isMeant) {
        renameModel(draft, relation, second.get(), model, newName, database);
      }
    }
  }

  private static void renameModel(
      Draft draft,
      Relation relation,
      RelationField second,
      Model model,
      String newName,
      DatabaseName database) {
    String a = name(relation.first().model(), model, newName);
    String b = name(second.model(), model, newName);
    String table = relation.joinTableName();
    if (relation.givenName().isEmpty()) {
      String next = a.compareTo(b) <= 0 ? a + "To" + b : b + "To" + a;
      switch (database) {
        case DatabaseName.Keep _ -> {
          if (!next.equals(relation.name())) {
            pin(draft, relation.first(), relation.name());
            pin(draft, second, relation.name());
          }
        }
        case DatabaseName.Change _ -> {
          if (!next.equals(relation.name())) {
            draft.record(RecordedRename.table(table, "_" + next));
            table = "_" + next;
          }
        }
      }
    }
    if (!relation.isSelfRelation() && a.compareTo(b) > 0) {
      swap(draft, table);
    }
  }

  private static String name(Model model, Model renamed, String newName) {
    return model == renamed ? newName : model.name();
  }

  private static void pin(Draft draft, RelationField side, String name) {
    Block block = draft.block(side.model());
    Carrier carrier = new Carrier(block, Optional.of(block.requiredField(side.name())));
    RelationRename.name(draft, carrier, name);
  }

  /** A field of a self relation decides which column is its own. */
  static void renameField(Draft draft, RelationField field, String newName) {
    Relation relation = field.relation();
    boolean isMeant = relation.kind() == Relation.Kind.MANY_TO_MANY && relation.isSelfRelation();
    if (isMeant && relation.second().isPresent()) {
      RelationField first = relation.first();
      String a = first == field ? newName : first.name();
      String b = first == field ? relation.second().get().name() : newName;
      if (a.compareTo(b) > 0) {
        swap(draft, relation.joinTableName());
      }
    }
  }

  static void rename(Draft draft, Relation relation, String newName, DatabaseName database) {
    String next = "_" + newName;
    draft.record(RecordedRename.table(relation.joinTableName(), next));
    switch (database) {
      case DatabaseName.Keep _ ->
          draft.note(
              "The join table %s cannot keep its name, which is that of the relation: it becomes %s."
                  .formatted(relation.joinTableName(), next));
      case DatabaseName.Change _ -> {}
    }
  }

  private static void swap(Draft draft, String table) {
    draft.record(RecordedRename.column(table, "A", "B"));
    draft.record(RecordedRename.column(table, "B", "A"));
    draft.note(
        "The columns A and B of the join table %s change places: they follow the alphabet."
            .formatted(table));
  }
}
