package dev.refract.migrate.review.impact;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.fact.DatabaseFacts;
import dev.refract.migrate.review.fact.LiveForeignKey;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.review.fact.ServerVersion;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.ColumnAction;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnAction.ChangeType;
import dev.refract.migrate.script.action.ColumnAction.SetNotNull;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintAction.DropConstraint;
import dev.refract.migrate.script.action.ConstraintAction.ValidateConstraint;
import dev.refract.migrate.script.action.ConstraintDefinition;
import dev.refract.migrate.script.action.ConstraintDefinition.Validity;
import dev.refract.migrate.script.action.Expression;
import dev.refract.migrate.script.action.SessionAction.SetParameter;
import dev.refract.migrate.script.action.StatementAction;
import dev.refract.migrate.script.action.TypeAction.CreateDomain;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** What is known when a statement begins: the database, and what the script has done before it. */
public final class Situation {
  /** What is taken for granted where the version of the server is not known. */
  public static final int USUAL_VERSION = 14;

  private static final Set<String> UTC = Set.of("utc", "etc/utc", "gmt", "etc/gmt", "0", "z");

  private final DatabaseFacts facts;
  private final List<ScriptStatement> before;

  /**
   * Before a statement runs.
   *
   * @param before the statements of the script that come before
   */
  public Situation(DatabaseFacts facts, List<ScriptStatement> before) {
    this.facts = facts;
    this.before = List.copyOf(before);
  }

  /** The server's, or one that most servers have reached. */
  public int majorVersion() {
    return facts.version().map(ServerVersion::major).orElse(USUAL_VERSION);
  }

  /** A table as it was before the script. */
  Optional<LiveTable> live(TableName table) {
    return facts.table(table);
  }

  DatabaseFacts facts() {
    return facts;
  }

  /** Whether the session's time zone is UTC, as far as the script and the server tell. */
  boolean isUtc() {
    return earlier(SetParameter.class)
        .filter(set -> set.parameter().equals("timezone"))
        .map(SetParameter::value)
        .reduce((first, second) -> second)
        .or(facts::timeZone)
        .filter(zone -> UTC.contains(zone.toLowerCase(Locale.ROOT)))
        .isPresent();
  }

  /** The type of a column when the statement begins. */
  Optional<String> type(TableName table, String column) {
    return earlier(ColumnAction.class)
        .filter(action -> action.table().mayBe(table))
        .flatMap(action -> typeGivenBy(action, column).stream())
        .reduce((first, second) -> second)
        .or(() -> live(table).flatMap(live -> live.column(column)).map(found -> found.type()));
  }

  private static Optional<String> typeGivenBy(ColumnAction action, String column) {
    return switch (action) {
      case AddColumn add when add.column().name().equals(column) ->
          Optional.of(add.column().type());
      case ChangeType change when change.column().equals(column) -> Optional.of(change.type());
      default -> Optional.empty();
    };
  }

  /** Whether a constraint is dropped when the statement begins. */
  public boolean isDropped(TableName table, String constraint) {
    return earlier(DropConstraint.class)
        .anyMatch(drop -> drop.table().mayBe(table) && drop.constraint().equals(constraint));
  }

  /** Whether a foreign key of the database is still there when the statement begins. */
  public boolean isThere(LiveForeignKey key) {
    return !isDropped(TableName.of(key.table()), key.name());
  }

  /** Whether NULL is forbidden in a column when the statement begins. */
  public boolean isRequired(TableName table, String column) {
    return live(table).flatMap(live -> live.column(column)).filter(c -> c.required()).isPresent()
        || earlier(SetNotNull.class)
            .anyMatch(set -> set.table().mayBe(table) && set.column().equals(column));
  }

  /** Whether a valid check says that a column is not NULL, so that nobody need look. */
  public boolean isProvenNotNull(TableName table, String column) {
    Stream<String> live =
        live(table).stream()
            .flatMap(found -> found.checks().stream())
            .filter(check -> check.validated())
            .map(check -> check.definition());
    Stream<String> made =
        earlier(AddConstraint.class)
            .filter(add -> add.table().mayBe(table))
            .map(AddConstraint::constraint)
            .filter(ConstraintDefinition.Check.class::isInstance)
            .map(ConstraintDefinition.Check.class::cast)
            .filter(check -> check.validity() == Validity.CHECKED || isValidated(table, check))
            .map(check -> check.condition().text());
    return Stream.concat(live, made).anyMatch(condition -> NotNullProof.proves(condition, column));
  }

