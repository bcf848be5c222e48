package dev.refract.orm.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.orm.error.RequestException;
import dev.refract.orm.request.BoundRequest;
import dev.refract.orm.request.Request;
import dev.refract.orm.request.Selection;
import dev.refract.orm.request.Window;
import dev.refract.schema.model.Model;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class QueryCacheTest {
  private static final CacheStrategy MINUTE = CacheStrategy.ttl(Duration.ofMinutes(1));
  private static final Model MODEL =
      SchemaWorkspace.of(List.of(new SourceFile("a.prisma", "model A {\n  id Int @id\n}\n")))
          .schema()
          .models()
          .getFirst();

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final QueryCache cache = QueryCache.ofSize(100, now::get, background::add);
  private final AtomicInteger asked = new AtomicInteger();

  private static BoundRequest request(Object... values) {
    return new BoundRequest(
        new Request.Find(
            MODEL,
            Request.Wanted.MANY,
            false,
            Window.ALL,
            new Selection(MODEL.scalarFields(), List.of(), List.of())),
        List.of(values));
  }

  private Object get(CacheStrategy strategy, Object... values) {
    Object answer = cache.get(request(values), strategy, asked::incrementAndGet);
    return answer == null ? "null" : answer;
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private void doWhatWaits() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  @Test
  void equalQuestionsAreAnsweredOnceWithinTheirTime() {
    assertThat(get(MINUTE, 1, new byte[] {1})).isEqualTo(1);
    assertThat(get(MINUTE, 1, new byte[] {1})).isEqualTo(1);
    assertThat(get(MINUTE, 2, new byte[] {1})).isEqualTo(2);
    pass(Duration.ofSeconds(61));
    assertThat(get(MINUTE, 1, new byte[] {1})).isEqualTo(3);
    assertThat(cache.statistics())
        .extracting(CacheStatistics::hits, CacheStatistics::misses)
        .containsExactly(1L, 3L);
  }

  @Test
  void olderAnswersAreGivenWhileANewOneIsAskedFor() {
    CacheStrategy strategy = MINUTE.swr(Duration.ofMinutes(5));
    assertThat(get(strategy)).isEqualTo(1);
    pass(Duration.ofMinutes(2));
    assertThat(get(strategy)).isEqualTo(1);
    assertThat(get(strategy)).isEqualTo(1);
    doWhatWaits();
    assertThat(get(strategy)).isEqualTo(2);
    assertThat(cache.statistics())
        .extracting(
            CacheStatistics::hits,
            CacheStatistics::staleHits,
            CacheStatistics::misses,
            CacheStatistics::refreshes)
        .containsExactly(1L, 2L, 1L, 1L);
    pass(Duration.ofMinutes(7));
    assertThat(get(strategy)).isEqualTo(3);
  }

  @Test
  void olderAnswerStaysWhereTheNewOneFails() {
    CacheStrategy strategy = CacheStrategy.ttl(Duration.ZERO).swr(Duration.ofMinutes(5));
    assertThat(get(strategy)).isEqualTo(1);
    assertThat(
            cache.get(
                request(),
                strategy,
                () -> {
                  throw RequestException.inputError("x");
                }))
        .isEqualTo(1);
    doWhatWaits();
    assertThat(get(strategy)).isEqualTo(1);
    doWhatWaits();
    assertThat(get(strategy)).isEqualTo(2);
  }

  @Test
  void failuresAreNotKept() {
    assertThatThrownBy(() ->
            cache.get(
                request(),
                MINUTE,
                () -> {
                  throw RequestException.inputError("x");
                }))
        .isInstanceOf(RequestException.class);
    assertThatThrownBy(() ->
            cache.get(
                request(),
                MINUTE,
                () -> {
                  throw new IllegalStateException("y");
                }))
        .hasMessage("y");
    assertThat(get(MINUTE)).isEqualTo(1);
  }

  @Test
  void nothingFoundIsAnAnswerToo() {
    assertThat(cache.get(request(), MINUTE, () -> null)).isNull();
    assertThat(get(MINUTE)).isEqualTo("null");
  }

  @Test
  void whatIsWrittenOrDroppedIsAskedForAgain() {
    CacheStrategy tagged = MINUTE.tags("x", "y");
    assertThat(get(tagged)).isEqualTo(1);
    cache.invalidateTags("z");
    assertThat(get(tagged)).isEqualTo(1);
    cache.invalidateTags("y");
    assertThat(get(tagged)).isEqualTo(2);
    cache.written(List.of(MODEL));
    assertThat(get(tagged)).isEqualTo(3);
    cache.clear();
    assertThat(get(tagged)).isEqualTo(4);
    assertThat(get(MINUTE)).isEqualTo(5);
  }

  @Test
  void answerThatWasOnItsWayDuringAWriteIsNotKept() {
    assertThat(
            cache.get(
                request(),
                MINUTE,
                () -> {
                  cache.written(List.of(MODEL));
                  return "old";
                }))
        .isEqualTo("old");
    assertThat(get(MINUTE)).isEqualTo(1);
  }

  @Test
  void equalQuestionsAtOneTimeAskOnce() throws Exception {
    int many = 8;
    CountDownLatch isAsked = new CountDownLatch(1);
    CountDownLatch mayAnswer = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    try (ExecutorService pool =
        Executors.newFixedThreadPool(
            many,
            task -> {
              Thread thread = new Thread(task);
              threads.add(thread);
              return thread;
            })) {
      List<Future<Object>> answers = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        answers.add(
            pool.submit(() ->
                String.valueOf(
                    cache.get(
                        request(),
                        MINUTE,
                        () -> {
                          isAsked.countDown();
                          awaitQuietly(mayAnswer);
                          return asked.incrementAndGet();
                        }))));
      }
      isAsked.await();
      while (threads.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
        Thread.onSpinWait();
      }
      mayAnswer.countDown();
      for (Future<Object> answer : answers) {
        assertThat(answer.get()).isEqualTo("1");
      }
    }
    assertThat(asked).hasValue(1);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void strategiesAreReadFromArguments() {
    assertThat(CacheStrategy.of(Map.of("ttl", 60, "swr", 1.5, "tags", List.of("b", "a"))))
        .isEqualTo(MINUTE.swr(Duration.ofMillis(1_500)).tags("a", "b"));
    assertThatThrownBy(() -> CacheStrategy.of(Map.of("ttl", -1)))
        .hasMessageContaining("`cacheStrategy.ttl`");
    assertThatThrownBy(() -> CacheStrategy.of(Map.of("tll", 1)))
        .hasMessageContaining("`cacheStrategy.tll`");
    assertThatThrownBy(() -> CacheStrategy.of(Map.of("tags", List.of(1))))
        .hasMessageContaining("`cacheStrategy.tags`");
    assertThatThrownBy(() -> CacheStrategy.of("x")).hasMessageContaining("{ttl, swr, tags}");
  }
}
