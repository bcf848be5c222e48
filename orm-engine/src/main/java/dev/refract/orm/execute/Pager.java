package dev.refract.orm.execute;

import dev.refract.orm.plan.Read.Cursor;
import dev.refract.orm.plan.Read.Paging;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts pages in memory, for each parent on its own. */
final class Pager {
  private final Paging paging;
  private final List<Object> values;

  Pager(Paging paging, List<Object> values) {
    this.paging = paging;
    this.values = values;
  }

  List<@Nullable Object[]> page(List<@Nullable Object[]> rows) {
    if (paging.isNothing()) {
      return rows;
    }
    List<@Nullable Object[]> kept = new ArrayList<>();
    for (List<@Nullable Object[]> group : groups(rows)) {
      kept.addAll(cut(distinct(group)));
    }
    return paging.reversed() ? kept.reversed() : kept;
  }

  private Collection<List<@Nullable Object[]>> groups(List<@Nullable Object[]> rows) {
    if (paging.linking().isEmpty()) {
      return List.of(rows);
    }
    Map<Object, List<@Nullable Object[]>> groups = new LinkedHashMap<>();
    for (@Nullable Object[] row : rows) {
      groups.computeIfAbsent(Keys.of(row, paging.linking()), _ -> new ArrayList<>()).add(row);
    }
    return groups.values();
  }

  private List<@Nullable Object[]> distinct(List<@Nullable Object[]> rows) {
    if (paging.distinct().isEmpty()) {
      return rows;
    }
    Set<Object> seen = new HashSet<>();
    List<@Nullable Object[]> kept = new ArrayList<>();
    for (@Nullable Object[] row : rows) {
      if (seen.add(Keys.of(row, paging.distinct()))) {
        kept.add(row);
      }
    }
    return kept;
  }

  private List<@Nullable Object[]> cut(List<@Nullable Object[]> rows) {
    int start = paging.cursor().map(cursor -> find(rows, cursor)).orElse(0);
    if (start < 0) {
      return List.of();
    }
    int from = Math.min(rows.size(), start + paging.skip());
    int to = paging.take().map(take -> Math.min(rows.size(), from + take)).orElse(rows.size());
    return rows.subList(from, to);
  }

  private int find(List<@Nullable Object[]> rows, Cursor cursor) {
    for (int i = 0; i < rows.size(); i++) {
      if (isAt(rows.get(i), cursor)) {
        return i;
      }
    }
    return -1;
  }

  boolean isAt(@Nullable Object[] row, Cursor cursor) {
    for (int i = 0; i < cursor.columns().size(); i++) {
      Object wanted = Keys.comparable(values.get(cursor.key().values().get(i).slot()));
      if (!Keys.comparable(row[cursor.columns().get(i)]).equals(wanted)) {
        return false;
      }
    }
    return true;
  }
}
