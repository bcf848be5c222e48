package dev.refract.schema.validation;

import dev.refract.schema.diagnostic.Fix;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.text.Span;
import dev.refract.schema.text.TextEdit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the field that a one-sided relation lacks. */
final class OppositeField {
  private OppositeField() {}

  /** Adds a list to the other model, where this side holds the key already. */
  static Optional<Fix> fixFor(RelationField field, Context context) {
    if (!field.isReferencing()) {
      return Optional.empty(); // the key would have to be invented too
    }
    Model target = field.target();
    String name = freeName(target, field.model().name());
    String attribute = field.relationName().map(n -> " @relation(\"" + n + "\")").orElse("");
    String line = "  " + name + " " + field.model().name() + "[]" + attribute + "\n";
    int brace = target.syntax().span().end() - 1;
    boolean ownLine = context.places().textOf(target.file(), target.syntax()).endsWith("\n}");
    TextEdit edit = new TextEdit(target.file(), Span.at(brace), ownLine ? line : "\n" + line);
    return Optional.of(
        new Fix("Add the field `%s` to `%s`".formatted(name, target.name()), List.of(edit)));
  }

  private static String freeName(Model model, String wanted) {
    String name = wanted.substring(0, 1).toLowerCase(Locale.ROOT) + wanted.substring(1) + "s";
    String free = name;
    for (int i = 2; model.field(free).isPresent(); i++) {
      free = name + i;
    }
    return free;
  }
}
