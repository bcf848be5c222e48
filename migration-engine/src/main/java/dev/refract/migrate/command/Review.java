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
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.orm.connect.Database;
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
    return entries(target).stream()
        .flatMap(entry ->
            entry.isWaiting()
                ? reviewed(entry, facts)
                : entry.state() == MigrationState.EDITED ? edited(entry, facts) : Stream.of())
        .toList();
  }

  /** Reviews one migration of the folder, whether it has run or not; empty where it has none. */
  public static Optional<OfMigration> ofNamed(
      MigrationTarget target, String name, DatabaseFacts facts) {
    return entries(target).stream()
        .filter(entry -> entry.name().equals(name))
        .flatMap(entry ->
            entry.state() == MigrationState.EDITED ? edited(entry, facts) : reviewed(entry, facts))
        .findFirst();
  }

  private static List<HistoryEntry> entries(MigrationTarget target) {
    MigrationHistory history = Status.of(target);
    return history.entries();
  }

  private static Stream<OfMigration> reviewed(HistoryEntry entry, DatabaseFacts facts) {
    return entry.file().stream()
        .map(file -> new OfMigration(file, of(facts, file.requireScript())));
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
