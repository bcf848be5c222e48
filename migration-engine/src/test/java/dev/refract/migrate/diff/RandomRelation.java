package dev.refract.migrate.diff;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A relation of a {@link RandomSchema}, many-to-many where it has no column. */
final class RandomRelation {
  final String name;
  final RandomModel from;
  final RandomModel to;
  @Nullable RandomField column;
  boolean unique;
  String onDelete = "Cascade";

  RandomRelation(String name, RandomModel from, RandomModel to) {
    this.name = name;
    this.from = from;
    this.to = to;
  }

  boolean isManyToMany() {
    return column == null;
  }

  /** Its column; it is not many-to-many. */
  RandomField requireColumn() {
    return Objects.requireNonNull(column);
  }

  /** What one of the models knows of it, a line each. */
  String fieldsOf(RandomModel model) {
    StringBuilder text = new StringBuilder();
    if (model == from) {
      text.append("  ").append(name).append("There ").append(to.name).append(forward());
    }
    if (model == to) {
      String arity = unique ? "?" : "[]";
      text.append("  %sBack %s%s @relation(\"%s\")\n".formatted(name, from.name, arity, name));
    }
    return text.toString();
  }

  private String forward() {
    RandomField held = column;
    if (held == null) {
      return "[] @relation(\"" + name + "\")\n";
    }
    String action = held.arity.isEmpty() && onDelete.equals("SetNull") ? "Cascade" : onDelete;
    return "%s @relation(\"%s\", fields: [%s], references: [%s], onDelete: %s)\n"
        .formatted(held.arity, name, held.name, to.key.getFirst(), action);
  }
}
