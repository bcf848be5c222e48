package dev.refract.orm.client.example;

import dev.refract.orm.client.Action;
import dev.refract.orm.client.Arguments;
import dev.refract.orm.client.Extension;
import dev.refract.orm.client.On;
import dev.refract.orm.client.Query;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are deleted stay, with the time in {@code deletedAt}; reads do not see them unless they
 * ask for it. What is read through relations of other models is not filtered.
 */
final class SoftDelete {
  private static final String MARK = "deletedAt";

  private final String model;
  private final Clock clock;

  private SoftDelete(String model, Clock clock) {
    this.model = model;
    this.clock = clock;
  }

  static Extension of(String model, Clock clock) {
    SoftDelete delete = new SoftDelete(model, clock);
    return Extension.named("soft delete")
        .around(On.model(model).doing(Action.DELETE), query -> delete.mark(query, Action.UPDATE))
        .around(
            On.model(model).doing(Action.DELETE_MANY),
            query -> delete.mark(query, Action.UPDATE_MANY))
        .around(On.reads().of(model), query -> query.proceed(alive(query.arguments())));
  }

  private @Nullable Object mark(Query query, Action action) {
    Arguments marked = alive(query.arguments()).withData(Map.of(MARK, clock.instant()));
    return query.client().run(model, action.key(), marked.toMap());
  }

  private static Arguments alive(Arguments given) {
    boolean asksItself =
        given.toMap().get("where") instanceof Map<?, ?> where && where.containsKey(MARK);
    return asksItself ? given : given.and(MARK, null);
  }
}
