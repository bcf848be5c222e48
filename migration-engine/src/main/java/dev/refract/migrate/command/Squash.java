package dev.refract.migrate.command;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Scope;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.execute.RunBracket;
import dev.refract.migrate.execute.ScriptFailure;
import dev.refract.migrate.execute.ScriptRunner;
import dev.refract.migrate.history.DatabaseContent;
import dev.refract.migrate.history.HistoryEntry;
import dev.refract.migrate.history.MigrationException;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationHistory;
import dev.refract.migrate.history.MigrationState;
import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.migrate.history.SquashedScript;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.migrate.render.ScriptRenderer;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlScript;
import dev.refract.migrate.script.action.RowAction;
import dev.refract.migrate.script.action.SchemaAction.CreateExtension;
import dev.refract.migrate.script.action.TypeAction;
import dev.refract.orm.connect.Database;
import dev.refract.orm.error.RefractException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code migrate squash}: the migrations up to one of them become a single one. What it makes is
 * compared with what they make, the things included that no schema describes.
 */
public final class Squash {
  private final MigrationTarget target;
  private final List<MigrationFile> replaced;
  private final Scope scope;
  private final List<String> kept = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  private Squash(MigrationTarget target, List<MigrationFile> replaced, Scope scope) {
    this.target = target;
    this.scope = scope;
    this.replaced = replaced;
  }

  /** What a database is after migrations. */
  private record Made(DatabaseSchema schema, List<String> content) {}

  /**
   * Plans; changes nothing.
   *
   * @param last the last migration that is replaced; all of them without it
   * @param scope which schemas of the database the project describes
   * @throws MigrationException P3009 for a failed migration, P3017 for an unknown one
   * @throws RefractException P3093 where not all of them are applied as they are, or where one
   *     script cannot do what they do
   */
  public static SquashPlan plan(MigrationTarget target, Optional<String> last, Scope scope) {
    MigrationsFolder folder = target.folder();
    List<MigrationFile> all = folder.migrations();
    int end =
        last.isEmpty()
            ? all.size()
            : all.indexOf(
                    folder
                        .find(last.get())
                        .orElseThrow(() -> MigrationException.unknownMigration(last.get())))
                + 1;
    if (end < 2) {
      throw refused("There are no two migrations that could become one.");
    }
    List<MigrationFile> replaced = all.subList(0, end);
    requireApplied(Status.of(target), replaced);
    return new Squash(target, replaced, scope).plan();
  }

  private static void requireApplied(MigrationHistory history, List<MigrationFile> replaced) {
    List<HistoryEntry> failed = history.in(MigrationState.FAILED);
    if (!failed.isEmpty()) {
      throw MigrationException.failedBefore(failed);
    }
    for (HistoryEntry entry : history.entries()) {
      boolean isMeant = entry.file().filter(replaced::contains).isPresent();
      if (isMeant && entry.state() != MigrationState.APPLIED) {
        throw refused(
            "The migration `"
                + entry.name()
                + "` is not applied to this database as it stands in its file. Deploy first; what"
                + " is squashed must be behind every database.");
      }
      if (entry.state() == MigrationState.MISSING) {
        throw refused(
            "The migration `"
                + entry.name()
                + "` is applied, and its file is gone. Restore it from version control first.");
      }
    }
  }

  private SquashPlan plan() {
    Made wanted = made(replaced);
    DatabaseSchema empty = DatabaseSchema.empty(target.database().dialect());
    StringBuilder first = new StringBuilder();
    StringBuilder last = new StringBuilder();
    List<List<ScriptStatement>> handWritten = handWritten();
    for (int i = 0; i < replaced.size(); i++) {
      carryOver(replaced.get(i).name(), handWritten.get(i), first, last);
    }
    if (!first.isEmpty()) {
      first.append('\n');
    }
    String tables = ScriptRenderer.between(new Pair<>(empty, wanted.schema())).text();
    String name = freeName();
    String text =
        SquashedScript.text(
            replaced.stream().map(MigrationFile::name).toList(), first + tables + last);
    MigrationFile squashed =
        new MigrationFile(
            name, target.migrations().resolve(name).resolve("migration.sql"), Optional.of(text));
    requireSame(wanted, made(squashed));
    return new SquashPlan(replaced, name, text, kept, leftOut);
  }

