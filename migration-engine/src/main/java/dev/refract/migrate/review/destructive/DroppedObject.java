package dev.refract.migrate.review.destructive;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.fact.LiveObject;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.RoutineAction.DropRoutine;
import dev.refract.migrate.script.action.SchemaAction.DropSequence;
import dev.refract.migrate.script.action.TypeAction.DropDomain;
import dev.refract.migrate.script.action.TypeAction.DropType;
import dev.refract.migrate.script.action.ViewAction.DropMaterializedView;
import dev.refract.migrate.script.action.ViewAction.DropView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A view, function, sequence or type that a statement drops.
 *
 * @param kind what it is
 */
record DroppedObject(
    ScriptStatement statement, String name, LiveObject.Kind kind, boolean cascade) {

  static Stream<DroppedObject> in(ReviewContext context) {
    return Stream.of(
            context
                .each(DropView.class)
                .map(drop ->
                    of(drop, drop.action().view(), LiveObject.Kind.VIEW, drop.action().cascade())),
            context
                .each(DropMaterializedView.class)
                .map(drop ->
                    of(
                        drop,
                        drop.action().view(),
                        LiveObject.Kind.MATERIALIZED_VIEW,
                        drop.action().cascade())),
            context
                .each(DropRoutine.class)
                .map(drop ->
                    of(
                        drop,
                        drop.action().routine(),
                        LiveObject.Kind.FUNCTION,
                        drop.action().cascade())),
            context
                .each(DropSequence.class)
                .map(drop ->
                    of(
                        drop,
                        drop.action().sequence(),
                        LiveObject.Kind.SEQUENCE,
                        drop.action().cascade())),
            context
                .each(DropType.class)
                .map(drop ->
                    of(drop, drop.action().type(), LiveObject.Kind.TYPE, drop.action().cascade())),
            context
                .each(DropDomain.class)
                .map(drop ->
                    of(drop, drop.action().type(), LiveObject.Kind.TYPE, drop.action().cascade())))
        .flatMap(objects -> objects);
  }

  private static DroppedObject of(
      Occurrence<?> drop, TableName name, LiveObject.Kind kind, boolean cascade) {
    return new DroppedObject(drop.statement(), name.name(), kind, cascade);
  }

  String word() {
    return kind.word();
  }

  /** What the database knows of it. */
  Optional<LiveObject> live(ReviewContext context) {
    return context.facts().objects().stream()
        .filter(object -> kind == object.kind() && object.name().equalsIgnoreCase(name))
        .findFirst();
  }

  /** What stands in the way, without what the script drops by its name before. */
  List<String> obstacles(ReviewContext context) {
    List<String> dropped =
        in(context)
            .filter(other -> other.statement().number() <= statement.number())
            .map(other -> other.word() + " " + other.name())
            .toList();
    return live(context).stream()
        .flatMap(object -> object.neededBy().stream())
        .filter(needing -> dropped.stream().noneMatch(needing::equalsIgnoreCase))
        .toList();
  }
}
