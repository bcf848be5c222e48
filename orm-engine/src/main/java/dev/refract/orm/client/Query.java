package dev.refract.orm.client;

import dev.refract.orm.raw.RawStatement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A query on its way to the database, as a {@link QueryHook} sees it.
 *
 * @param model missing for raw SQL
 * @param arguments empty for raw SQL
 * @param statement missing for all but raw SQL
 * @param client the client with what comes after this hook, on the connection of the query: for the
 *     queries that the hook itself makes
 */
public record Query(
    Optional<String> model,
    Action action,
    Arguments arguments,
    Optional<RawStatement> statement,
    RefractClient client) {

  /** Lets the query go on as it is. */
  public @Nullable Object proceed() {
    return model.isPresent()
        ? client.act(model.get(), action, arguments.toMap())
        : client.act(action, statement.orElseThrow());
  }

  /** Lets the query go on with other arguments. */
  public @Nullable Object proceed(Arguments other) {
    return new Query(model, action, other, statement, client).proceed();
  }

  /** The same query elsewhere: inside a transaction of its {@link #client}. */
  public Query on(RefractClient other) {
    return new Query(model, action, arguments, statement, other);
  }
}
