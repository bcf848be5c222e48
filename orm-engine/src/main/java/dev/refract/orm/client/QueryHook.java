package dev.refract.orm.client;

import org.jspecify.annotations.Nullable;

/** What an extension does around a query. */
@FunctionalInterface
public interface QueryHook {

  /**
   * Answers a query: with what {@link Query#proceed()} gives, with other arguments, after other
   * queries, or without asking at all.
   *
   * @return what {@link RefractClient#run} gives for the action, a stream for the streams
   */
  @Nullable Object around(Query query);
}
