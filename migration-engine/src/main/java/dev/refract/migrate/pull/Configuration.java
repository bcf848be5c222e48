package dev.refract.migrate.pull;

import dev.refract.orm.dialect.Dialect;
import dev.refract.schema.syntax.ConfigBlock;
import dev.refract.schema.syntax.SchemaTree;
import dev.refract.schema.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The blocks of a file that no database knows: they stay as they are written. */
final class Configuration {
  private Configuration() {}

  /** Generators before the datasource, as the reference puts them. */
  static String of(String text, SchemaTree tree) {
    List<ConfigBlock> blocks =
        tree.declarations().stream()
            .filter(ConfigBlock.class::isInstance)
            .map(ConfigBlock.class::cast)
            .sorted(Comparator.comparing(block -> block.kind() == ConfigBlock.Kind.DATASOURCE))
            .toList();
    return blocks.stream()
        .map(block -> withComments(block).in(text) + "\n\n")
        .collect(Collectors.joining());
  }

  private static Span withComments(ConfigBlock block) {
    return block.leadingComments().isEmpty()
        ? block.span()
        : block.leadingComments().getFirst().span().to(block.span());
  }

  static String datasource(Dialect dialect) {
    return "datasource db {\n  provider = \"" + dialect.provider().keyword() + "\"\n}\n\n";
  }
}
