package dev.refract.migrate.diff;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.IndexColumn;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.PrimaryKey;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.diff.ColumnChange.Aspect;
import dev.refract.migrate.diff.ColumnChange.Cast;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    return !sortAlike(keyColumns(tables.previous()), keyColumns(tables.next()));
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
        && sortAlike(index.columns(), other.columns())
        && index.method().equals(other.method())
        && index.predicate().map(String::strip).equals(other.predicate().map(String::strip));
  }

  private static List<IndexColumn> keyColumns(Table table) {
    return table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
  }

  private static boolean sortAlike(List<IndexColumn> columns, List<IndexColumn> others) {
    return columns.size() == others.size()
        && IntStream.range(0, columns.size())
            .allMatch(i -> columns.get(i).sortsLike(others.get(i)));
  }

  /** What is to be changed in place, in an order that works. */
  List<TableChange> changes() {
    List<TableChange> changes = new ArrayList<>();
    boolean newKey = changesPrimaryKey() || changesTypeOfPrimaryKey();
    Optional<PrimaryKey> oldKey = tables.previous().primaryKey();
    Optional<PrimaryKey> nextKey = tables.next().primaryKey();
    if (newKey) {
      oldKey.ifPresent(key -> changes.add(new TableChange.DropPrimaryKey(key)));
    }
    dropped.forEach(column -> changes.add(new TableChange.DropColumn(column)));
    added.forEach(column -> changes.add(new TableChange.AddColumn(column)));
    for (ColumnChange change : inOrderOfTable(kept)) {
      if (change.changesSomething()) {
        changes.add(
            isReplaced(change)
                ? new TableChange.ReplaceColumn(change)
                : new TableChange.AlterColumn(change));
      }
    }
    if (newKey) {
      nextKey.ifPresent(key -> changes.add(new TableChange.AddPrimaryKey(key)));
    }
    return changes;
  }

  /** A primary key that differs by name only. */
  Optional<Pair<PrimaryKey>> renamedPrimaryKey() {
    Optional<PrimaryKey> previous = tables.previous().primaryKey();
    Optional<PrimaryKey> next = tables.next().primaryKey();
    if (previous.isEmpty() || next.isEmpty() || changesPrimaryKey() || changesTypeOfPrimaryKey()) {
      return Optional.empty();
    }
    return Optional.of(new Pair<>(previous.get(), next.get()))
        .filter(keys -> !keys.same(PrimaryKey::constraintName));
  }

  private List<ColumnChange> inOrderOfTable(List<ColumnChange> changes) {
    return changes.stream()
        .sorted(
            Comparator.comparingInt(
                c -> tables.previous().columns().indexOf(c.columns().previous())))
        .toList();
  }

  private static boolean isReplaced(ColumnChange change) {
    return change.cast().equals(Optional.of(Cast.IMPOSSIBLE));
  }

  private boolean changesTypeOfPrimaryKey() {
    return kept.stream()
        .anyMatch(c ->
            c.changes(Aspect.TYPE) && tables.previous().isInPrimaryKey(c.columns().previous()));
  }

  /** Indexes that stay as they are, but go with a column that is dropped and made anew. */
  List<Index> indexesOfReplacedColumns() {
    List<String> replaced =
        kept.stream().filter(TableDiff::isReplaced).map(c -> c.columns().next().name()).toList();
    List<Index> created = createdIndexes();
    return tables.next().indexes().stream()
        .filter(index -> !created.contains(index))
        .filter(index -> index.columnNames().stream().anyMatch(replaced::contains))
        .toList();
  }

  /** Foreign keys that go, or come back for columns of another type. */
  List<ForeignKey> droppedForeignKeys(Predicate<ForeignKey> changesType) {
    return foreignKeysWithout(tables, changesType);
  }

  List<ForeignKey> createdForeignKeys(Predicate<ForeignKey> changesType) {
    return foreignKeysWithout(tables.reversed(), changesType);
  }

  private static List<ForeignKey> foreignKeysWithout(
      Pair<Table> tables, Predicate<ForeignKey> changesType) {
    List<ForeignKey> unmatched = unmatched(tables);
    return tables.previous().foreignKeys().stream()
        .filter(key -> unmatched.contains(key) || changesType.test(key))
        .toList();
  }

  /** Foreign keys that differ by name only. */
  List<Pair<ForeignKey>> renamedForeignKeys(Predicate<ForeignKey> changesType) {
    List<Pair<ForeignKey>> renamed = new ArrayList<>();
    for (ForeignKey key : tables.previous().foreignKeys()) {
      tables.next().foreignKeys().stream()
          .filter(other -> sameButName(key, other) && !changesType.test(key))
          .filter(other -> !key.constraintName().equals(other.constraintName()))
          .findFirst()
          .ifPresent(other -> renamed.add(new Pair<>(key, other)));
    }
    return renamed;
  }

  /** Whether the column is in both tables and has another type. */
  boolean changesType(String column) {
    return kept.stream()
        .anyMatch(c -> c.columns().previous().name().equals(column) && c.changes(Aspect.TYPE));
  }

  TableRedefinition redefinition() {
    return new TableRedefinition(tables, added, dropped, kept);
  }
}
