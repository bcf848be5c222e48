package dev.refract.orm.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.request.BoundRequest;
import dev.refract.orm.request.Request;
import dev.refract.schema.model.Model;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers of one database, kept as their {@link CacheStrategy} says. Equal questions at one time
 * ask the database once. Threads may share it.
 *
 * <p>Each model and tag has a version, which is part of the key of an answer: what is written or
 * dropped gets a new version, so that older answers are found no more. Nobody has to look for them,
 * and an answer that was on its way meanwhile is not found either.
 */
public final class QueryCache {
  private final AsyncCache<Key, Entry> entries;
  private final Map<Object, Long> versions = new ConcurrentHashMap<>();
  private final AtomicLong generation = new AtomicLong();
  private final LongSupplier nanoTime;
  private final Executor background;
  private final LongAdder hits = new LongAdder();
  private final LongAdder staleHits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder refreshes = new LongAdder();

  private QueryCache(long size, LongSupplier nanoTime, Executor background) {
    this.nanoTime = nanoTime;
    this.background = background;
    this.entries =
        Caffeine.newBuilder()
            .maximumSize(size)
            .ticker(nanoTime::getAsLong)
            .executor(background)
            .expireAfter(Expiry.<Key, Entry>writing((_, entry) -> entry.lifetime()))
            .buildAsync();
  }

  /** A cache of so many answers at most; those not asked for long go first. */
  public static QueryCache ofSize(long answers) {
    return new QueryCache(
        answers, System::nanoTime, task -> Thread.ofVirtual().name("refract-cache").start(task));
  }

  /** The same with another clock, in nanoseconds, and another place for work in the background. */
  public static QueryCache ofSize(long answers, LongSupplier nanoTime, Executor background) {
    return new QueryCache(answers, nanoTime, background);
  }

  private record Key(
      Request shape,
      List<Object> values,
      SortedSet<String> tags,
      long generation,
      List<Long> versions) {}

  /** An answer, or the failure that was one. */
  private record Entry(
      @Nullable Object answer,
      @Nullable RefractException failure,
      long freshUntil,
      Duration lifetime,
      AtomicBoolean isRefreshing) {}

  /**
   * The answer to a request.
   *
   * @param ask the database
   * @throws RefractException where the database refuses; that is not kept
   */
  public @Nullable Object get(
      BoundRequest request, CacheStrategy strategy, Supplier<@Nullable Object> ask) {
    Key key = key(request, strategy.tags());
    CompletableFuture<Entry> mine = new CompletableFuture<>();
    CompletableFuture<Entry> there = entries.asMap().putIfAbsent(key, mine);
    if (there == null) {
      misses.increment();
      return asked(key, mine, strategy, ask);
    }
    Entry entry = there.join();
    if (entry.failure != null) {
      throw entry.failure;
    }
    if (nanoTime.getAsLong() - entry.freshUntil < 0) {
      hits.increment();
    } else {
      staleHits.increment();
      refresh(key, entry, strategy, ask);
    }
    return entry.answer;
  }

  private @Nullable Object asked(
      Key key,
      CompletableFuture<Entry> mine,
      CacheStrategy strategy,
      Supplier<@Nullable Object> ask) {
    boolean done = false;
    try {
      Object answer = ask.get();
      mine.complete(entry(answer, strategy));
      done = true;
      return answer;
    } catch (RefractException failure) {
      entries.asMap().remove(key, mine);
      mine.complete(failed(failure));
      done = true;
      throw failure;
    } finally {
      if (!done) {
        // something else went wrong; those who wait must not wait for ever
        entries.asMap().remove(key, mine);
        mine.cancel(false);
      }
    }
  }

  private void refresh(
      Key key, Entry entry, CacheStrategy strategy, Supplier<@Nullable Object> ask) {
    if (!entry.isRefreshing.compareAndSet(false, true)) {
      return;
    }
    refreshes.increment();
    background.execute(() -> {
      try {
        entries.put(key, CompletableFuture.completedFuture(entry(ask.get(), strategy)));
      } catch (RefractException failure) {
        // the older answer stays for its time, and the next one who asks tries again
        System.getLogger(QueryCache.class.getName())
            .log(System.Logger.Level.DEBUG, "an answer could not be refreshed", failure);
      } finally {
        entry.isRefreshing.set(false);
      }
    });
  }

  private Entry entry(@Nullable Object answer, CacheStrategy strategy) {
    return new Entry(
        answer,
        null,
        nanoTime.getAsLong() + strategy.ttl().toNanos(),
        strategy.ttl().plus(strategy.swr()),
        new AtomicBoolean());
  }

  private static Entry failed(RefractException failure) {
    return new Entry(null, failure, 0, Duration.ZERO, new AtomicBoolean());
  }

  private Key key(BoundRequest request, SortedSet<String> tags) {
    List<Long> seen = new ArrayList<>();
    ReadModels.of(request.shape()).forEach(model -> seen.add(version(model)));
    tags.forEach(tag -> seen.add(version(tag)));
    List<Object> values = new ArrayList<>(request.values());
    values.replaceAll(value -> value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value);
    return new Key(request.shape(), values, tags, generation.get(), seen);
  }

  private long version(Object subject) {
    return versions.getOrDefault(subject, 0L);
  }

  /** Drops the answers that read one of the models. */
  public void written(Collection<Model> models) {
    models.forEach(model -> versions.merge(model, 1L, Long::sum));
  }

  /** Drops the answers that have one of the tags. */
  public void invalidateTags(String... tags) {
    for (String tag : tags) {
      versions.merge(tag, 1L, Long::sum);
    }
  }

  /** Drops all answers. */
  public void clear() {
    generation.incrementAndGet();
    entries.synchronous().invalidateAll();
  }

  public CacheStatistics statistics() {
    return new CacheStatistics(
        hits.sum(),
        staleHits.sum(),
        misses.sum(),
        refreshes.sum(),
        entries.synchronous().estimatedSize());
  }
}