  /** Sorts where the last one did, before those that come after it. */
  private String freeName() {
    String last = replaced.getLast().name();
    String time = last.replaceFirst("^(\\d+)_.*$", "$1");
    StringBuilder name = new StringBuilder(time).append("_squashed");
    while (target.folder().find(name.toString()).isPresent()) {
      name.append("_again");
    }
    return name.toString();
  }

  /**
   * Takes what a migration has and no schema describes.
   *
   * @param first takes what tables may need: extensions and types
   * @param last takes the rest
   */
  private void carryOver(
      String migration, List<ScriptStatement> statements, StringBuilder first, StringBuilder last) {
    boolean headed = false;
    for (ScriptStatement statement : statements) {
      kept.add(statement.text());
      if (statement.does(CreateExtension.class) || statement.does(TypeAction.class)) {
        first.append(statement.text()).append(";\n");
        continue;
      }
      if (!headed) {
        last.append("\n-- From ").append(migration).append('\n');
        headed = true;
      }
      last.append(statement.text()).append(";\n");
    }
  }

  /**
   * What is carried over of each migration. Changed and deleted rows are those of inserts before;
   * where there are none, nothing is there to be changed.
   */
  private List<List<ScriptStatement>> handWritten() {
    ScriptRunner runner = ScriptRunner.of(target.database());
    List<SqlScript> scripts =
        replaced.stream().map(migration -> runner.parse(migration.requireScript())).toList();
    List<List<ScriptStatement>> all =
        scripts.stream().map(script -> HandWritten.in(script, scripts)).toList();
    if (all.stream().flatMap(List::stream).anyMatch(one -> one.does(RowAction.Insert.class))) {
      return all;
    }
    all.stream()
        .flatMap(List::stream)
        .filter(Squash::changesRows)
        .map(ScriptStatement::text)
        .forEach(leftOut::add);
    return all.stream()
        .map(statements -> statements.stream().filter(one -> !changesRows(one)).toList())
        .toList();
  }

  private static boolean changesRows(ScriptStatement statement) {
    return statement.does(RowAction.Update.class) || statement.does(RowAction.Delete.class);
  }

  private Made made(List<MigrationFile> migrations) {
    return target
        .shadow()
        .use((database, connection) -> {
          target.shadow().run(database, connection, migrations);
          return look(database, connection);
        });
  }

  private Made made(MigrationFile squashed) {
    return target
        .shadow()
        .use((database, connection) -> {
          ScriptRunner runner = ScriptRunner.of(database);
          try {
            runner.run(connection, runner.parse(squashed.requireScript()), RunBracket.NONE);
          } catch (ScriptFailure failure) {
            throw refused(
                "The migrations cannot become one: a statement that no schema describes does not"
                    + " run after all the others. "
                    + failure.text()
                    + failure.statement().map(statement -> "\n" + statement.text()).orElse("")
                    + "\nNext: squash up to the migration before it, with --to.");
          }
          return look(database, connection);
        });
  }

  private Made look(Database database, Connection connection) throws SQLException {
    DatabaseSchema schema = DatabaseIntrospector.introspect(connection, database.dialect(), scope);
    List<TableName> tables = schema.tables().stream().map(Table::name).toList();
    return new Made(schema, DatabaseContent.of(connection, database.dialect(), scope, tables));
  }

  private static void requireSame(Made wanted, Made made) {
    List<String> differences = new ArrayList<>();
    Diff.between(new Pair<>(made.schema(), wanted.schema())).summary().forEach(differences::add);
    wanted.content().stream()
        .filter(line -> !made.content().contains(line))
        .map(line -> "missing: " + line)
        .forEach(differences::add);
    made.content().stream()
        .filter(line -> !wanted.content().contains(line))
        .map(line -> "too much: " + line)
        .forEach(differences::add);
    if (!differences.isEmpty()) {
      throw refused(
          "The migrations cannot become one by themselves: what one script makes would differ.\n  "
              + String.join("\n  ", differences)
              + "\nNext: squash up to the migration before the first of these, with --to.");
    }
  }

  /**
   * Writes the new migration, takes the others out of the folder, and records it in the history of
   * this database.
   *
   * @throws MigrationException where a file cannot be written
   */
  public static MigrationFile write(MigrationTarget target, SquashPlan plan) {
    MigrationFile squashed =
        target.folder().create(plan.name(), plan.script(), target.database().dialect().provider());
    Resolve.applied(target, plan.name());
    MigrationsFolder.remove(plan.replaced());
    return squashed;
  }

  private static RefractException refused(String message) {
    return new RefractException("P3093", message, Map.of());
  }
}
