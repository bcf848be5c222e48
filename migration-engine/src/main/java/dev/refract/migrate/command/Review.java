package dev.refract.migrate.command;

import dev.refract.migrate.history.HistoryEntry;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationHistory;
import dev.refract.migrate.history.MigrationState;
import dev.refract.migrate.live.LiveFacts;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.ScriptReview;
import dev.refract.migrate.review.catalogue.Reviewer;
import dev.refract.migrate.review.fact.DatabaseFacts;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.orm.connect.Database;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code migrate review}: what scripts will do to a database. Only reads. */
public final class Review {
  private Review() {}

  /** A migration of the folder with what was found about it. */
  public record OfMigration(MigrationFile file, ScriptReview review) {}

  /** Reviews against the database as it is now. */
  public static ScriptReview of(Database database, String script) {
    return of(facts(database), script);
  }

  /** Reviews against what is known of a database. */
  public static ScriptReview of(DatabaseFacts facts, String script) {
    return Reviewer.review(SqlScript.parse(script, SqlLexis.of(facts.dialect())), facts);
  }

  /**
   * Reviews the migrations that the next deployment would run, and complains about those that were
   * edited after they had run.
   */
  public static List<OfMigration> ofPending(MigrationTarget target, DatabaseFacts facts) {
    return of(entries(target), facts);
  }

  /** Reviews those that have not run, each as what comes behind those that wait before it. */
  public static List<OfMigration> ofWaiting(List<HistoryEntry> entries, DatabaseFacts facts) {
    List<OfMigration> reviewed = new ArrayList<>();
    List<ScriptStatement> earlier = new ArrayList<>();
    for (HistoryEntry entry : entries) {
      if (entry.isWaiting()) {
        for (MigrationFile file : entry.file().stream().toList()) {
          OfMigration one = reviewed(file, facts, earlier);
          reviewed.add(isLate(entry, entries) ? late(one) : one);
          earlier.addAll(one.review().script().statements());
        }
      }
    }
    return reviewed;
  }

  private static List<OfMigration> of(List<HistoryEntry> entries, DatabaseFacts facts) {
    Stream<OfMigration> edited =
        entries.stream()
            .filter(entry -> entry.state() == MigrationState.EDITED)
            .flatMap(entry -> edited(entry, facts));
    return Stream.concat(edited, ofWaiting(entries, facts).stream())
        .sorted(Comparator.comparing(one -> one.file().name()))
        .toList();
  }

  /** Reviews one migration of the folder, whether it has run or not; empty where it has none. */
  public static Optional<OfMigration> ofNamed(
      MigrationTarget target, String name, DatabaseFacts facts) {
    List<HistoryEntry> entries = entries(target);
    Optional<OfMigration> pending =
        of(entries, facts).stream().filter(one -> one.file().name().equals(name)).findFirst();
    return pending.or(() ->
        entries.stream()
            .filter(entry -> entry.name().equals(name))
            .flatMap(entry -> entry.file().stream())
            .map(file -> reviewed(file, facts, List.of()))
            .findFirst());
  }

  private static List<HistoryEntry> entries(MigrationTarget target) {
    MigrationHistory history = Status.of(target);
    return history.entries();
  }

  /** Whether the database has run what comes behind it. */
  private static boolean isLate(HistoryEntry entry, List<HistoryEntry> entries) {
    return entries.stream()
        .anyMatch(other ->
            other.state() == MigrationState.APPLIED && other.name().compareTo(entry.name()) > 0);
  }

  private static OfMigration late(OfMigration migration) {
    return new OfMigration(
        migration.file(),
        migration
            .review()
            .with(
                Rule.LATE
                    .at(0, "It comes before migrations that have run on this database")
                    .safer(
                        "Where nothing has run it yet, give its folder a later time, as a rebase"
                            + " would.")));
  }

  private static OfMigration reviewed(
      MigrationFile file, DatabaseFacts facts, List<ScriptStatement> earlier) {
    SqlScript script = SqlScript.parse(file.requireScript(), SqlLexis.of(facts.dialect()));
    return new OfMigration(file, Reviewer.review(script, facts, earlier));
  }

  /** What has run is not judged again; that it was edited is all there is to say. */
  private static Stream<OfMigration> edited(HistoryEntry entry, DatabaseFacts facts) {
    return entry.file().stream()
        .map(file -> {
          SqlScript script = SqlScript.parse(file.requireScript(), SqlLexis.of(facts.dialect()));
          return new OfMigration(
              file,
              ScriptReview.unjudged(script)
                  .with(
                      Rule.EDITED_AFTER_APPLY
                          .at(0, "The file is not what has run on this database")
                          .safer(
                              "Restore it from version control, and make a new migration for the"
                                  + " change.")));
        });
  }

  /** What a review may ask of a live database; a count that takes too long has no answer. */
  public static DatabaseFacts facts(Database database) {
    return new LiveFacts(database);
  }
}
