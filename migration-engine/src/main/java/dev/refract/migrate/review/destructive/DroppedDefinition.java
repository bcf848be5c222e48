package dev.refract.migrate.review.destructive;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveDependent;
import dev.refract.migrate.review.fact.LiveObject;
import dev.refract.migrate.script.action.RoutineAction.CreateRoutine;
import dev.refract.migrate.script.action.RoutineAction.CreateTrigger;
import dev.refract.migrate.script.action.RoutineAction.DropTrigger;
import dev.refract.migrate.script.action.SchemaAction.CreateSequence;
import dev.refract.migrate.script.action.ViewAction.CreateMaterializedView;
import dev.refract.migrate.script.action.ViewAction.CreateView;
import java.util.List;
import java.util.stream.Stream;

/** Views, functions, sequences and triggers that go, and do not come back in the same script. */
final class DroppedDefinition {
  private DroppedDefinition() {}

  /** Silent when the database does not have it. */
  static Stream<Finding> ofObjects(ReviewContext context) {
    return DroppedObject.in(context)
        .filter(object -> object.kind() != LiveObject.Kind.TYPE)
        .filter(object -> !isMade(context, object))
        .filter(object -> !context.facts().isConnected() || object.live(context).isPresent())
        .map(object -> finding(context, object));
  }

  private static Finding finding(ReviewContext context, DroppedObject object) {
    String name = object.word() + " " + quote(object.name());
    List<String> obstacles = object.cascade() ? List.of() : object.obstacles(context);
    return obstacles.isEmpty()
        ? Rule.DROP_DEFINITION
            .at(object.statement(), "Drops " + name)
            .safer("Look for what still uses it: search the code and the logs for its name.")
        : Rule.DROP_DEFINITION
            .at(
                object.statement(),
                "Drops %s, which %s needs".formatted(name, String.join(", ", obstacles)))
            .as(FindingSeverity.ERROR)
            .because("PostgreSQL refuses to drop what something else needs.")
            .safer("Drop or change first what needs it.");
  }

  private static boolean isMade(ReviewContext context, DroppedObject object) {
    String name = object.name();
    return switch (object.kind()) {
      case VIEW -> context.any(CreateView.class, made -> made.view().name().equals(name));
      case MATERIALIZED_VIEW ->
          context.any(CreateMaterializedView.class, made -> made.view().name().equals(name));
      case FUNCTION -> context.any(CreateRoutine.class, made -> made.routine().name().equals(name));
      case SEQUENCE ->
          context.any(CreateSequence.class, made -> made.sequence().name().equals(name));
      case TYPE, SCHEMA -> false;
    };
  }

  static Stream<Finding> ofTrigger(ReviewContext context, Occurrence<DropTrigger> drop) {
    String trigger = drop.action().trigger();
    boolean made = context.any(CreateTrigger.class, again -> again.trigger().equals(trigger));
    boolean there =
        !context.facts().isConnected()
            || context.facts().tables().stream()
                .flatMap(table -> table.dependents().stream())
                .anyMatch(dependent ->
                    dependent.kind() == LiveDependent.Kind.TRIGGER
                        && dependent.name().equalsIgnoreCase(trigger));
    return made || !there
        ? Stream.empty()
        : Stream.of(
            Rule.DROP_DEFINITION
                .at(drop.statement(), "Drops trigger " + quote(trigger))
                .because("What it keeps up or forbids is not kept up or forbidden any more."));
  }
}
