package dev.refract.migrate.history;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of the {@code _prisma_migrations} table.
 *
 * @param logs what was recorded when it failed
 */
public record AppliedMigration(
    String id,
    String checksum,
    Optional<Instant> finishedAt,
    String name,
    Optional<String> logs,
    Optional<Instant> rolledBackAt,
    Instant startedAt,
    int appliedSteps) {
  private static final Pattern PIECES = Pattern.compile("\\d+ of \\d+ statements have run");
  private static final Pattern STATEMENT = Pattern.compile(", statement (\\d{1,6}) of \\d+");

  /** The statement that failed, by number, where the logs say it as this engine writes them. */
  public OptionalInt failedStatement() {
    Matcher found = STATEMENT.matcher(logs.orElse(""));
    return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
  }

  /** How far it came, where it ran in pieces and its process died. */
  public Optional<String> interruptedAt() {
    return logs.filter(text -> PIECES.matcher(text).lookingAt());
  }

  public boolean isRolledBack() {
    return rolledBackAt.isPresent();
  }

  /** Started, not finished, and nobody has resolved it. */
  public boolean isFailed() {
    return finishedAt.isEmpty() && rolledBackAt.isEmpty();
  }
}
