package dev.refract.orm.client;

import dev.refract.orm.error.RequestException;
import dev.refract.orm.execute.Cursor;
import dev.refract.orm.execute.Session;
import dev.refract.orm.execute.Sessions;
import dev.refract.orm.execute.TransactionOptions;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a client's statements run. */
sealed interface Connections {
  <T extends @Nullable Object> T use(Function<Session, T> work);

  /** The statements of one request, all or none of them. */
  <T extends @Nullable Object> T together(Function<Session, T> work);

  /** The work of a person, all of it or nothing. */
  <T extends @Nullable Object> T transaction(TransactionOptions options, Function<Session, T> work);

  /** Work that leaves a transaction around it as it was where it throws. */
  <T extends @Nullable Object> T apart(Supplier<T> work);

  /** A cursor of the caller's to close; one in a transaction ends with it. */
  Cursor open(Function<Session, Cursor> open);

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
  }

  /** On the one connection of a transaction, until it ends. */
  final class OfTransaction implements Connections {
    private static final String ENDED = "the transaction of this client has ended";

    private final Queue<Cursor> cursors = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Session session;

    OfTransaction(Session session) {
      this.session = session;
    }

    void end() {
      session = null;
      cursors.forEach(cursor -> cursor.close(ENDED));
    }

    private Session open() {
      Session open = session;
      if (open == null) {
        throw RequestException.transactionFailed(ENDED);
      }
      return open;
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
}
