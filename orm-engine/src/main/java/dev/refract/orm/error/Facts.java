package dev.refract.orm.error;

import java.util.LinkedHashMap;
import java.util.Map;

/** Facts in the order in which they are told. */
final class Facts {
  private Facts() {}

  /** Names and values in turn; empty values are left out. */
  static Map<String, Object> of(Object... namesAndValues) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (!namesAndValues[i + 1].equals("")) {
        facts.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
      }
    }
    return facts;
  }
}
