package dev.refract.orm.client;

import dev.refract.orm.cache.CacheStrategy;
import dev.refract.orm.cache.QueryCache;
import dev.refract.orm.cache.ReadModels;
import dev.refract.orm.cache.WrittenModels;
import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.request.BoundRequest;
import dev.refract.schema.model.Model;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a client with a cache does around its requests. */
sealed interface Caching {

  /** Answers a request, from the cache or by asking. */
  @Nullable Object answer(
      BoundRequest request, @Nullable CacheStrategy strategy, Supplier<@Nullable Object> ask);

  /** A statement may have changed anything. */
  void anythingWritten();

  /** What is done inside a transaction that begins here. */
  OfTransaction begin();

  /** Outside of transactions: answers are kept, and dropped after each write. */
  record OfPool(QueryCache cache) implements Caching {
    @Override
    public @Nullable Object answer(
        BoundRequest request, @Nullable CacheStrategy strategy, Supplier<@Nullable Object> ask) {
      if (strategy != null) {
        return cache.get(request, strategy, () -> frozen(ask.get()));
      }
      Set<Model> written = WrittenModels.of(request.shape());
      try {
        return ask.get();
      } finally {
        // even where it failed: a connection that broke does not tell whether it was done
        cache.written(written);
      }
    }

    private static @Nullable Object frozen(@Nullable Object answer) {
      return answer instanceof List<?> rows ? Collections.unmodifiableList(rows) : answer;
    }

    @Override
    public void anythingWritten() {
      cache.clear();
    }

    @Override
    public OfTransaction begin() {
      return new OfTransaction(cache);
    }
  }

  /** Inside a transaction: nothing is kept, and answers are dropped when it has ended. */
  final class OfTransaction implements Caching {
    private final QueryCache cache;
    private final Set<Model> written = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean anything = new AtomicBoolean();

    OfTransaction(QueryCache cache) {
      this.cache = cache;
    }

    @Override
    public @Nullable Object answer(
        BoundRequest request, @Nullable CacheStrategy strategy, Supplier<@Nullable Object> ask) {
      written.addAll(WrittenModels.of(request.shape()));
      return ask.get();
    }

    @Override
    public void anythingWritten() {
      anything.set(true);
    }

    /** A part belongs to its transaction. */
    @Override
    public OfTransaction begin() {
      return this;
    }

    /** The work is done, committed or not. */
    void end() {
      if (anything.get()) {
        cache.clear();
      } else {
        cache.written(written);
      }
    }
  }

  /** The arguments that the engine knows. */
  static Map<String, ? extends @Nullable Object> withoutStrategy(
      Map<String, ? extends @Nullable Object> arguments) {
    if (!arguments.containsKey(CacheStrategy.ARGUMENT)) {
      return arguments;
    }
    Map<String, @Nullable Object> others = new LinkedHashMap<>(arguments);
    others.remove(CacheStrategy.ARGUMENT);
    return others;
  }

  /**
   * The strategy that the arguments name.
   *
   * @throws InvalidRequestException where it is none, or the request writes
   */
  static @Nullable CacheStrategy strategy(
      Map<String, ? extends @Nullable Object> arguments, BoundRequest request) {
    Object given = arguments.get(CacheStrategy.ARGUMENT);
    if (given == null) {
      return null;
    }
    if (ReadModels.of(request.shape()).isEmpty()) {
      throw InvalidRequestException.at(
          List.of(CacheStrategy.ARGUMENT), "only what reads can be cached", Optional.empty());
    }
    return CacheStrategy.of(given);
  }
}
