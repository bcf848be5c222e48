package dev.refract.migrate.diff;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.IndexColumn;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.PrimaryKey;
import dev.refract.migrate.database.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A table before and after, with its parts told apart. Columns come by name. */
record TableDiff(
    Pair<Table> tables, List<Column> added, List<Column> dropped, List<ColumnChange> kept) {

  TableDiff(Pair<Table> tables, DiffRules rules) {
    this(
        tables,
        onlyIn(tables.next(), tables.previous()),
        onlyIn(tables.previous(), tables.next()),
        pairs(tables).stream().map(columns -> ColumnComparison.of(columns, rules)).toList());
  }

  private static List<Column> onlyIn(Table table, Table other) {
    return table.columns().stream()
        .filter(c -> other.column(c.name()).isEmpty())
        .sorted(Comparator.comparing(Column::name))
        .toList();
  }

  private static List<Pair<Column>> pairs(Pair<Table> tables) {
    Map<String, Column> next =
        tables.next().columns().stream()
            .collect(Collectors.toMap(Column::name, Function.identity(), (first, _) -> first));
    Map<String, Pair<Column>> pairs = new TreeMap<>();
    for (Column column : tables.previous().columns()) {
      Column partner = next.get(column.name());
      if (partner != null) {
        pairs.put(column.name(), new Pair<>(column, partner));
      }
    }
    return List.copyOf(pairs.values());
  }

  boolean changesAnyColumn() {
    return kept.stream().anyMatch(ColumnChange::changesSomething);
  }

  /** Whether the primary key has come, gone, or has other columns. */
  boolean changesPrimaryKey() {
    return !tables.same(table ->
        table.primaryKey().map(PrimaryKey::columns).stream()
            .flatMap(List::stream)
            .map(TableDiff::direction)
            .toList());
  }

  boolean changesForeignKeys() {
    return !unmatched(tables).isEmpty() || !unmatched(tables.reversed()).isEmpty();
  }

  /** The foreign keys of the first table that the second lacks. */
  private static List<ForeignKey> unmatched(Pair<Table> tables) {
    List<ForeignKey> others = tables.next().foreignKeys();
    return tables.previous().foreignKeys().stream()
        .filter(key -> others.stream().noneMatch(other -> sameButName(key, other)))
        .toList();
  }

  private static boolean sameButName(ForeignKey key, ForeignKey other) {
    return key.columns().equals(other.columns())
        && key.referencedTable().equals(other.referencedTable())
        && key.referencedColumns().equals(other.referencedColumns())
        && key.onDelete() == other.onDelete()
        && key.onUpdate() == other.onUpdate();
  }

  List<Index> createdIndexes() {
    return without(tables.next().indexes(), tables.previous().indexes());
  }

  List<Index> droppedIndexes() {
    return without(tables.previous().indexes(), tables.next().indexes());
  }

  private static List<Index> without(List<Index> indexes, List<Index> others) {
    return indexes.stream()
        .filter(index -> others.stream().noneMatch(other -> sameButName(index, other)))
        .toList();
  }

  /**
   * Indexes that differ by name only. One of several equal ones is never renamed, for nobody can
   * tell which of them is meant.
   */
  List<Pair<Index>> renamedIndexes() {
    List<Index> previous = tables.previous().indexes();
    List<Pair<Index>> renamed = new ArrayList<>();
    for (Index index : previous) {
      boolean single = previous.stream().filter(other -> sameColumns(index, other)).count() == 1;
      Optional<Index> partner =
          tables.next().indexes().stream().filter(other -> sameButName(index, other)).findFirst();
      partner
          .filter(next -> single && !next.name().equals(index.name()))
          .ifPresent(next -> renamed.add(new Pair<>(index, next)));
    }
    return renamed;
  }

  private static boolean sameColumns(Index index, Index other) {
    return index.columnNames().equals(other.columnNames())
        && index.uniqueness() == other.uniqueness();
  }

  private static boolean sameButName(Index index, Index other) {
    return index.uniqueness() == other.uniqueness()
        && index.columns().stream()
            .map(TableDiff::direction)
            .toList()
            .equals(other.columns().stream().map(TableDiff::direction).toList())
        && index.predicate().map(String::strip).equals(other.predicate().map(String::strip));
  }

  private static IndexColumn direction(IndexColumn column) {
    return new IndexColumn(column.column(), Optional.of(column.effectiveDirection()));
  }

  List<TableChange> changes() {
    return added.stream().<TableChange>map(TableChange.AddColumn::new).toList();
  }

  TableRedefinition redefinition() {
    return new TableRedefinition(tables, added, dropped, kept);
  }
}
