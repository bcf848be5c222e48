package dev.refract.migrate.pull;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.OwnTables;
import dev.refract.migrate.database.PrimaryKey;
import dev.refract.migrate.database.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which tables are models, and which of them clients can use. */
final class TableKinds {
  private TableKinds() {}

  /**
   * The table of an implicit many-to-many relation.
   *
   * @param a the key of column {@code A}
   * @param b the key of column {@code B}
   */
  record JoinTable(Table table, ForeignKey a, ForeignKey b) {
    String relationName() {
      return table.name().name().substring(1);
    }
  }

  static boolean isModel(Table table) {
    return !OwnTables.contains(table.name()) && joinTable(table).isEmpty();
  }

  /**
   * Recognised by its name, its two keys, and its indexes: {@code A} and {@code B} unique or the
   * primary key, {@code B}. {@code A} points to the table that comes first by name.
   */
  static Optional<JoinTable> joinTable(Table table) {
    if (!table.name().name().startsWith("_") || table.foreignKeys().size() != 2) {
      return Optional.empty();
    }
    boolean swapped = isColumn(table.foreignKeys().getFirst(), "B");
    ForeignKey a = table.foreignKeys().get(swapped ? 1 : 0);
    ForeignKey b = table.foreignKeys().get(swapped ? 0 : 1);
    boolean fits =
        isColumn(a, "A")
            && isColumn(b, "B")
            && a.referencedTable().name().compareTo(b.referencedTable().name()) <= 0
            && (hasIndex(table, List.of("A", "B"), Index.Uniqueness.UNIQUE)
                || table
                    .primaryKey()
                    .filter(key -> key.columnNames().equals(List.of("A", "B")))
                    .isPresent())
            && hasIndex(table, List.of("B"), Index.Uniqueness.REPEATABLE);
    return fits ? Optional.of(new JoinTable(table, a, b)) : Optional.empty();
  }

  private static boolean isColumn(ForeignKey key, String name) {
    return key.columns().getFirst().equalsIgnoreCase(name);
  }

  private static boolean hasIndex(Table table, List<String> columns, Index.Uniqueness kind) {
    return table.indexes().stream()
        .anyMatch(index ->
            index.uniqueness() == kind
                && String.join(",", index.columnNames())
                    .equalsIgnoreCase(String.join(",", columns)));
  }

  /** Whether a client can tell its rows apart. */
  static boolean hasUsableKey(Table table) {
    return keys(table)
        .anyMatch(columns ->
            columns.stream()
                .flatMap(name -> table.column(name).stream())
                .allMatch(TableKinds::canBeInKey));
  }

  private static boolean canBeInKey(Column column) {
    return column.isRequired() && !(column.type() instanceof ColumnType.Unsupported);
  }

  /** The columns of the primary key and of every unique index. */
  static Stream<List<String>> keys(Table table) {
    return Stream.concat(
        table.primaryKey().map(PrimaryKey::columnNames).stream(),
        table.indexes().stream().filter(Index::isUnique).map(Index::columnNames));
  }
}
