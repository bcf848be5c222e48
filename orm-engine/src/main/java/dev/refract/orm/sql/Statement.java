package dev.refract.orm.sql;

import java.util.List;

/** A rendered statement: its text, and what to bind in the order of the question marks. */
public record Statement(String text, List<Parameter> parameters) {
  public Statement {
    parameters = List.copyOf(parameters);
  }

  @Override
  public String toString() {
    return parameters.isEmpty()
        ? text
        : text
            + "  -- "
            + String.join(", ", parameters.stream().map(p -> p.source().toString()).toList());
  }
}
