package dev.refract.app.project;

import java.util.List;
import java.util.Map;

/** What can be known of an expression in a configuration script without running it. */
sealed interface StaticValue {

  /** Line of the expression, from one. */
  int line();

  record Text(String text, int line) implements StaticValue {}

  /** {@code env("X")} or {@code process.env.X}. */
  record Variable(String name, int line) implements StaticValue {}

  /** {@code a ?? b} or {@code a || b}: the first of the two that says something. */
  record Choice(StaticValue first, StaticValue otherwise, int line) implements StaticValue {}

  /** {@code a + b}, a template with substitutions, {@code path.join(a, b)}. */
  record Joined(List<StaticValue> parts, String between, int line) implements StaticValue {
    public Joined {
      parts = List.copyOf(parts);
    }
  }

  record Group(Map<String, StaticValue> members, int line) implements StaticValue {
    public Group {
      members = Map.copyOf(members);
    }
  }

  /** Anything that only running the script would tell. */
  record Computed(String source, int line) implements StaticValue {}
}