  /** Whether a check says that columns are not NULL, which they say themselves by then. */
  public boolean isSaidByColumns(TableName table, String check) {
    Optional<String> made =
        added(table, check)
            .filter(ConstraintDefinition.Check.class::isInstance)
            .map(ConstraintDefinition.Check.class::cast)
            .map(definition -> definition.condition().text());
    Optional<String> condition =
        made.or(() ->
            live(table).stream()
                .flatMap(found -> found.checks().stream())
                .filter(found -> found.name().equals(check))
                .map(found -> found.condition())
                .findFirst());
    List<String> columns = condition.map(NotNullProof::columnsOfAll).orElse(List.of());
    return !columns.isEmpty() && columns.stream().allMatch(column -> isRequired(table, column));
  }

  private boolean isValidated(TableName table, ConstraintDefinition constraint) {
    return earlier(ValidateConstraint.class)
        .anyMatch(validate ->
            validate.table().mayBe(table)
                && constraint.name().filter(validate.constraint()::equals).isPresent());
  }

  /** The constraint that an earlier statement has added. */
  Optional<ConstraintDefinition> added(TableName table, String constraint) {
    return earlier(AddConstraint.class)
        .filter(add -> add.table().mayBe(table))
        .map(AddConstraint::constraint)
        .filter(made -> made.name().filter(constraint::equals).isPresent())
        .findFirst();
  }

  /** Whether an expression has another value for every row; unknown for a function nobody knows. */
  public Known isVolatile(Expression expression) {
    return switch (expression.volatility()) {
      case CONSTANT, STABLE -> Known.NO;
      case VOLATILE -> Known.YES;
      case UNKNOWN ->
          expression.unknownFunctions().stream()
              .map(this::isVolatileFunction)
              .reduce(Known.NO, Known::or);
    };
  }

  private Known isVolatileFunction(String function) {
    String name = "proname = '" + function.replace("'", "''") + "'";
    OptionalLong all = facts.count("SELECT count(*) FROM pg_proc WHERE " + name);
    if (all.isEmpty() || all.getAsLong() == 0) {
      return Known.UNKNOWN;
    }
    return Known.of(
        facts.count("SELECT count(*) FROM pg_proc WHERE provolatile = 'v' AND " + name));
  }

  /** Whether a type is a domain with a check or NOT NULL. */
  public Known isConstrainedDomain(String type) {
    if (SqlType.of(type).isBuiltIn()) {
      return Known.NO;
    }
    String written = type.substring(type.lastIndexOf('.') + 1).replace("[]", "");
    String name =
        written.startsWith("\"") ? written.replace("\"", "") : written.toLowerCase(Locale.ROOT);
    boolean made =
        earlier(CreateDomain.class)
            .anyMatch(domain -> domain.type().name().equals(name) && domain.constrained());
    return made
        ? Known.YES
        : Known.of(
            facts.count(
                """
                SELECT count(*) FROM pg_type t WHERE t.typtype = 'd' AND t.typname = '%s' AND
                (t.typnotnull OR EXISTS (SELECT 1 FROM pg_constraint c WHERE c.contypid = t.oid))\
                """
                    .formatted(name.replace("'", "''"))));
  }

  /** The partition of a table that takes what fits no other. */
  Optional<TableName> defaultPartition(TableName parent) {
    return live(parent).stream()
        .flatMap(table -> table.partitions().stream())
        .filter(partition ->
            Known.of(
                    facts.count(
                        "SELECT count(*) FROM pg_partitioned_table p JOIN pg_class c ON c.oid ="
                            + " p.partdefid WHERE c.relname = '"
                            + partition.replace("'", "''")
                            + "'"))
                == Known.YES)
        .map(TableName::of)
        .findFirst();
  }

  /** The partitioned table of which a table is a partition. */
  Optional<TableName> parent(TableName partition) {
    return facts.tables().stream()
        .filter(table -> table.partitions().contains(partition.name()))
        .map(table -> partition.sibling(table.name()))
        .findFirst();
  }

  private <A extends StatementAction> Stream<A> earlier(Class<A> kind) {
    return before.stream().flatMap(statement -> statement.actions(kind).stream());
  }
}
