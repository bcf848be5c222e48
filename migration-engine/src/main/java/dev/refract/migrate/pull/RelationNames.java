package dev.refract.migrate.pull;

import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.pull.TableKinds.JoinTable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Names of relations and their fields that nobody has given. A field is called after the model that
 * it leads to. Where several relations join the same two models, each gets a name made of its
 * columns, and its fields are called after that.
 */
final class RelationNames {
  /**
   * The names of a relation.
   *
   * @param relation missing where none is needed
   * @param forward the field on the side of the foreign key, or of column {@code A}
   * @param back the field on the other side
   */
  record Triple(Optional<String> relation, String forward, String back) {}

  private final Set<Set<TableName>> ambiguous = new HashSet<>();

  RelationNames(List<Table> tables) {
    Set<Set<TableName>> joined = new HashSet<>();
    for (Table table : tables) {
      Optional<JoinTable> join = TableKinds.joinTable(table);
      if (join.isPresent()) {
        Set<TableName> pair =
            pair(join.get().a().referencedTable(), join.get().b().referencedTable());
        note(joined, pair);
      } else {
        Set<List<String>> seen = new HashSet<>();
        for (ForeignKey key : table.foreignKeys()) {
          if (seen.add(key.columns())) {
            note(joined, pair(table.name(), key.referencedTable()));
          }
        }
      }
    }
    for (Table table : tables) {
      for (ForeignKey key : table.foreignKeys()) {
        tables.stream()
            .filter(target -> target.name().equals(key.referencedTable()))
            .filter(target -> Names.fresh(key.columns()).contains(Names.fresh(target)))
            .forEach(target -> ambiguous.add(pair(table.name(), target.name())));
      }
    }
  }

  private void note(Set<Set<TableName>> joined, Set<TableName> pair) {
    if (!joined.add(pair)) {
      ambiguous.add(pair);
    }
  }

  private static Set<TableName> pair(TableName one, TableName other) {
    return one.equals(other) ? Set.of(one) : Set.of(one, other);
  }

  Triple of(Table table, ForeignKey key, Table target) {
    String from = Names.fresh(table);
    String to = Names.fresh(target);
    String prefix = table.name().equals(target.name()) ? "other_" : "";
    if (ambiguous.contains(pair(table.name(), target.name()))) {
      String columns = String.join("_", Names.fresh(key.columns()));
      String name = from + "_" + columns + "To" + to;
      return new Triple(Optional.of(name), to + "_" + name, prefix + from + "_" + name);
    }
    return new Triple(
        prefix.isEmpty() ? Optional.empty() : Optional.of(from + "To" + to), to, prefix + from);
  }

  Triple of(JoinTable join, Table a, Table b) {
    boolean self = a.name().equals(b.name());
    boolean several = ambiguous.contains(pair(a.name(), b.name()));
    String suffix = several ? join.table().name().name() : "";
    boolean usual =
        !several && !self && join.relationName().equals(Names.fresh(a) + "To" + Names.fresh(b));
    return new Triple(
        usual ? Optional.empty() : Optional.of(join.relationName()),
        Names.fresh(b) + suffix + (self ? "_A" : ""),
        Names.fresh(a) + suffix + (self ? "_B" : ""));
  }
}
