package dev.refract.migrate.pull;

import dev.refract.schema.syntax.ConfigBlock;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.text.Span;
import java.util.Optional;

/** Preview features that a pulled schema needs, written into its generators. */
final class PreviewFeatures {
  private static final String PROPERTY = "previewFeatures";

  private PreviewFeatures() {}

  /**
   * A generator with one feature more.
   *
   * @param block its text, beginning with the comments above it
   * @param start where that text begins in the file
   */
  static String with(String feature, ConfigBlock generator, String block, int start) {
    String quoted = Literals.quoted(feature);
    Optional<Expression.ListLiteral> list = list(generator);
    if (list.isEmpty()) {
      int end = block.lastIndexOf('}');
      return block.substring(0, end)
          + "  "
          + PROPERTY
          + " = ["
          + quoted
          + "]\n"
          + block.substring(end);
    }
    Span written = list.get().span();
    if (block.substring(written.start() - start, written.end() - start).contains(quoted)) {
      return block;
    }
    int end = written.end() - 1 - start;
    String separator = list.get().elements().isEmpty() ? "" : ", ";
    return block.substring(0, end) + separator + quoted + block.substring(end);
  }

  private static Optional<Expression.ListLiteral> list(ConfigBlock generator) {
    return generator.properties().stream()
        .filter(property -> property.name().text().equals(PROPERTY))
        .flatMap(property -> property.value().stream())
        .filter(Expression.ListLiteral.class::isInstance)
        .map(Expression.ListLiteral.class::cast)
        .findFirst();
  }
}
