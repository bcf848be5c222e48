package dev.refract.browser.page;

import dev.refract.browser.filter.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Reads the rows of a query by their position.
 *
 * <p>The edges of every window become signposts. A window near one is read from there through the
 * index of the order, so that scrolling costs the same everywhere; one far from all of them is
 * counted off from the nearer end of the table. Positions are those at the time of the reads; a new
 * reader sees a changed table afresh.
 */
public final class WindowReader {
  /** How far a signpost is worth walking: rows that are read to be skipped. */
  private static final long NEAR = 1_000;

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
    Path best = new Path(Optional.empty(), false, first, wanted);
    if (total >= 0 && query.projection().hasKey()) {
      int there = Math.clamp(total - first, 0, wanted);
      long skip = Math.max(0, total - first - wanted);
      best = best.orCheaper(new Path(Optional.empty(), true, skip, there));
    }
    Map.Entry<Long, Row> before = signposts.lowerEntry(first);
    if (before != null && first - before.getKey() <= NEAR) {
      long skip = first - before.getKey() - 1;
      best = best.orCheaper(new Path(Optional.of(before.getValue()), false, skip, wanted));
    }
    Map.Entry<Long, Row> behind = signposts.ceilingEntry(first + wanted);
    if (behind != null && behind.getKey() - first - wanted <= NEAR) {
      long skip = behind.getKey() - first - wanted;
      best = best.orCheaper(new Path(Optional.of(behind.getValue()), true, skip, wanted));
    }
    return best;
  }

  /**
   * A way to some rows.
   *
   * @param start the row that it starts behind; missing for the end of the table
   * @param isReversed whether rows are read from behind their end
   * @param skip rows between the start and the wanted ones
   */
  private record Path(Optional<Row> start, boolean isReversed, long skip, int take) {
    Path orCheaper(Path other) {
      return other.skip < skip ? other : this;
    }
  }

  private List<Row> follow(Path path) {
    if (path.take == 0) {
      return List.of();
    }
    List<Row> rows = path.start.isPresent() ? nearby(path, path.start.get()) : fromTheEdge(path);
    return path.isReversed ? rows.reversed() : rows;
  }

  private List<Row> fromTheEdge(Path path) {
    return source.read(
        new Slice(query.projection(), query.filter(), order(path), path.skip, path.take));
  }

  /** Reads one stretch of rows after the other until there are enough. */
  private List<Row> nearby(Path path, Row start) {
    int wanted = Math.toIntExact(path.skip) + path.take;
    List<Row> rows = new ArrayList<>();
    for (Condition stretch : Keyset.after(start, order(path), source.sortsNullFirst())) {
      if (rows.size() < wanted) {
        rows.addAll(
            source.read(
                new Slice(
                    query.projection(),
                    query.filter().and(stretch),
                    order(path),
                    0,
                    wanted - rows.size())));
      }
    }
    return List.copyOf(rows.subList(Math.min((int) path.skip, rows.size()), rows.size()));
  }

  private List<Sort> order(Path path) {
    return path.isReversed ? reversed : order;
  }
}
