package dev.refract.migrate.review.quality;

import static dev.refract.migrate.review.ReviewContext.isSame;
import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import dev.refract.migrate.script.action.IndexAction.DropIndex;
import java.util.List;
import java.util.stream.Stream;

/** What could be better about indexes. */
final class Indexes {
  private Indexes() {}

  /** Another index serves the same queries. */
  static Stream<Finding> redundant(ReviewContext context, Occurrence<CreateIndex> create) {
    CreateIndex index = create.action();
    if (index.unique() || index.partial() || index.columns().isEmpty()) {
      return Stream.empty();
    }
    return others(context, create)
        .filter(other -> beginsWith(other.columns(), index.columns()))
        .limit(1)
        .map(other ->
            Rule.REDUNDANT_INDEX
                .at(
                    create.statement(),
                    "%s begins with the same columns as %s"
                        .formatted(quote(other.name()), quote(index.index())))
                .safer("Leave the shorter index out."));
  }

  /** An index with its columns. */
  private record Other(String name, List<String> columns) {}

  private static Stream<Other> others(ReviewContext context, Occurrence<CreateIndex> create) {
    TableName table = create.action().table();
    Stream<Other> live =
        context.live(table).stream()
            .flatMap(found -> found.indexes().stream())
            .filter(index -> !index.partial() && index.valid())
            .filter(index -> !isDropped(context, index.name()))
            .map(index -> new Other(index.name(), index.columns()));
    Stream<Other> made =
        context
            .each(CreateIndex.class)
            .filter(other -> !other.equals(create) && isSame(other.action().table(), table))
            .map(Occurrence::action)
            .filter(other -> !other.partial() && other.form().method().equals("btree"))
            .filter(other -> other.columns().size() > create.action().columns().size())
            .map(other -> new Other(other.index(), other.columns()));
    return create.action().form().method().equals("btree")
        ? Stream.concat(live, made)
        : Stream.empty();
  }

  private static boolean isDropped(ReviewContext context, String index) {
    return context.any(DropIndex.class, drop -> drop.index().name().equals(index));
  }

  private static boolean beginsWith(List<String> columns, List<String> start) {
    return columns.size() >= start.size() && columns.subList(0, start.size()).equals(start);
  }

  static Stream<Finding> unnamed(ReviewContext context, Occurrence<CreateIndex> create) {
    return create.action().index().isEmpty()
        ? Stream.of(
            Rule.UNNAMED_OBJECT.at(
                create.statement(),
                "The index of %s has no name".formatted(quote(create.action().table()))))
        : Stream.empty();
  }

  static Stream<Finding> unnamedConstraint(ReviewContext context, Occurrence<AddConstraint> add) {
    return add.action().constraint().name().isEmpty()
        ? Stream.of(
            Rule.UNNAMED_OBJECT.at(
                add.statement(),
                "The constraint of %s has no name".formatted(quote(add.action().table()))))
        : Stream.empty();
  }
}
