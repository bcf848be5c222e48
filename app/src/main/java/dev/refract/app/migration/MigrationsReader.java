package dev.refract.app.migration;

import dev.refract.app.migration.MigrationsState.Known;
import dev.refract.app.shell.DatabaseSession;
import dev.refract.migrate.command.Overview;
import dev.refract.migrate.command.Review;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.derive.RecordedRenames;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.migrate.history.HistoryEntry;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.Replays;
import dev.refract.migrate.history.ShadowDatabase;
import dev.refract.migrate.review.ReviewSettings;
import dev.refract.migrate.review.ScriptReview;
import dev.refract.migrate.review.fact.DatabaseFacts;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.SqliteUrl;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.ConnectionException;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads everything that the workspace shows. Blocks; holds only what it remembers of replays. */
final class MigrationsReader {
  private final Path migrations;
  private final ReviewSettings settings;
  private final Replays replays = new Replays();

  MigrationsReader(Path migrations, ReviewSettings settings) {
    this.migrations = migrations;
    this.settings = settings;
  }

  /**
   * Reads.
   *
   * @param answers what the person said about things that may have got another name
   */
  Known read(
      DatabaseSession session,
      SchemaWorkspace workspace,
      RecordedRenames recorded,
      RenameAnswers answers) {
    Dialect dialect = session.url().dialect();
    Optional<Database> database = openExisting(session);
    boolean comparable = !workspace.hasErrors() && !workspace.files().isEmpty();
    Optional<DatabaseSchema> schema =
        comparable
            ? Optional.of(SchemaDeriver.derive(workspace.schema(), dialect))
            : Optional.empty();
    ShadowDatabase shadow = ShadowDatabase.of(session.url(), session.shadowUrl());
    Overview overview =
        Overview.of(
            database,
            migrations,
            dialect,
            schema,
            shadow,
            replays,
            answers.choice(comparable ? recorded.in(workspace.schema(), dialect) : List.of()));
    List<HistoryEntry> readable =
        overview.history().entries().stream().filter(MigrationsReader::hasScript).toList();
    DatabaseFacts facts =
        database.map(Review::facts).orElseGet(() -> DatabaseFacts.newDatabase(dialect));
    Review review = Review.on(facts).with(settings).towards(schema);
    Map<String, ScriptReview> reviews = new HashMap<>();
    List<ScriptStatement> earlier = new ArrayList<>();
    for (Review.OfMigration pending : review.waiting(readable)) {
      reviews.put(pending.file().name(), pending.review());
      earlier.addAll(pending.review().script().statements());
    }
    List<TimelineItem> items = new ArrayList<>();
    if (overview.hasChange()) {
      overview
          .change()
          .map(change ->
              new TimelineItem.Unmigrated(
                  change,
                  answers.open(change.suspectedRenames()),
                  review.of(overview.changeScript(), earlier)))
          .ifPresent(items::add);
    }
    for (HistoryEntry entry : overview.history().entries().reversed()) {
      String script = entry.file().flatMap(MigrationFile::script).orElse("");
      ScriptReview known = entry.isWaiting() ? reviews.get(entry.name()) : null;
      items.add(
          new TimelineItem.Recorded(
              entry, known == null ? withoutFindings(dialect, script) : known));
    }
    return new Known(overview, workspace.hasErrors(), items);
  }

  private static Optional<Database> openExisting(DatabaseSession session) {
    if (session.url() instanceof SqliteUrl sqlite
        && sqlite.file().filter(Files::notExists).isPresent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(session.open());
    } catch (ConnectionException failure) {
      if (failure.isAboutMissingDatabase()) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  private static boolean hasScript(HistoryEntry entry) {
    return entry.file().flatMap(MigrationFile::script).isPresent();
  }

  /** What has already run is shown without judging it again. */
  private static ScriptReview withoutFindings(Dialect dialect, String script) {
    return ScriptReview.unjudged(parse(dialect, script));
  }

  private static SqlScript parse(Dialect dialect, String script) {
    return SqlScript.parse(script, SqlLexis.of(dialect));
  }
}
