package dev.refract.migrate.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The folder and the database side by side.
 *
 * @param hasTable whether the database has a {@code _prisma_migrations} table at all
 * @param entries every migration of either side, ordered by name
 */
public record MigrationHistory(boolean hasTable, List<HistoryEntry> entries) {

  public MigrationHistory {
    entries = List.copyOf(entries);
  }

  /**
   * Compares.
   *
   * @param rows of the table; empty when there is no table
   */
  public static MigrationHistory of(
      MigrationsFolder folder, Optional<List<AppliedMigration>> rows) {
    Map<String, AppliedMigration> latest = latestByName(rows.orElse(List.of()));
    TreeSet<String> names = new TreeSet<>(latest.keySet());
    folder.migrations().forEach(migration -> names.add(migration.name()));
    List<HistoryEntry> entries = new ArrayList<>();
    for (String name : names) {
      Optional<MigrationFile> file = folder.find(name);
      Optional<AppliedMigration> row = Optional.ofNullable(latest.get(name));
      if (file.isPresent() || row.filter(r -> !r.isRolledBack()).isPresent()) {
        entries.add(new HistoryEntry(name, state(file, row), file, row));
      }
    }
    return new MigrationHistory(rows.isPresent(), entries);
  }

  public List<HistoryEntry> in(MigrationState state) {
    return entries.stream().filter(entry -> entry.state() == state).toList();
  }

  /** What deploying would run, in order. */
  public List<MigrationFile> waiting() {
    return entries.stream()
        .filter(HistoryEntry::isWaiting)
        .flatMap(entry -> entry.file().stream())
        .toList();
  }

  /**
   * Migrations that wait and whose very text has run already under a name that is gone now: the old
   * and the new name of each.
   */
  public Map<String, String> renamed() {
    Map<String, String> found = new LinkedHashMap<>();
    for (MigrationFile file : waiting()) {
      in(MigrationState.MISSING).stream()
          .filter(gone -> gone.row().filter(row -> isText(file, row)).isPresent())
          .findFirst()
          .ifPresent(gone -> found.put(gone.name(), file.name()));
    }
    return found;
  }

  private static boolean isText(MigrationFile file, AppliedMigration row) {
    return file.script()
        .filter(MigrationHistory::saysSomething)
        .filter(text -> Checksum.matches(text, row.checksum()))
        .isPresent();
  }

  /** Empty migrations are all alike, though they are not the same. */
  private static boolean saysSomething(String text) {
    return text.lines()
        .map(String::strip)
        .anyMatch(line -> !line.isEmpty() && !line.startsWith("--"));
  }

  /** Migrations that wait although later ones have run. */
  public List<MigrationFile> late() {
    String last =
        in(MigrationState.APPLIED).stream()
            .map(HistoryEntry::name)
            .max(Comparator.naturalOrder())
            .orElse("");
    return waiting().stream().filter(file -> file.name().compareTo(last) < 0).toList();
  }

  public HistoryDiagnosis diagnosis() {
    List<String> unapplied = waiting().stream().map(MigrationFile::name).toList();
    List<String> unpersisted =
        entries.stream().filter(entry -> entry.file().isEmpty()).map(HistoryEntry::name).toList();
    if (unapplied.isEmpty() && unpersisted.isEmpty()) {
      return new HistoryDiagnosis.InStep();
    }
    if (unpersisted.isEmpty()) {
      return new HistoryDiagnosis.DatabaseIsBehind(unapplied);
    }
    if (unapplied.isEmpty()) {
      return new HistoryDiagnosis.FolderIsBehind(unpersisted);
    }
    return new HistoryDiagnosis.Diverged(lastCommon(), unpersisted, unapplied);
  }

  /** The last migration up to which both sides have the same. */
  private Optional<String> lastCommon() {
    Optional<String> common = Optional.empty();
    for (HistoryEntry entry : entries) {
      if (entry.file().isEmpty() || entry.isWaiting()) {
        break;
      }
      common = Optional.of(entry.name());
    }
    return common;
  }

  private static MigrationState state(
      Optional<MigrationFile> file, Optional<AppliedMigration> row) {
    if (row.isEmpty()) {
      return MigrationState.PENDING;
    }
    AppliedMigration applied = row.get();
    if (applied.isRolledBack()) {
      return MigrationState.ROLLED_BACK;
    }
    if (applied.isFailed()) {
      return MigrationState.FAILED;
    }
    if (file.isEmpty()) {
      return MigrationState.MISSING;
    }
    boolean same =
        file.get().script().filter(s -> Checksum.matches(s, applied.checksum())).isPresent();
    return same ? MigrationState.APPLIED : MigrationState.EDITED;
  }

  private static Map<String, AppliedMigration> latestByName(List<AppliedMigration> rows) {
    Map<String, AppliedMigration> latest = new LinkedHashMap<>();
    rows.stream()
        .sorted(
            Comparator.comparing((AppliedMigration row) -> !row.isRolledBack())
                .thenComparing(AppliedMigration::startedAt))
        .forEach(row -> latest.put(row.name(), row));
    return latest;
  }
}
