package dev.refract.app.document;

import java.util.ArrayList;
import java.util.List;

/** What one action did to a text: replacements in the order in which they were made. */
record Change(List<Replacement> replacements) {
  Change {
    replacements = List.copyOf(replacements);
  }

  Change reversed() {
    List<Replacement> back = new ArrayList<>();
    for (Replacement replacement : replacements.reversed()) {
      back.add(replacement.reversed());
    }
    return new Change(back);
  }
}
