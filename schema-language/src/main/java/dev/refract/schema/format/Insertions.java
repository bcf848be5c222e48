package dev.refract.schema.format;

import java.util.Map;
import java.util.TreeMap;

/** What is added to a text; what goes to one place keeps its order. */
final class Insertions {
  private final TreeMap<Integer, StringBuilder> byOffset = new TreeMap<>();

  void add(int offset, String text) {
    byOffset.computeIfAbsent(offset, _ -> new StringBuilder()).append(text);
  }

  String into(String text) {
    StringBuilder result = new StringBuilder(text.length() + 256);
    int from = 0;
    for (Map.Entry<Integer, StringBuilder> insertion : byOffset.entrySet()) {
      result.append(text, from, insertion.getKey()).append(insertion.getValue());
      from = insertion.getKey();
    }
    return result.append(text, from, text.length()).toString();
  }
}
