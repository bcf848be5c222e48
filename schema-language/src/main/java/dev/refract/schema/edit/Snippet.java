package dev.refract.schema.edit;

import dev.refract.schema.parser.ParseResult;
import dev.refract.schema.parser.SchemaParser;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.EnumBlock;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.ModelBlock;
import dev.refract.schema.syntax.TopLevel;
import dev.refract.schema.syntax.TypeName;
import dev.refract.schema.text.SourceFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a caller wants written, so that nothing but that gets into the text. */
final class Snippet {
  private Snippet() {}

  /** A field attribute such as {@code @default(now())}. */
  static Attribute fieldAttribute(String text) {
    return field("a Int " + text)
        .filter(field -> field.attributes().size() == 1)
        .map(field -> field.attributes().getFirst())
        .orElseThrow(() -> Refusal.invalidText("“" + text + "” is no attribute of a field."));
  }

  /** A block attribute such as {@code @@map("users")}. */
  static Attribute blockAttribute(String text) {
    return model(text)
        .filter(block -> block.members().size() == 1 && block.attributes().size() == 1)
        .filter(block -> block.attributes().getFirst().trailingComment().isEmpty())
        .map(block -> block.attributes().getFirst().attribute())
        .orElseThrow(() -> Refusal.invalidText("“" + text + "” is no attribute of a block."));
  }

  /** A type with its suffix. */
  static TypeName type(String text) {
    return field("a " + text)
        .filter(field -> field.attributes().isEmpty())
        .map(FieldDeclaration::type)
        .orElseThrow(() -> Refusal.invalidText("“" + text + "” is no type."));
  }

  /** The value of an argument. */
  static Expression value(String text) {
    return field("a Int @a(" + text + ")")
        .filter(field -> field.attributes().size() == 1)
        .map(field -> field.attributes().getFirst().arguments())
        .filter(arguments -> arguments.size() == 1 && arguments.getFirst().name().isEmpty())
        .flatMap(arguments -> arguments.getFirst().value())
        .orElseThrow(() -> Refusal.invalidText("“" + text + "” is no value."));
  }

  /** Whether the language takes the text as a name of a field. */
  static boolean isFieldName(String text) {
    return field(text + " Int").map(field -> field.name().text()).equals(Optional.of(text));
  }

  /** Whether the language takes the text as a name of an enum value. */
  static boolean isValueName(String text) {
    return parse("enum A {\n" + text + "\n}\n") instanceof EnumBlock block
        && block.members().size() == 1
        && block.values().stream().anyMatch(value -> value.name().text().equals(text));
  }

  /** Whether the language takes the text as a name of a block. */
  static boolean isTypeName(String text) {
    return parse("model " + text + " {\n}\n") instanceof ModelBlock block
        && block.name().text().equals(text);
  }

  private static Optional<FieldDeclaration> field(String line) {
    return model(line)
        .filter(block -> block.members().size() == 1 && block.fields().size() == 1)
        .map(block -> block.fields().getFirst())
        .filter(field -> field.trailingComment().isEmpty());
  }

  private static Optional<ModelBlock> model(String line) {
    return parse("model A {\n" + line + "\n}\n") instanceof ModelBlock block
        ? Optional.of(block)
        : Optional.empty();
  }

  /** The only declaration of the text, or null where there is anything wrong or more. */
  private static @Nullable TopLevel parse(String text) {
    ParseResult result = SchemaParser.parse(new SourceFile("", text));
    List<TopLevel> declarations = result.tree().declarations();
    return result.diagnostics().isEmpty() && declarations.size() == 1
        ? declarations.getFirst()
        : null;
  }
}
