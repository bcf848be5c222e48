package dev.refract.browser.view;

import java.util.AbstractList;
import java.util.List;
import javafx.collections.ObservableListBase;

/**
 * The items of the grid: each is its own position. Rows are looked up when a cell is shown, so a
 * list of any length costs nothing.
 */
final class Positions extends ObservableListBase<Integer> {
  private int size;

  @Override
  public Integer get(int index) {
    return index;
  }

  @Override
  public int size() {
    return size;
  }

  void resize(int wanted) {
    int before = size;
    if (wanted == before) {
      return;
    }
    beginChange();
    size = wanted;
    if (wanted > before) {
      nextAdd(before, wanted);
    } else {
      nextRemove(wanted, range(wanted, before));
    }
    endChange();
  }

  private static List<Integer> range(int from, int to) {
    return new AbstractList<>() {
      @Override
      public Integer get(int index) {
        return from + index;
      }

      @Override
      public int size() {
        return to - from;
      }
    };
  }
}
