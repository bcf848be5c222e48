package dev.refract.orm.sql;

import java.util.List;

/**
 * A rendered statement.
 *
 * @param parameters what to bind, in the order of the question marks
 * @param packed the names of the columns of which each row comes as one text; empty where each
 *     column comes alone
 */
public record Statement(String text, List<Parameter> parameters, List<String> packed) {
  public Statement {
    parameters = List.copyOf(parameters);
    packed = List.copyOf(packed);
  }

  public boolean isPacked() {
    return !packed.isEmpty();
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
