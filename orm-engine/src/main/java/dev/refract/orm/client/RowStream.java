package dev.refract.orm.client;

import dev.refract.orm.execute.Cursor;
import dev.refract.orm.execute.Row;
import dev.refract.orm.plan.Plan;
import dev.refract.orm.plan.Read;
import dev.refract.orm.plan.Result;
import dev.refract.orm.request.Request;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows of a cursor as a stream. */
final class RowStream extends AbstractSpliterator<Row> {
  private final Cursor cursor;
  private Iterator<Row> batch = List.<Row>of().iterator();
  private boolean isDone;

  private RowStream(Cursor cursor) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.cursor = cursor;
  }

  /** Closing the stream closes the cursor. */
  static Stream<Row> of(Cursor cursor) {
    return StreamSupport.stream(new RowStream(cursor), false).onClose(cursor::close);
  }

  /** Rows that are there. */
  static Stream<Row> of(@Nullable Object rows) {
    return rows instanceof List<?> list ? list.stream().map(Row.class::cast) : Stream.of();
  }

  /** The request as it can be read: relations in one statement would come as a whole. */
  static Request shape(Request request) {
    return request instanceof Request.Find find
        ? new Request.Find(
            find.model(), find.wanted(), find.orThrow(), find.window(), find.selection())
        : request;
  }

  /** Whether its rows can be read in the order in which they are wanted. */
  static boolean canBeRead(Plan plan) {
    return plan.result() instanceof Result.Many(List<Read> reads)
        && plan.steps().isEmpty()
        && reads.size() == 1
        && reads.getFirst().statement().isPresent()
        && !reads.getFirst().paging().reversed();
  }

  @Override
  public boolean tryAdvance(Consumer<? super Row> action) {
    if (isDone) {
      return false;
    }
    cursor.check();
    if (!batch.hasNext()) {
      batch = cursor.next().iterator();
    }
    if (!batch.hasNext()) {
      isDone = true;
      cursor.close();
      return false;
    }
    action.accept(batch.next());
    return true;
  }
}
