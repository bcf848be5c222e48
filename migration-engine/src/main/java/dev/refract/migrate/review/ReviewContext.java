package dev.refract.migrate.review;

import dev.refract.migrate.review.DatabaseFacts.LiveTable;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlScript;
import dev.refract.migrate.script.StatementAction.CreateTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What every analyser looks at: the script, the rebuilds in it, and the database. */
final class ReviewContext {
  private final SqlScript script;
  private final DatabaseFacts facts;
  private final List<Rebuild> rebuilds;

  ReviewContext(SqlScript script, DatabaseFacts facts) {
    this.script = script;
    this.facts = facts;
    this.rebuilds = Rebuild.in(script.statements());
  }

  List<ScriptStatement> statements() {
    return script.statements();
  }

  List<Rebuild> rebuilds() {
    return rebuilds;
  }

  /** Whether the statement is a step of a rebuild. */
  boolean isInRebuild(ScriptStatement statement) {
    return rebuilds.stream()
        .anyMatch(r ->
            r.create().equals(statement)
                || r.drop().equals(statement)
                || r.rename().equals(statement)
                || r.copy().filter(statement::equals).isPresent());
  }

  boolean isConnected() {
    return facts.isConnected();
  }

  /** A table as it is before the script; empty also when the database is not known. */
  Optional<LiveTable> live(String table) {
    return facts.table(table);
  }

  /**
   * Whether rows can be at stake: not when the script makes the table, or the database does not
   * have it.
   */
  boolean mayHaveRows(String table) {
    if (facts.isConnected()) {
      return facts.table(table).isPresent();
    }
    return statements().stream()
        .noneMatch(
            s -> s.action() instanceof CreateTable made && made.table().equalsIgnoreCase(table));
  }

  Probe rows(String table) {
    return count("SELECT count(*) FROM " + quote(table));
  }

  Probe count(String query) {
    OptionalLong answer = facts.isConnected() ? facts.count(query) : OptionalLong.empty();
    return new Probe(query, answer);
  }

  /** The quoting of standard SQL, which both databases understand. */
  static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
