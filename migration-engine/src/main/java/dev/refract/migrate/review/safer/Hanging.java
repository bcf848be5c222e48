package dev.refract.migrate.review.safer;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.fact.LiveDefinition;
import dev.refract.migrate.review.fact.LiveDefinition.Kind;
import dev.refract.migrate.script.action.AccessAction.DropPolicy;
import dev.refract.migrate.script.action.RoutineAction.DropTrigger;
import dev.refract.migrate.script.action.ViewAction.DropMaterializedView;
import dev.refract.migrate.script.action.ViewAction.DropView;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What hangs on a column before a script runs, in the order in which it can be made. */
record Hanging(List<LiveDefinition> things) {
  /** Those that the server wants out of the way before a column changes its type. */
  private static final Set<Kind> IN_THE_WAY =
      EnumSet.of(
          Kind.VIEW,
          Kind.MATERIALIZED_VIEW,
          Kind.TRIGGER,
          Kind.POLICY,
          Kind.RULE,
          Kind.GENERATED_COLUMN);

  static Hanging on(ReviewContext context, TableName table, String column) {
    return new Hanging(context.facts().definitions(table, column));
  }

  List<LiveDefinition> of(Kind... kinds) {
    Set<Kind> wanted = EnumSet.copyOf(Arrays.asList(kinds));
    return things.stream().filter(thing -> wanted.contains(thing.kind())).toList();
  }

  boolean has(Kind... kinds) {
    return !of(kinds).isEmpty();
  }

  /** Views and the like that stand in the way of another type. */
  List<LiveDefinition> inTheWay() {
    return things.stream().filter(thing -> IN_THE_WAY.contains(thing.kind())).toList();
  }

  /** The foreign keys from the column and to it. */
  List<LiveDefinition> foreignKeys() {
    return of(Kind.FOREIGN_KEY, Kind.REFERENCE);
  }

  /** Whether the script itself drops some of what stands in the way. */
  boolean isDroppedBy(ReviewContext context) {
    List<String> names = inTheWay().stream().map(LiveDefinition::name).toList();
    Stream<String> dropped =
        context.statements().stream()
            .flatMap(statement -> statement.actions().stream())
            .flatMap(action ->
                switch (action) {
                  case DropView drop -> Stream.of(drop.view().name());
                  case DropMaterializedView drop -> Stream.of(drop.view().name());
                  case DropTrigger drop -> Stream.of(drop.trigger());
                  case DropPolicy drop -> Stream.of(drop.policy());
                  default -> Stream.empty();
                });
    return dropped.anyMatch(names::contains);
  }

  static List<String> drops(List<LiveDefinition> some) {
    return some.reversed().stream().map(MadeAgain::drop).toList();
  }

  static List<String> creations(List<LiveDefinition> some) {
    return some.stream().map(MadeAgain::create).toList();
  }
}
