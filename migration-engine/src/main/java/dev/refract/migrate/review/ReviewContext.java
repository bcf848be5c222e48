package dev.refract.migrate.review;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.fact.DatabaseFacts;
import dev.refract.migrate.review.fact.LiveColumn;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.review.impact.Situation;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.migrate.script.action.ColumnAction.SetNotNull;
import dev.refract.migrate.script.action.RowAction.Update;
import dev.refract.migrate.script.action.StatementAction;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every rule looks at: the script, the rebuilds in it, and the database. */
public final class ReviewContext {
  /** Above so many rows, a table is not counted: the estimate says enough. */
  private static final long TOO_MANY_TO_COUNT = 1_000_000;

  private final SqlScript script;
  private final DatabaseFacts facts;
  private final List<ScriptStatement> earlier;
  private final Optional<DatabaseSchema> goal;
  private final List<Rebuild> rebuilds;
  private final Renames renames;

  /** What is known of a script. */
  public ReviewContext(SqlScript script, ReviewBasis basis) {
    this.script = script;
    this.facts = basis.facts();
    this.earlier = basis.earlier();
    this.goal = basis.goal();
    this.rebuilds = Rebuild.in(script.statements());
    this.renames =
        new Renames(facts, Stream.concat(earlier.stream(), script.statements().stream()).toList());
  }

  public SqlScript script() {
    return script;
  }

  public DatabaseFacts facts() {
    return facts;
  }

  public List<ScriptStatement> statements() {
    return script.statements();
  }

  /** The statements of other scripts, which will have run before. */
  public List<ScriptStatement> earlier() {
    return earlier;
  }

  public List<Rebuild> rebuilds() {
    return rebuilds;
  }

  /** All actions of a kind, in the order of the script. */
  public <A extends StatementAction> Stream<Occurrence<A>> each(Class<A> kind) {
    return statements().stream()
        .flatMap(statement ->
            statement.actions(kind).stream().map(action -> new Occurrence<>(statement, action)));
  }

  /** Whether some action of a kind is as wanted. */
  public <A extends StatementAction> boolean any(Class<A> kind, Predicate<A> wanted) {
    return each(kind).map(Occurrence::action).anyMatch(wanted);
  }

  /** Whether some action of a kind that stands before another one is as wanted. */
  public <A extends StatementAction> boolean anyBefore(
      Occurrence<?> other, Class<A> kind, Predicate<A> wanted) {
    return each(kind).anyMatch(found -> found.isBefore(other) && wanted.test(found.action()));
  }

  /** Whether the statement is a step of a rebuild. */
  public boolean isInRebuild(ScriptStatement statement) {
    return rebuilds.stream().anyMatch(rebuild -> rebuild.holds(statement));
  }

  public boolean isConnected() {
    return facts.isConnected();
  }

  /** Whether the server is of that version or newer, as far as is known. */
  public boolean version(int major) {
    return new Situation(facts, List.of()).majorVersion() >= major;
  }

  /** A table as it is before the script; empty also when the database is not known. */
  public Optional<LiveTable> live(TableName table) {
    return facts.table(before(table));
  }

  /** A column as it is before the script; empty also when the database is not known. */
  public Optional<LiveColumn> live(TableName table, String column) {
    return live(table).flatMap(found -> found.column(before(table, column)));
  }

  /** The name that a table has now; the script may rename it. */
  public TableName before(TableName table) {
    return renames.before(table);
  }

  /** The name that a column has now; the script may rename it. */
  public String before(TableName table, String column) {
    return renames.before(table, column);
  }

  /** Columns by the names that they have now, quoted, with commas between them. */
  public String quotedBefore(TableName table, List<String> columns) {
    return quoted(columns.stream().map(column -> before(table, column)).toList());
  }

  /** A condition on rows of a table, in the names that its columns have now. */
  public String conditionBefore(TableName table, String condition) {
    return renames.before(table, condition, SqlLexis.of(facts.dialect()));
  }

  /** What the schema describes towards which the script goes, where that is known. */
  public Optional<DatabaseSchema> goal() {
    return goal;
  }

  /** Whether the script itself makes the table, or one that runs before it. */
  public boolean isCreated(TableName table) {
    return Stream.concat(earlier.stream(), statements().stream())
        .flatMap(statement -> statement.actions(CreateTable.class).stream())
        .anyMatch(made -> isSame(made.table(), table));
  }

  /** What is known when a statement begins. */
  public Situation situation(ScriptStatement statement) {
    List<ScriptStatement> before = new ArrayList<>(earlier);
    before.addAll(statements().subList(0, statement.number() - 1));
    return new Situation(facts, before);
  }

  /**
   * Whether rows can be at stake: not when the script makes the table, or the database does not
   * have it.
   */
  public boolean mayHaveRows(TableName table) {
    return facts.isConnected() ? live(table).isPresent() : !isCreated(table);
  }

  /** Whether a column is known to hold no NULL: it is required, or a valid check says so. */
  public boolean isNeverNull(TableName table, String column) {
    Situation before = new Situation(facts, earlier);
    return before.isRequired(table, column) || before.isProvenNotNull(table, column);
  }

  /** Whether an UPDATE before gives a column values that is about to be required. */
  public boolean isFilledBefore(Occurrence<SetNotNull> set) {
    return anyBefore(
        set,
        Update.class,
        update ->
            isSame(update.table(), set.action().table())
                && update.columns().stream().anyMatch(set.action().column()::equalsIgnoreCase));
  }

  /** How many rows a table has: counted, or estimated where it is very large. */
  public Probe rows(TableName table) {
    String query = "SELECT count(*) FROM " + quote(before(table));
    OptionalLong estimate =
        live(table).map(live -> live.size().rows()).orElse(OptionalLong.empty());
    return estimate.isPresent() && estimate.getAsLong() > TOO_MANY_TO_COUNT
        ? new Probe(query, estimate, false)
        : count(query);
  }

  /** How many rows a table has of which a condition is true. */
  public Probe rowsWhere(TableName table, String condition) {
    return count(
        "SELECT count(*) FROM "
            + quote(before(table))
            + " WHERE "
            + conditionBefore(table, condition));
  }

  /** How many rows a table has that are not NULL in a column. */
  public Probe values(TableName table, String column) {
    return rowsWhere(table, quote(column) + " IS NOT NULL");
  }

  /** The answer of a counting query. */
  public Probe count(String query) {
    OptionalLong answer = facts.isConnected() ? facts.count(query) : OptionalLong.empty();
    return new Probe(query, answer, true);
  }

  /** Whether two names mean one table; a name without a schema may mean that of any. */
  public static boolean isSame(TableName one, TableName other) {
    return one.mayBe(other);
  }

  /** A table as a statement names it. */
  public static String quote(TableName table) {
    return table.namespace().map(schema -> quote(schema) + ".").orElse("") + quote(table.name());
  }

  /** The quoting of standard SQL, which both databases understand. */
  public static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Names, quoted, with commas between them. */
  public static String quoted(List<String> names) {
    return names.stream().map(ReviewContext::quote).collect(Collectors.joining(", "));
  }
}
