package dev.refract.migrate.pull;

import dev.refract.orm.dialect.Dialect;
import dev.refract.schema.syntax.Comment;
import dev.refract.schema.syntax.ConfigBlock;
import dev.refract.schema.syntax.Documented;
import dev.refract.schema.syntax.SchemaTree;
import dev.refract.schema.syntax.TopLevel;
import dev.refract.schema.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The blocks of a file that no database knows: they stay as they are written. */
final class Configuration {
  private Configuration() {}

  /** Generators before the datasource, as the reference puts them. */
  static String of(String text, SchemaTree tree) {
    return of(text, tree, Set.of());
  }

  /** The same, with preview features that generators may not have yet. */
  static String of(String text, SchemaTree tree, Set<String> features) {
    List<ConfigBlock> blocks =
        tree.declarations().stream()
            .filter(ConfigBlock.class::isInstance)
            .map(ConfigBlock.class::cast)
            .sorted(Comparator.comparing(block -> block.kind() == ConfigBlock.Kind.DATASOURCE))
            .toList();
    return blocks.stream()
        .map(block -> of(block, text, features) + "\n\n")
        .collect(Collectors.joining());
  }

  private static String of(ConfigBlock block, String text, Set<String> features) {
    Span span = withComments(block);
    String written = span.in(text);
    if (block.kind() == ConfigBlock.Kind.GENERATOR) {
      for (String feature : features) {
        written = PreviewFeatures.with(feature, block, written, span.start());
      }
    }
    return written;
  }

  static Span withComments(TopLevel block) {
    List<Comment> comments =
        block instanceof Documented documented ? documented.leadingComments() : List.of();
    return comments.isEmpty() ? block.span() : comments.getFirst().span().to(block.span());
  }

  static String datasource(Dialect dialect) {
    return "datasource db {\n  provider = \"" + dialect.provider().keyword() + "\"\n}\n\n";
  }
}
