package dev.refract.orm.client;

import dev.refract.orm.error.ConnectionException;
import dev.refract.orm.execute.QueryListener;
import dev.refract.orm.execute.Sessions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The replicas of a client: whose turn it is, who is down, and when the client last wrote. */
final class Replicas {
  /** Unreachable, silent, gone: another one may still answer. */
  private static final Set<String> DOWN = Set.of("P1001", "P1002", "P1017");

  private final List<Replica> all;
  private final ReplicaOptions options;
  private final Moments moments;

  private Replicas(List<Replica> all, ReplicaOptions options, Moments moments) {
    this.all = all;
    this.options = options;
    this.moments = moments;
  }

  static Replicas of(List<Sessions> sessions, ReplicaOptions options) {
    return new Replicas(
        sessions.stream().map(s -> new Replica(s, new Rest())).toList(), options, new Moments());
  }

  /** The same, with what is known of them, telling another listener. */
  Replicas telling(Function<Sessions, QueryListener> listener) {
    return new Replicas(
        all.stream()
            .map(r -> new Replica(r.sessions().telling(listener.apply(r.sessions())), r.rest()))
            .toList(),
        options,
        moments);
  }

  private record Replica(Sessions sessions, Rest rest) {}

  /** Until when a replica is left alone. */
  private static final class Rest {
    private volatile @Nullable Long until;

    boolean isOver() {
      Long end = until;
      return end == null || System.nanoTime() - end >= 0;
    }

    void begin(Duration pause) {
      until = System.nanoTime() + pause.toNanos();
    }
  }

  /** What clients of the same replicas share. */
  private static final class Moments {
    private final AtomicInteger turn = new AtomicInteger();
    private volatile @Nullable Long freshUntil;
  }

  /** The client has written, or may have. */
  void wrote() {
    if (options.readYourWrites().isPositive()) {
      moments.freshUntil = System.nanoTime() + options.readYourWrites().toNanos();
    }
  }

  /** Whether replicas may still miss what the client has written. */
  boolean mayBeBehind() {
    Long until = moments.freshUntil;
    return until != null && System.nanoTime() - until < 0;
  }

  /** Work on the next replica that answers; empty where none does. */
  <T> Optional<T> read(Function<Sessions, T> work) {
    int first = Math.floorMod(moments.turn.getAndIncrement(), all.size());
    for (int i = 0; i < all.size(); i++) {
      Replica replica = all.get((first + i) % all.size());
      if (!replica.rest().isOver()) {
        continue;
      }
      try {
        return Optional.of(work.apply(replica.sessions()));
      } catch (ConnectionException lost) {
        if (!DOWN.contains(lost.code())) {
          throw lost;
        }
        replica.rest().begin(options.pause());
      }
    }
    return Optional.empty();
  }
}
