package dev.refract.migrate.command;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Scope;
import dev.refract.migrate.history.HistoryEntry;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationHistory;
import dev.refract.migrate.history.MigrationState;
import dev.refract.migrate.live.LiveFacts;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.ReviewBasis;
import dev.refract.migrate.review.ReviewSettings;
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
  private final DatabaseFacts facts;
  private final ReviewSettings settings;
  private final Optional<DatabaseSchema> goal;

  private Review(DatabaseFacts facts, ReviewSettings settings, Optional<DatabaseSchema> goal) {
    this.facts = facts;
    this.settings = settings;
    this.goal = goal;
  }

  /** A migration of the folder with what was found about it. */
  public record OfMigration(MigrationFile file, ScriptReview review) {
    private OfMigration with(List<Finding> more) {
      ScriptReview all = review;
      for (Finding finding : more) {
        all = all.with(finding);
      }
      return new OfMigration(file, all);
    }

    private OfMigration ignoring(ReviewSettings settings) {
      return new OfMigration(file, review.ignoring(settings.ignored()));
    }
  }

  /** Reviews on the database as it is now. */
  public static Review on(Database database) {
    return on(facts(database));
  }

  /** Reviews on what is known of a database. */
  public static Review on(DatabaseFacts facts) {
    return new Review(facts, ReviewSettings.USUAL, Optional.empty());
  }

  /** The same, as a project wants it. */
  public Review with(ReviewSettings wanted) {
    return new Review(facts, wanted, goal);
  }

  /** The same, where it is known what the schema of the project describes. */
  public Review towards(Optional<DatabaseSchema> schema) {
    return new Review(facts, settings, schema);
  }

  /** Reviews a script. */
  public ScriptReview of(String script) {
    return of(script, List.of());
  }

  /**
   * Reviews a script that comes behind others.
   *
   * @param earlier the statements of those, which will have run
   */
  public ScriptReview of(String script, List<ScriptStatement> earlier) {
    return Reviewer.review(
        parse(script), ReviewBasis.of(facts).behind(earlier).towards(goal), settings);
  }

  /**
   * Reviews the migrations that the next deployment would run, and complains about those that were
   * edited after they had run. What is to be said of the database is said at the first that waits.
   */
  public List<OfMigration> pending(MigrationTarget target) {
    MigrationHistory history = Status.of(target);
    List<OfMigration> all = new ArrayList<>(of(history.entries()));
    Optional<MigrationFile> first = history.waiting().stream().findFirst();
    all.replaceAll(one ->
        first.filter(one.file()::equals).isPresent()
            ? one.with(Surroundings.of(target, history, scope())).ignoring(settings)
            : one);
    return all;
  }

  private Scope scope() {
    return goal.map(Scope::of).orElse(Scope.CURRENT);
  }

  /** Reviews those that have not run, each as what comes behind those that wait before it. */
  public List<OfMigration> waiting(List<HistoryEntry> entries) {
    List<OfMigration> reviewed = new ArrayList<>();
    List<ScriptStatement> earlier = new ArrayList<>();
    for (HistoryEntry entry : entries) {
      if (entry.isWaiting()) {
        for (MigrationFile file : entry.file().stream().toList()) {
          OfMigration one = new OfMigration(file, of(file.requireScript(), earlier));
          reviewed.add(one.with(about(entry, entries, one)));
          earlier.addAll(one.review().script().statements());
        }
      }
    }
    return reviewed.stream().map(one -> one.ignoring(settings)).toList();
  }

  private List<OfMigration> of(List<HistoryEntry> entries) {
    Stream<OfMigration> edited =
        entries.stream()
            .filter(entry -> entry.state() == MigrationState.EDITED)
            .flatMap(entry -> entry.file().stream())
            .map(this::edited);
    return Stream.concat(edited, waiting(entries).stream())
        .sorted(Comparator.comparing(one -> one.file().name()))
        .toList();
  }

  /** Reviews one migration of the folder, whether it has run or not; empty where it has none. */
  public Optional<OfMigration> named(MigrationTarget target, String name) {
    Optional<OfMigration> pending =
        pending(target).stream().filter(one -> one.file().name().equals(name)).findFirst();
    return pending.or(() ->
        target.folder().find(name).map(file -> new OfMigration(file, of(file.requireScript()))));
  }

  /** What is to be said of a migration as a whole. */
  private static List<Finding> about(
      HistoryEntry entry, List<HistoryEntry> entries, OfMigration migration) {
    List<Finding> found = new ArrayList<>();
    Irreversible.of(migration.file(), migration.review()).ifPresent(found::add);
    if (isLate(entry, entries)) {
      found.add(late());
    }
    return found;
  }

  /** Whether the database has run what comes behind it. */
  private static boolean isLate(HistoryEntry entry, List<HistoryEntry> entries) {
    return entries.stream()
        .anyMatch(other ->
            other.state() == MigrationState.APPLIED && other.name().compareTo(entry.name()) > 0);
  }

  private static Finding late() {
    return Rule.LATE
        .at(0, "It comes before migrations that have run on this database")
        .safer("Where nothing has run it yet, give its folder a later time, as a rebase would.");
  }

  /** What has run is not judged again; that it was edited is all there is to say. */
  private OfMigration edited(MigrationFile file) {
    Finding finding =
        Rule.EDITED_AFTER_APPLY
            .at(0, "The file is not what has run on this database")
            .safer("Restore it from version control, and make a new migration for the change.");
    return new OfMigration(file, ScriptReview.unjudged(parse(file.requireScript())))
        .with(List.of(finding))
        .ignoring(settings);
  }

  private SqlScript parse(String script) {
    return SqlScript.parse(script, SqlLexis.of(facts.dialect()));
  }

  /** What a review may ask of a live database; a count that takes too long has no answer. */
  public static DatabaseFacts facts(Database database) {
    return new LiveFacts(database);
  }
}
