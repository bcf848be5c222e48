package dev.refract.migrate.review.destructive;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveObject;
import dev.refract.migrate.script.action.SchemaAction.CreateSchema;
import dev.refract.migrate.script.action.SchemaAction.DropDatabase;
import dev.refract.migrate.script.action.SchemaAction.DropSchema;
import java.util.stream.Stream;

/** Schemas and databases that go, with all that is in them. */
final class DroppedNamespace {
  private DroppedNamespace() {}

  /** Silent for a schema that the database does not have, or in which there is nothing. */
  static Stream<Finding> schema(ReviewContext context, Occurrence<DropSchema> drop) {
    String schema = drop.action().schema();
    boolean empty =
        context.facts().isConnected()
            && context.facts().objects().stream()
                .filter(object -> object.kind() == LiveObject.Kind.SCHEMA)
                .noneMatch(object -> object.name().equals(schema) && !object.neededBy().isEmpty());
    long tables =
        context.facts().tables().stream().filter(table -> table.schema().equals(schema)).count();
    return empty || isMade(context, drop)
        ? Stream.empty()
        : Stream.of(
            Rule.DROP_SCHEMA.at(
                drop.statement(),
                "Drops schema %s%s"
                    .formatted(
                        quote(schema),
                        context.facts().isConnected()
                            ? " with %d table%s".formatted(tables, tables == 1 ? "" : "s")
                            : "")));
  }

  private static boolean isMade(ReviewContext context, Occurrence<DropSchema> drop) {
    return context.anyBefore(
        drop, CreateSchema.class, made -> made.schema().equals(drop.action().schema()));
  }

  static Stream<Finding> database(ReviewContext context, Occurrence<DropDatabase> drop) {
    return Stream.of(
        Rule.DROP_SCHEMA.at(drop.statement(), "Drops database " + quote(drop.action().database())));
  }
}
