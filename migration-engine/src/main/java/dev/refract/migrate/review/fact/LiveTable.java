package dev.refract.migrate.review.fact;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table as it is now.
 *
 * @param keys its primary key and unique constraints
 * @param foreignKeys those from it to others
 * @param referencedBy those from others, or from itself, to it
 * @param dependents views, triggers and the like that would be touched with it
 * @param partitions the tables that it is cut into
 */
public record LiveTable(
    String schema,
    String name,
    List<LiveColumn> columns,
    List<LiveKey> keys,
    List<LiveCheck> checks,
    List<LiveForeignKey> foreignKeys,
    List<LiveForeignKey> referencedBy,
    List<LiveIndex> indexes,
    List<LiveDependent> dependents,
    List<String> partitions,
    TableSize size) {

  public LiveTable {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
    checks = List.copyOf(checks);
    foreignKeys = List.copyOf(foreignKeys);
    referencedBy = List.copyOf(referencedBy);
    indexes = List.copyOf(indexes);
    dependents = List.copyOf(dependents);
    partitions = List.copyOf(partitions);
  }

  public Optional<LiveColumn> column(String wanted) {
    return columns.stream().filter(column -> column.name().equalsIgnoreCase(wanted)).findFirst();
  }

  public Optional<LiveIndex> index(String wanted) {
    return indexes.stream().filter(index -> index.name().equalsIgnoreCase(wanted)).findFirst();
  }

  public Optional<LiveKey> primaryKey() {
    return keys.stream().filter(LiveKey::primary).findFirst();
  }

  /** The tables, other than itself, that point to it, each once. */
  public List<String> children() {
    return referencedBy.stream()
        .map(LiveForeignKey::table)
        .filter(child -> !child.equalsIgnoreCase(name))
        .distinct()
        .toList();
  }

  public Optional<LiveForeignKey> foreignKey(String wanted) {
    return foreignKeys.stream().filter(key -> key.name().equalsIgnoreCase(wanted)).findFirst();
  }

  public Optional<LiveCheck> check(String wanted) {
    return checks.stream().filter(check -> check.name().equalsIgnoreCase(wanted)).findFirst();
  }

  public Optional<LiveKey> key(String wanted) {
    return keys.stream().filter(key -> key.name().equalsIgnoreCase(wanted)).findFirst();
  }

  /** What depends on one of its columns. */
  public Stream<LiveDependent> dependents(String column) {
    return dependents.stream().filter(dependent -> holds(dependent.columns(), column));
  }

  /** Whether rows of these columns are known to be unique: a valid key or index says so. */
  public boolean isUnique(Collection<String> wanted) {
    return Stream.concat(
            keys.stream().map(LiveKey::columns),
            indexes.stream()
                .filter(index -> index.unique() && index.valid() && !index.partial())
                .map(LiveIndex::columns))
        .anyMatch(columns ->
            !columns.isEmpty() && columns.stream().allMatch(column -> holds(wanted, column)));
  }

  /** Whether a foreign key may point to these columns: exactly they are a key. */
  public boolean hasKey(Collection<String> wanted) {
    return Stream.concat(
            keys.stream().map(LiveKey::columns),
            indexes.stream()
                .filter(index -> index.unique() && index.valid() && !index.partial())
                .map(LiveIndex::columns))
        .anyMatch(columns ->
            columns.size() == wanted.size()
                && columns.stream().allMatch(column -> holds(wanted, column)));
  }

  private static boolean holds(Collection<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }
}
