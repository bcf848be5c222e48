package dev.refract.migrate.command;

import dev.refract.migrate.execute.ScriptFailure;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.orm.error.RefractException;
import dev.refract.schema.text.Position;
import java.util.LinkedHashMap;
import java.util.Map;

/** A migration that failed (P3018): which, where in its file, why, and what to do now. */
public final class MigrationFailure extends RefractException {
  private static final long serialVersionUID = 1L;

  private final transient MigrationFile migration;
  private final transient ScriptFailure failure;

  MigrationFailure(MigrationFile migration, ScriptFailure failure) {
    super("P3018", describe(migration, failure), facts(migration, failure), failure);
    this.migration = migration;
    this.failure = failure;
  }

  public MigrationFile migration() {
    return migration;
  }

  /** The statement and the database's own words. */
  public ScriptFailure failure() {
    return failure;
  }

  /** What is kept of the migration, as a sentence. */
  public String state() {
    return state(failure);
  }

  /** What to do now. */
  public String wayOut() {
    return wayOut(migration, failure);
  }

  private static String describe(MigrationFile migration, ScriptFailure failure) {
    StringBuilder text = new StringBuilder("A migration failed to apply.\n\n");
    text.append("Migration: ").append(migration.name()).append('\n');
    text.append("Place:     ").append(migration.path());
    failure
        .position()
        .ifPresent(
            at -> text.append(':').append(at.line() + 1).append(':').append(at.column() + 1));
    failure
        .statement()
        .ifPresent(statement ->
            text.append(", statement ")
                .append(statement.number())
                .append(" of ")
                .append(failure.script().statements().size()));
    text.append('\n');
    failure.position().ifPresent(at -> excerpt(text, failure, at));
    text.append("Reason:    ")
        .append(failure.reason())
        .append(" (")
        .append(failure.databaseCode())
        .append(")\n\n");
    return text.append(state(failure)).append('\n').append(wayOut(migration, failure)).toString();
  }

  private static void excerpt(StringBuilder text, ScriptFailure failure, Position at) {
    String line =
        failure.script().text().lines().skip(at.line()).findFirst().orElse("").replace('\t', ' ');
    String number = String.valueOf(at.line() + 1);
    text.append("  ").append(number).append(" | ").append(line).append('\n');
    text.append(" ".repeat(number.length() + 2))
        .append(" | ")
        .append(" ".repeat(at.column()))
        .append("^\n");
  }

  private static String state(ScriptFailure failure) {
    int kept = failure.keptStatements();
    return kept == 0 && failure.leftover().isEmpty()
        ? "Nothing of this migration was kept: it ran in one transaction, which was rolled back."
        : (kept == 1 ? "Its first statement is" : "Its first " + kept + " statements are")
            + " kept, because the script cannot run in one transaction."
            + failure.leftover().map(index -> " " + index).orElse("");
  }

  private static String wayOut(MigrationFile migration, ScriptFailure failure) {
    String again =
        "`refract migrate resolve --rolled-back " + migration.name() + "`, then deploy again.";
    return failure.keptStatements() == 0
        ? "Next: correct the migration's SQL or the data, run " + again
        : "Next: undo these statements and run "
            + again
            + "\nOr run the others by hand and then `refract migrate resolve --applied "
            + migration.name()
            + "`.";
  }

  private static Map<String, Object> facts(MigrationFile migration, ScriptFailure failure) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("migration", migration.name());
    facts.put("file", migration.path().toString());
    failure.statement().ifPresent(statement -> facts.put("statement", statement.number()));
    failure.position().ifPresent(at -> facts.put("line", at.line() + 1));
    failure.position().ifPresent(at -> facts.put("column", at.column() + 1));
    facts.put("databaseCode", failure.databaseCode());
    facts.put("reason", failure.reason());
    return facts;
  }
}
