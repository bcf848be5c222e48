package dev.refract.browser.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The rows of one query as a list of any length, of which only what is looked at is held in memory.
 *
 * <p>Asking for a row never blocks: a missing one is read in the background, one block at a time.
 * The latest wish is served first, and wishes that many later ones have overtaken are dropped, so
 * that flinging a scroll bar costs a few reads, not hundreds. All methods and both callbacks belong
 * to one thread, the one that the {@code home} executor leads to.
 */
public final class PagedRows implements AutoCloseable {
  static final int BLOCK = 100;
  private static final int HELD_BLOCKS = 60;
  private static final int WISHES = 3;

  private final WindowReader reader;
  private final Executor background;
  private final Executor home;
  private final Runnable changed;
  private final Consumer<RuntimeException> failed;
  private final Map<Long, List<Row>> blocks = new LinkedHashMap<>(16, 0.75f, true);
  private final Deque<Long> wishes = new ArrayDeque<>();
  private long end;
  private boolean hasFailed;
  private boolean isReading;
  private boolean isClosed;
  private boolean hasStarted;

  /**
   * @param changed called after rows arrived or the total became known
   * @param failed called with what a read threw; the rows that are there stay, and nothing more is
   *     read until {@link #retry}
   */
  public PagedRows(
      WindowReader reader,
      Executor background,
      Executor home,
      Runnable changed,
      Consumer<RuntimeException> failed) {
    this.reader = reader;
    this.background = background;
    this.home = home;
    this.changed = changed;
    this.failed = failed;
  }

  public TableQuery query() {
    return reader.query();
  }

  /** Reads the block that holds a position, and so begins. */
  public void start(long position) {
    wish(position / BLOCK);
  }

  /** The row at a position, or nothing while it is being read. */
  public Optional<Row> row(long position) {
    long number = position / BLOCK;
    List<Row> block = blocks.get(number);
    if (block == null) {
      wish(number);
      return Optional.empty();
    }
    int offset = (int) (position % BLOCK);
    if (offset > BLOCK * 3 / 4 && (number + 1) * BLOCK < size()) {
      wish(number + 1);
    }
    return offset < block.size() ? Optional.of(block.get(offset)) : Optional.empty();
  }

  /** How far the list reaches: the exact total, or a little more than what was seen so far. */
  public long size() {
    return reader.total().orElse(end == 0 ? 0 : end + BLOCK);
  }

  public RowTotal total() {
    if (reader.total().isPresent()) {
      return new RowTotal.Exactly(reader.total().getAsLong());
    }
    return hasStarted ? new RowTotal.AtLeast(end) : new RowTotal.Unknown();
  }

  /** Whether the first rows have arrived, or it is known that there are none. */
  public boolean hasStarted() {
    return hasStarted;
  }

  public boolean isReading() {
    return isReading;
  }

  /** Counts the rows in the background. */
  public void count() {
    background.execute(() -> {
      try {
        reader.count();
        home.execute(this::tellUnlessClosed);
      } catch (RuntimeException failure) {
        home.execute(() -> failUnlessClosed(failure));
      }
    });
  }

  /** Reads again after a failure. */
  public void retry() {
    hasFailed = false;
    changed.run();
  }

  /** Forgets every wish; what still arrives is not told to anybody. */
  @Override
  public void close() {
    isClosed = true;
    wishes.clear();
  }

  private void wish(long number) {
    if (isClosed || hasFailed || blocks.containsKey(number)) {
      return;
    }
    wishes.remove(number);
    wishes.addFirst(number);
    while (wishes.size() > WISHES) {
      wishes.removeLast();
    }
    readNext();
  }

  private void readNext() {
    Long number = isReading ? null : wishes.pollFirst();
    if (number == null) {
      return;
    }
    isReading = true;
    background.execute(() -> {
      try {
        List<Row> rows = reader.read(number * BLOCK, BLOCK);
        home.execute(() -> arrived(number, rows));
      } catch (RuntimeException failure) {
        home.execute(() -> {
          isReading = false;
          hasFailed = true;
          wishes.clear();
          failUnlessClosed(failure);
        });
      }
    });
  }

  private void arrived(long number, List<Row> rows) {
    isReading = false;
    if (isClosed) {
      return;
    }
    hasStarted = true;
    blocks.put(number, rows);
    if (blocks.size() > HELD_BLOCKS) {
      blocks.remove(blocks.keySet().iterator().next());
    }
    end = Math.max(end, number * BLOCK + rows.size());
    changed.run();
    readNext();
  }

  private void tellUnlessClosed() {
    if (!isClosed) {
      changed.run();
    }
  }

  private void failUnlessClosed(RuntimeException failure) {
    if (!isClosed) {
      failed.accept(failure);
    }
  }
}
