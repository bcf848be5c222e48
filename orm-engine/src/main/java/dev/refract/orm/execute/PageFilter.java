package dev.refract.orm.execute;

import dev.refract.orm.plan.Read.Paging;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a page of rows that come one by one; what {@link Pager} does with all of them at once. */
final class PageFilter {
  private final Paging paging;
  private final Pager pager;
  private final Set<Object> seen = new HashSet<>();
  private boolean hasBegun;
  private int skipped;
  private int taken;

  PageFilter(Paging paging, List<Object> values) {
    this.paging = paging;
    this.pager = new Pager(paging, values);
    this.hasBegun = paging.cursor().isEmpty();
  }

  /** Whether no later row can be on the page. */
  boolean isFull() {
    return paging.take().filter(take -> taken >= take).isPresent();
  }

  /** Whether the next row is on the page. */
  boolean takes(@Nullable Object[] row) {
    if (isFull() || (!paging.distinct().isEmpty() && !seen.add(Keys.of(row, paging.distinct())))) {
      return false;
    }
    hasBegun = hasBegun || paging.cursor().filter(cursor -> pager.isAt(row, cursor)).isPresent();
    if (!hasBegun) {
      return false;
    }
    if (skipped < paging.skip()) {
      skipped++;
      return false;
    }
    taken++;
    return true;
  }
}
