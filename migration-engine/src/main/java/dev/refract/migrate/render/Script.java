package dev.refract.migrate.render;

import dev.refract.migrate.diff.Step;
import dev.refract.migrate.render.Statement.Role;
import java.util.List;
import java.util.stream.Collectors;

/** The statements of a migration, and the text that a migration file holds. */
public record Script(List<Statement> statements) {
  /** The text of a script that changes nothing. */
  public static final String EMPTY = "-- This is an empty migration.";

  public Script {
    statements = List.copyOf(statements);
  }

  public boolean isEmpty() {
    return statements.isEmpty();
  }

  /** Whether foreign keys must be off before a transaction around it begins. */
  public boolean needsForeignKeysOff() {
    return statements.stream().anyMatch(s -> s.role() == Role.FOREIGN_KEY_SWITCH);
  }

  /** The whole script: a section a step, each under a comment that names its kind. */
  public String text() {
    return text(List.of());
  }

  /** The same under a comment that lists warnings, a sentence each. */
  public String text(List<String> warnings) {
    if (isEmpty()) {
      return EMPTY;
    }
    StringBuilder text = new StringBuilder(heading(warnings));
    Step step = statements.getFirst().step();
    text.append(sectionHeading(statements.getFirst()));
    for (Statement statement : statements) {
      if (!statement.step().equals(step)) {
        step = statement.step();
        text.append('\n').append(sectionHeading(statement));
      }
      text.append(statement.sql()).append(";\n");
    }
    return text.toString();
  }

  private static String heading(List<String> warnings) {
    return warnings.isEmpty()
        ? ""
        : warnings.stream()
            .map(warning -> "  - " + warning + "\n")
            .collect(Collectors.joining("", "/*\n  Warnings:\n\n", "\n*/\n"));
  }

  private static String sectionHeading(Statement statement) {
    return "-- " + statement.section() + "\n";
  }

  @Override
  public String toString() {
    return text();
  }
}
