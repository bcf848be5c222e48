package dev.refract.orm.client;

import dev.refract.orm.connect.Database;
import dev.refract.orm.error.RequestException;
import dev.refract.orm.execute.Cursor;
import dev.refract.orm.execute.QueryListener;
import dev.refract.orm.execute.Session;
import dev.refract.orm.execute.Sessions;
import dev.refract.orm.execute.TransactionOptions;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a client's statements run. */
sealed interface Connections {
  <T extends @Nullable Object> T use(Function<Session, T> work);

  /** Work that changes nothing, and may be done again. */
  default <T extends @Nullable Object> T read(Function<Session, T> work) {
    return use(work);
  }

  /** A statement of which nobody knows what it does. */
  default <T extends @Nullable Object> T raw(Function<Session, T> work) {
    return use(work);
  }

  /** The statements of one request, all or none of them. */
  <T extends @Nullable Object> T together(Function<Session, T> work);

  /** The work of a person, all of it or nothing. */
  <T extends @Nullable Object> T transaction(TransactionOptions options, Function<Session, T> work);

  /** Work that leaves a transaction around it as it was where it throws. */
  <T extends @Nullable Object> T apart(Supplier<T> work);

  /** A cursor of the caller's to close; one in a transaction ends with it. */
  Cursor open(Function<Session, Cursor> open);

  /** The same for what changes nothing. */
  default Cursor openToRead(Function<Session, Cursor> open) {
    return open(open);
  }

  /** The same, telling a listener of each database. */
  Connections telling(Function<Database, QueryListener> listener);

  /** The same, with reads somewhere else, where there is a choice. */
  default Connections reading(ReadFrom from) {
    return this;
  }

  /** On any connection of the pool. */
  record OfPool(Sessions sessions) implements Connections {
    @Override
    public <T extends @Nullable Object> T use(Function<Session, T> work) {
      return sessions.use(work);
    }

    @Override
    public <T extends @Nullable Object> T together(Function<Session, T> work) {
      return sessions.transaction(work);
    }

    @Override
    public <T extends @Nullable Object> T transaction(
        TransactionOptions options, Function<Session, T> work) {
      return sessions.transaction(options, work);
    }

    @Override
    public <T extends @Nullable Object> T apart(Supplier<T> work) {
      return work.get();
    }

    @Override
    public Cursor open(Function<Session, Cursor> open) {
      return sessions.open(open);
    }

    @Override
    public OfPool telling(Function<Database, QueryListener> listener) {
      return new OfPool(sessions.telling(listener.apply(sessions.database())));
    }
  }

  /** On the one connection of a transaction, until it ends. */
  final class OfTransaction implements Connections {
    private static final String ENDED = "the transaction of this client has ended";

    private final Queue<Cursor> cursors;
    private final AtomicBoolean isOver;
    private final Session session;

    OfTransaction(Session session) {
      this(session, new ConcurrentLinkedQueue<>(), new AtomicBoolean());
    }

    private OfTransaction(Session session, Queue<Cursor> cursors, AtomicBoolean isOver) {
      this.session = session;
      this.cursors = cursors;
      this.isOver = isOver;
    }

    void end() {
      isOver.set(true);
      cursors.forEach(cursor -> cursor.close(ENDED));
    }

    private Session open() {
      if (isOver.get()) {
        throw RequestException.transactionFailed(ENDED);
      }
      return session;
    }

    /** Of the same transaction, and no longer than it. */
    @Override
    public OfTransaction telling(Function<Database, QueryListener> listener) {
      Session told = session.telling(listener.apply(session.database()));
      return new OfTransaction(told, cursors, isOver);
    }

    @Override
    public <T extends @Nullable Object> T use(Function<Session, T> work) {
      return work.apply(open());
    }

    @Override
    public <T extends @Nullable Object> T together(Function<Session, T> work) {
      return work.apply(open());
    }

    /** A part that can be undone alone; times and isolation are those of the whole. */
    @Override
    public <T extends @Nullable Object> T transaction(
        TransactionOptions options, Function<Session, T> work) {
      return open().part(work);
    }

    @Override
    public <T extends @Nullable Object> T apart(Supplier<T> work) {
      return open().part(_ -> work.get());
    }

    @Override
    public Cursor open(Function<Session, Cursor> open) {
      Cursor cursor = open.apply(open());
      cursors.add(cursor);
      return cursor;
    }
  }

  /** Reads on replicas in turn, and on the primary where none answers; all else on the primary. */
  record WithReplicas(Connections primary, Replicas replicas, ReadFrom from)
      implements Connections {

    @Override
    public <T extends @Nullable Object> T read(Function<Session, T> work) {
      if (from == ReadFrom.PRIMARY || (from == ReadFrom.USUAL && replicas.mayBeBehind())) {
        return primary.read(work);
      }
      return replicas
          .read(sessions -> new Answer<T>(sessions.use(work)))
          .orElseGet(() -> new Answer<>(primary.read(work)))
          .value();
    }

    /** Null is an answer too. */
    private record Answer<T extends @Nullable Object>(T value) {}

    @Override
    public Cursor openToRead(Function<Session, Cursor> open) {
      return from == ReadFrom.PRIMARY || (from == ReadFrom.USUAL && replicas.mayBeBehind())
          ? primary.openToRead(open)
          : replicas
              .read(sessions -> sessions.open(open))
              .orElseGet(() -> primary.openToRead(open));
    }

    @Override
    public <T extends @Nullable Object> T raw(Function<Session, T> work) {
      return from == ReadFrom.REPLICA ? read(work) : use(work);
    }

    @Override
    public <T extends @Nullable Object> T use(Function<Session, T> work) {
      return written(() -> primary.use(work));
    }

    @Override
    public <T extends @Nullable Object> T together(Function<Session, T> work) {
      return written(() -> primary.together(work));
    }

    @Override
    public <T extends @Nullable Object> T transaction(
        TransactionOptions options, Function<Session, T> work) {
      return written(() -> primary.transaction(options, work));
    }

    /** Whether it failed or not: it may have written before. */
    private <T extends @Nullable Object> T written(Supplier<T> work) {
      try {
        return work.get();
      } finally {
        replicas.wrote();
      }
    }

    @Override
    public <T extends @Nullable Object> T apart(Supplier<T> work) {
      return primary.apart(work);
    }

    @Override
    public Cursor open(Function<Session, Cursor> open) {
      return written(() -> primary.open(open));
    }

    @Override
    public WithReplicas telling(Function<Database, QueryListener> listener) {
      return new WithReplicas(
          primary.telling(listener),
          replicas.telling(sessions -> listener.apply(sessions.database())),
          from);
    }

    @Override
    public WithReplicas reading(ReadFrom other) {
      return new WithReplicas(primary, replicas, other);
    }
  }
}
