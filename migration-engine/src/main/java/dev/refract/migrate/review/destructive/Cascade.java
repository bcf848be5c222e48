package dev.refract.migrate.review.destructive;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveDependent;
import dev.refract.migrate.review.fact.LiveForeignKey;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.ColumnAction.DropColumn;
import dev.refract.migrate.script.action.ConstraintAction.DropConstraint;
import dev.refract.migrate.script.action.TableAction.DropTable;
import dev.refract.migrate.script.action.TableAction.TruncateTable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** CASCADE drops, or empties, what nobody has named. Silent when nothing depends. */
final class Cascade {
  private Cascade() {}

  static Stream<Finding> in(ReviewContext context) {
    return Stream.of(
            context
                .each(DropTable.class)
                .filter(found -> found.action().cascade())
                .flatMap(found -> ofTable(context, found)),
            context
                .each(DropColumn.class)
                .filter(found -> found.action().cascade())
                .flatMap(found -> ofColumn(context, found)),
            context
                .each(DropConstraint.class)
                .filter(found -> found.action().cascade())
                .flatMap(found -> ofConstraint(context, found)),
            context
                .each(TruncateTable.class)
                .filter(found -> found.action().cascade())
                .flatMap(found -> ofTruncate(context, found)),
            DroppedObject.in(context)
                .filter(DroppedObject::cascade)
                .flatMap(object -> ofObject(context, object)))
        .flatMap(findings -> findings);
  }

  private static Stream<Finding> ofTable(ReviewContext context, Occurrence<DropTable> drop) {
    return unlessCreated(
        context,
        drop.statement(),
        drop.action().table(),
        live ->
            Stream.concat(
                live.referencedBy().stream()
                    .filter(key -> !key.table().equals(live.name()))
                    .map(Cascade::words),
                live.dependents().stream().filter(Cascade::isView).map(Cascade::words)));
  }

  private static Stream<Finding> ofColumn(ReviewContext context, Occurrence<DropColumn> drop) {
    String column = drop.action().column();
    return unlessCreated(
        context,
        drop.statement(),
        drop.action().table(),
        live ->
            Stream.concat(
                live.dependents(column).map(Cascade::words),
                live.referencedBy().stream()
                    .filter(key -> key.referencedColumns().contains(column))
                    .map(Cascade::words)));
  }

  private static Stream<Finding> ofConstraint(
      ReviewContext context, Occurrence<DropConstraint> drop) {
    return unlessCreated(
        context,
        drop.statement(),
        drop.action().table(),
        live ->
            live.key(drop.action().constraint()).stream()
                .flatMap(key ->
                    live.referencedBy().stream()
                        .filter(by -> by.referencedColumns().equals(key.columns())))
                .map(Cascade::words));
  }

  private static Stream<Finding> unlessCreated(
      ReviewContext context,
      ScriptStatement statement,
      TableName table,
      Function<LiveTable, Stream<String>> dependents) {
    if (context.isCreated(table)) {
      return Stream.empty();
    }
    if (!context.facts().isConnected()) {
      return Stream.of(unknown(statement));
    }
    return found(statement, context.live(table).map(dependents).orElse(Stream.of()).toList());
  }

  private static Stream<Finding> ofTruncate(
      ReviewContext context, Occurrence<TruncateTable> truncate) {
    if (!context.facts().isConnected()) {
      return Stream.of(unknown(truncate.statement()).as(FindingSeverity.ERROR));
    }
    List<String> emptied =
        context.live(truncate.action().table()).stream()
            .flatMap(live -> live.children().stream())
            .filter(child -> !context.rows(TableName.of(child)).isZero())
            .map(ReviewContext::quote)
            .toList();
    return emptied.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Rule.CASCADE
                .at(truncate.statement(), "CASCADE also empties " + String.join(", ", emptied))
                .as(FindingSeverity.ERROR)
                .safer("Name every table that is to be emptied, and leave CASCADE out."));
  }

  private static Stream<Finding> ofObject(ReviewContext context, DroppedObject object) {
    if (!context.facts().isConnected()) {
      return Stream.of(unknown(object.statement()));
    }
    return found(
        object.statement(), object.live(context).map(live -> live.neededBy()).orElse(List.of()));
  }

  private static Stream<Finding> found(ScriptStatement statement, List<String> dependents) {
    return dependents.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Rule.CASCADE
                .at(statement, "CASCADE also drops " + String.join(", ", dependents))
                .safer("Drop each of them by its name, and leave CASCADE out."));
  }

  private static Finding unknown(ScriptStatement statement) {
    return Rule.CASCADE
        .at(statement, "CASCADE concerns objects that the statement does not name")
        .safer("Name each of them, and leave CASCADE out.");
  }

  private static boolean isView(LiveDependent dependent) {
    return switch (dependent.kind()) {
      case VIEW, MATERIALIZED_VIEW, FUNCTION, RULE -> true;
      case GENERATED_COLUMN, TRIGGER, POLICY -> false;
    };
  }

  private static String words(LiveDependent dependent) {
    return dependent.kind().word() + " " + quote(dependent.name());
  }

  private static String words(LiveForeignKey key) {
    return "foreign key %s of %s".formatted(quote(key.name()), quote(key.table()));
  }
}
