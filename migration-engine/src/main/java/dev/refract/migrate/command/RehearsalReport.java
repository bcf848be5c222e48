package dev.refract.migrate.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the pending migrations went on another database.
 *
 * @param place what that database was made from
 * @param whyWithoutRows why the rows were not copied although that was asked for
 * @param migrations in order, the one that failed included
 * @param failure what stopped them
 * @param remaining what still leads to the schema; empty when it is reached, or not known
 */
public record RehearsalReport(
    Place place,
    Optional<String> whyWithoutRows,
    List<Rehearsed> migrations,
    Optional<MigrationFailure> failure,
    Optional<DiffReport> remaining) {
  public RehearsalReport {
    migrations = List.copyOf(migrations);
  }

  /** Where a rehearsal takes place. */
  public enum Place {
    /** An empty database in which the applied migrations ran first: the times are those of DDL. */
    SHADOW,
    /** A copy of the database with its rows. */
    COPY
  }

  /** One migration. */
  public record Rehearsed(String name, List<TimedStatement> statements) {
    public Rehearsed {
      statements = List.copyOf(statements);
    }

    public Duration time() {
      return statements.stream().map(TimedStatement::time).reduce(Duration.ZERO, Duration::plus);
    }
  }

  /**
   * One statement.
   *
   * @param number its place in the script, from 1
   * @param line where it begins in its file, from 1
   */
  public record TimedStatement(int number, int line, String sql, Duration time) {}

  /** Whether everything ran and the result is what the schema describes. */
  public boolean isWell() {
    return failure.isEmpty() && remaining.filter(DiffReport::isEmpty).isPresent();
  }
}
