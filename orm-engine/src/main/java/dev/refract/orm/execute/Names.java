package dev.refract.orm.execute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of the values of rows, shared by all rows of a list. */
final class Names {
  private final List<String> list;
  private final Map<String, Integer> places = new HashMap<>();

  Names(List<String> list) {
    this.list = List.copyOf(list);
    for (int i = 0; i < list.size(); i++) {
      places.putIfAbsent(list.get(i), i);
    }
  }

  List<String> list() {
    return list;
  }

  int at(String name) {
    Integer place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException("the row has no `" + name + "`, only " + list);
    }
    return place;
  }
}
