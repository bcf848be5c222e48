package dev.refract.migrate.review.quality;

import static dev.refract.migrate.review.ReviewContext.isSame;
import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveDependent;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlToken;
import dev.refract.migrate.script.action.AccessAction.CreatePolicy;
import dev.refract.migrate.script.action.AccessAction.RowSecurity;
import dev.refract.migrate.script.action.AccessAction.SwitchRowSecurity;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnDefinition;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintDefinition;
import dev.refract.migrate.script.action.RoutineAction.CreateRoutine;
import dev.refract.migrate.script.action.StorageAction.SetStorageParameters;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import dev.refract.migrate.script.action.TableAction.Persistence;
import dev.refract.migrate.script.action.TableAction.TableForm;
import dev.refract.migrate.script.action.Volatility;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What could be better about tables and their columns. */
final class Tables {
  private static final int LONGEST_NAME = 63;

  private Tables() {}

  /** A table that lives long and has rows of its own. */
  private static boolean isOrdinary(Occurrence<CreateTable> create) {
    TableForm form = create.action().form();
    return form.persistence() != Persistence.TEMPORARY
        && form.partitionOf().isEmpty()
        && !form.fromQuery();
  }

  static Stream<Finding> withoutPrimaryKey(ReviewContext context, Occurrence<CreateTable> create) {
    TableName table = create.action().table();
    boolean key =
        create.action().allConstraints().stream()
                .anyMatch(ConstraintDefinition.PrimaryKey.class::isInstance)
            || create.action().columns().stream().anyMatch(ColumnDefinition::isRowId)
            || context.any(
                AddConstraint.class,
                add ->
                    isSame(add.table(), table)
                        && add.constraint() instanceof ConstraintDefinition.PrimaryKey);
    return key || !isOrdinary(create) || isRelationTable(create.action())
        ? Stream.empty()
        : Stream.of(
            Rule.NO_PRIMARY_KEY.at(create.statement(), quote(table) + " has no primary key"));
  }

  /** Prisma's tables for relations of many to many have had a unique index in its place. */
  private static boolean isRelationTable(CreateTable made) {
    return made.columns().stream().map(ColumnDefinition::name).toList().equals(List.of("A", "B"));
  }

  static Stream<Finding> unfitTypes(ReviewContext context, Occurrence<CreateTable> create) {
    return create.action().columns().stream()
        .flatMap(column -> unfitType(create.statement(), column));
  }

  static Stream<Finding> unfitType(ReviewContext context, Occurrence<AddColumn> add) {
    return unfitType(add.statement(), add.action().column());
  }

  private static Stream<Finding> unfitType(ScriptStatement statement, ColumnDefinition column) {
    return unfit(column.type()).stream()
        .map(reason ->
            Rule.UNFIT_TYPE
                .at(statement, "%s is %s".formatted(quote(column.name()), column.type()))
                .because(reason));
  }

  private static Optional<String> unfit(String type) {
    String name = type.replaceAll("\\(.*", "").strip();
    return switch (name) {
      case "CHAR", "CHARACTER", "BPCHAR" ->
          Optional.of(
              "It fills texts up with spaces, which are lost again when compared; use text.");
      case "MONEY" -> Optional.of("What it means depends on a setting of the server; use numeric.");
      case "TIMETZ", "TIME WITH TIME ZONE" ->
          Optional.of("An offset without a date cannot tell summer time; use timestamptz or time.");
      case "JSON" -> Optional.of("It has no equality and is parsed at each look; use jsonb.");
      default -> Optional.empty();
    };
  }

  /** PostgreSQL cuts names, and two that are cut alike collide. */
  static Stream<Finding> longNames(ReviewContext context) {
    return context.statements().stream()
        .flatMap(statement ->
            statement.tokens().stream()
                .filter(token -> isName(token.kind()))
                .map(context.script()::textOf)
                .filter(Tables::isTooLong)
                .distinct()
                .map(name ->
                    Rule.LONG_NAME
                        .at(statement, "PostgreSQL cuts %s after 63 bytes".formatted(name))
                        .safer("Give it a shorter name with map:.")));
  }

  private static boolean isName(SqlToken.Kind kind) {
    return kind == SqlToken.Kind.QUOTED_NAME || kind == SqlToken.Kind.WORD;
  }

  private static boolean isTooLong(String written) {
    String name = written.startsWith("\"") ? written.substring(1, written.length() - 1) : written;
    return name.replace("\"\"", "\"").getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME;
  }

  static Stream<Finding> volatileChecks(ReviewContext context) {
    Stream<Finding> added =
        context
            .each(AddConstraint.class)
            .flatMap(add -> volatileCheck(add.statement(), add.action().constraint()));
    Stream<Finding> made =
        context
            .each(CreateTable.class)
            .flatMap(create ->
                create.action().allConstraints().stream()
                    .flatMap(constraint -> volatileCheck(create.statement(), constraint)));
    return Stream.concat(added, made);
  }

  private static Stream<Finding> volatileCheck(
      ScriptStatement statement, ConstraintDefinition constraint) {
    return constraint instanceof ConstraintDefinition.Check check
            && (check.condition().volatility() == Volatility.VOLATILE
                || check.condition().volatility() == Volatility.STABLE)
        ? Stream.of(
            Rule.CHANGING_CHECK.at(
                statement, "The check %s changes with time".formatted(check.condition().text())))
        : Stream.empty();
  }

  static Stream<Finding> rowSecurityWithoutPolicy(
      ReviewContext context, Occurrence<SwitchRowSecurity> on) {
    TableName table = on.action().table();
    boolean policy =
        context.any(CreatePolicy.class, made -> isSame(made.table(), table))
            || context.live(table).stream()
                .flatMap(live -> live.dependents().stream())
                .anyMatch(found -> found.kind() == LiveDependent.Kind.POLICY);
    return policy || on.action().mode() != RowSecurity.ENABLE
        ? Stream.empty()
        : Stream.of(
            Rule.UNGUARDED_RIGHTS
                .at(
                    on.statement(),
                    "Row level security of %s without a policy".formatted(quote(table)))
                .because("Nobody but the owner then sees a row."));
  }

  static Stream<Finding> definerWithoutPath(
      ReviewContext context, Occurrence<CreateRoutine> create) {
    return create.action().definer() && !create.action().searchPathSet()
        ? Stream.of(
            Rule.UNGUARDED_RIGHTS
                .at(
                    create.statement(),
                    "%s runs with its owner's rights, and the caller's search_path"
                        .formatted(quote(create.action().routine())))
                .because("Who can make a schema can put other functions into its way.")
                .safer("Add SET search_path = … to the function."))
        : Stream.empty();
  }

  static Stream<Finding> unlogged(ReviewContext context, Occurrence<CreateTable> create) {
    return create.action().form().persistence() == Persistence.UNLOGGED
        ? Stream.of(
            Rule.UNUSUAL_STORAGE
                .at(create.statement(), quote(create.action().table()) + " is unlogged")
                .because("It is empty after a crash, and no replica has it."))
        : Stream.empty();
  }

  static Stream<Finding> autovacuum(ReviewContext context, Occurrence<SetStorageParameters> set) {
    return set.action().names().contains("autovacuum_enabled")
        ? Stream.of(
            Rule.UNUSUAL_STORAGE
                .at(set.statement(), "Changes autovacuum of " + quote(set.action().table()))
                .because("A table that nobody cleans grows, and its plans go wrong."))
        : Stream.empty();
  }
}
