package dev.refract.migrate.review.data;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveEnum;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnAction.SetDefault;
import dev.refract.migrate.script.action.ColumnDefinition;
import dev.refract.migrate.script.action.ConstraintDefinition;
import dev.refract.migrate.script.action.Expression;
import dev.refract.migrate.script.action.GivenValue;
import dev.refract.migrate.script.action.TypeAction.AddEnumValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A default value that a check, an enum or a foreign key does not allow. */
final class DefaultAgainstRules {
  private DefaultAgainstRules() {}

  /** The default of a new column, which every row gets at once. */
  static Stream<Finding> ofNewColumn(ReviewContext context, Occurrence<AddColumn> add) {
    ColumnDefinition column = add.action().column();
    return column.value() instanceof GivenValue.Default(Expression value) && !value.isNull()
        ? Stream.of(
                againstEnum(context, add.statement(), column.name(), column.type(), value),
                againstChecks(context, add, value),
                againstKeys(context, add, value))
            .flatMap(findings -> findings)
        : Stream.empty();
  }

  /** The default of a column that is there, which later rows get. */
  static Stream<Finding> ofSetDefault(ReviewContext context, Occurrence<SetDefault> set) {
    Optional<LiveTable> table = context.live(set.action().table());
    String column = set.action().column();
    Stream<Finding> values =
        table.flatMap(live -> live.column(column)).stream()
            .flatMap(live ->
                againstEnum(context, set.statement(), column, live.type(), set.action().value()));
    Stream<Finding> checks =
        table.stream()
            .flatMap(live -> live.checks().stream())
            .filter(check -> check.columns().equals(List.of(column)))
            .filter(check -> breaks(context, set.action().value(), column, check.condition()))
            .map(check ->
                Rule.DEFAULT_AGAINST_RULES
                    .at(
                        set.statement(),
                        "The default of %s does not keep to the check %s"
                            .formatted(quote(column), quote(check.name())))
                    .as(FindingSeverity.WARNING)
                    .because("Every later row that gives no value is refused."));
    return Stream.concat(values, checks);
  }

  private static Stream<Finding> againstEnum(
      ReviewContext context,
      ScriptStatement statement,
      String column,
      String type,
      Expression value) {
    Matcher literal = Pattern.compile("'((?:[^']|'')*)'").matcher(value.text());
    String name = type.substring(type.lastIndexOf('.') + 1).replace("\"", "");
    Optional<LiveEnum> live = context.facts().enumType(name);
    if (!literal.lookingAt() || live.isEmpty()) {
      return Stream.empty();
    }
    String wanted = literal.group(1).replace("''", "'");
    boolean added = context.any(AddEnumValue.class, add -> add.value().equals(wanted));
    return added || live.get().values().contains(wanted)
        ? Stream.empty()
        : Stream.of(
            Rule.DEFAULT_AGAINST_RULES
                .at(
                    statement,
                    "The default '%s' of %s is no value of the enum %s"
                        .formatted(wanted, quote(column), quote(live.get().name())))
                .safer("Its values are " + String.join(", ", live.get().values()) + "."));
  }

  private static Stream<Finding> againstChecks(
      ReviewContext context, Occurrence<AddColumn> add, Expression value) {
    String column = add.action().column().name();
    return add.action().column().constraints().stream()
        .filter(ConstraintDefinition.Check.class::isInstance)
        .map(ConstraintDefinition.Check.class::cast)
        .filter(check -> breaks(context, value, column, check.condition().text()))
        .filter(_ ->
            context.mayHaveRows(add.action().table())
                && !context.rows(add.action().table()).isZero())
        .map(check ->
            Rule.DEFAULT_AGAINST_RULES.at(
                add.statement(),
                "The default %s of %s does not keep to its check"
                    .formatted(value.text(), quote(column))));
  }

  /** The database tells, by a query over no table. */
  private static boolean breaks(
      ReviewContext context, Expression value, String column, String condition) {
    Probe broken =
        context.count(
            "SELECT count(*) FROM (SELECT %s AS %s) AS given WHERE NOT (%s)"
                .formatted(value.text(), quote(column), condition));
    return broken.count().orElse(0) > 0;
  }

  private static Stream<Finding> againstKeys(
      ReviewContext context, Occurrence<AddColumn> add, Expression value) {
    return add.action().column().constraints().stream()
        .filter(ConstraintDefinition.Foreign.class::isInstance)
        .map(ConstraintDefinition.Foreign.class::cast)
        .filter(key -> key.referencedColumns().size() == 1)
        .flatMap(key -> againstKey(context, add, value, key));
  }

  private static Stream<Finding> againstKey(
      ReviewContext context,
      Occurrence<AddColumn> add,
      Expression value,
      ConstraintDefinition.Foreign key) {
    TableName table = add.action().table();
    if (!context.mayHaveRows(table) || context.rows(table).isZero()) {
      return Stream.empty();
    }
    Probe there =
        context.rowsWhere(
            key.referenced(),
            "%s = %s".formatted(quote(key.referencedColumns().getFirst()), value.text()));
    return there.isZero()
        ? Stream.of(
            Rule.DEFAULT_AGAINST_RULES
                .at(
                    add.statement(),
                    "The default %s of %s points to no row of %s"
                        .formatted(
                            value.text(),
                            quote(add.action().column().name()),
                            quote(key.referenced())))
                .counted(there)
                .safer("Insert that row first."))
        : Stream.empty();
  }
}
