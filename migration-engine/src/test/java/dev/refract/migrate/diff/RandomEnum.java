package dev.refract.migrate.diff;

import java.util.ArrayList;
import java.util.List;

/** An enum of a {@link RandomSchema}. */
final class RandomEnum {
  final String name;

  /** Rows hold the first one. */
  final List<String> values = new ArrayList<>();

  RandomEnum(String name) {
    this.name = name;
  }

  String text() {
    return "enum " + name + " {\n  " + String.join("\n  ", values) + "\n}\n";
  }
}
