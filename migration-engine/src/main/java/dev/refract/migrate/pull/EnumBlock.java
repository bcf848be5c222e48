package dev.refract.migrate.pull;

import dev.refract.schema.model.EnumType;

/** An enum that the database does not know: it stays as it was. */
final class EnumBlock {
  private EnumBlock() {}

  static String of(EnumType type) {
    StringBuilder text = new StringBuilder();
    type.documentation().ifPresent(doc -> text.append(Literals.documentation(doc, "")));
    text.append("enum ").append(type.name()).append(" {\n");
    for (EnumType.Value value : type.values()) {
      value.documentation().ifPresent(doc -> text.append(Literals.documentation(doc, "  ")));
      text.append("  ").append(value.name());
      value.mappedName().ifPresent(n -> text.append(" @map(" + Literals.quoted(n) + ")"));
      text.append('\n');
    }
    type.mappedName().ifPresent(n -> text.append("\n  @@map(" + Literals.quoted(n) + ")\n"));
    return text.append("}\n\n").toString();
  }
}
