package dev.refract.browser.page;

import dev.refract.browser.filter.Condition;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Reads the rows of a query by their position.
 *
 * <p>Every row read becomes a signpost: a later read starts from the nearest one before or after
 * its target (or from either end) and only skips the rows between, so that scrolling costs the same
 * everywhere. Positions are those at the time of the reads; a new reader sees a changed table
 * afresh.
 */
public final class WindowReader {
  private final RowSource source;
  private final TableQuery query;
  private final List<Sort> order;
  private final List<Sort> reversed;
  private final ConcurrentSkipListMap<Long, Row> signposts = new ConcurrentSkipListMap<>();
  private volatile long total = -1;

  public WindowReader(RowSource source, TableQuery query) {
    this.source = source;
    this.query = query;
    this.order = query.completeOrder();
    this.reversed = order.stream().map(Sort::reversed).toList();
  }

  public TableQuery query() {
    return query;
  }

  /** The exact number of rows, once {@link #count} or a read past the end has found it. */
  public OptionalLong total() {
    return total < 0 ? OptionalLong.empty() : OptionalLong.of(total);
  }

  /** Counts the rows; may take long on large tables. */
  public long count() {
    long counted = source.count(query.model(), query.filter());
    total = counted;
    return counted;
  }

  /** The rows at the positions from {@code first} on; fewer than wanted only at the end. */
  public List<Row> read(long first, int wanted) {
    List<Row> rows = follow(cheapest(first, wanted));
    if (!rows.isEmpty() && query.projection().hasKey()) {
      signposts.put(first, rows.getFirst());
      signposts.put(first + rows.size() - 1, rows.getLast());
    }
    if (rows.size() < wanted && (first == 0 || !rows.isEmpty())) {
      total = first + rows.size();
    }
    return rows;
  }

  /** The ways to reach the rows, of which the one with the fewest skipped rows is taken. */
  private Path cheapest(long first, int wanted) {
    Path best = new Path(Condition.everything(), false, first, wanted);
    Map.Entry<Long, Row> before = signposts.lowerEntry(first);
    if (before != null) {
      Condition start = Keyset.after(before.getValue(), order, source.sortsNullFirst());
      best = best.orCheaper(new Path(start, false, first - before.getKey() - 1, wanted));
    }
    Map.Entry<Long, Row> behind = signposts.ceilingEntry(first + wanted);
    if (behind != null) {
      Condition start = Keyset.after(behind.getValue(), reversed, source.sortsNullFirst());
      best = best.orCheaper(new Path(start, true, behind.getKey() - first - wanted, wanted));
    }
    if (total >= 0 && query.projection().hasKey()) {
      int there = Math.clamp(total - first, 0, wanted);
      long skip = Math.max(0, total - first - wanted);
      best = best.orCheaper(new Path(Condition.everything(), true, skip, there));
    }
    return best;
  }

  /**
   * @param isReversed whether rows are read from behind their end
   * @param skip rows between the start and the wanted ones
   */
  private record Path(Condition start, boolean isReversed, long skip, int take) {
    Path orCheaper(Path other) {
      return other.skip < skip ? other : this;
    }
  }

  private List<Row> follow(Path path) {
    if (path.take == 0) {
      return List.of();
    }
    List<Row> rows =
        source.read(
            new Slice(
                query.projection(),
                query.filter().and(path.start),
                path.isReversed ? reversed : order,
                path.skip,
                path.take));
    return path.isReversed ? rows.reversed() : rows;
  }
}
