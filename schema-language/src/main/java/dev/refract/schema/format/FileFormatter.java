package dev.refract.schema.format;

import dev.refract.schema.syntax.ConfigBlock;
import dev.refract.schema.syntax.EnumBlock;
import dev.refract.schema.syntax.Member;
import dev.refract.schema.syntax.ModelBlock;
import dev.refract.schema.syntax.Name;
import dev.refract.schema.syntax.Node;
import dev.refract.schema.syntax.SchemaTree;
import dev.refract.schema.syntax.TypeAlias;
import dev.refract.schema.text.Span;
import java.util.List;

/** Lays out one file: blocks apart by one empty line, what cannot be read as it is. */
final class FileFormatter {
  private final String text;
  private final Lines lines;
  private final Output output;
  private final Table table = new Table();

  private FileFormatter(String text) {
    this.text = text;
    this.lines = new Lines(text);
    this.output = new Output(text.length() + text.length() / 4);
  }

  static String format(String text, SchemaTree tree) {
    return new FileFormatter(text).format(tree);
  }

  private String format(SchemaTree tree) {
    boolean first = true;
    for (Item item : Items.ofFile(text, tree.declarations())) {
      if (item.afterEmptyLines() && !first) {
        output.endLine();
      }
      first = false;
      switch (item) {
        case Item.Comments comments -> {
          CommentFormatter.addTo(table, comments.comments());
          table.flush(output);
        }
        case Item.Code code -> write(code.node());
      }
    }
    return output.finish();
  }

  private void write(Node node) {
    switch (node) {
      case ModelBlock block -> writeBlock(block.keyword(), block.name(), block.members());
      case EnumBlock block -> writeBlock(block.keyword(), block.name(), block.members());
      case ConfigBlock block -> writeBlock(block.keyword(), block.name(), block.members());
      case TypeAlias alias -> output.write(text.substring(alias.span().start(), end(alias)));
      default -> output.write(node.span().in(text));
    }
  }

  private void writeBlock(Span keyword, Name name, List<Member> members) {
    output.write(keyword.in(text));
    output.write(" ");
    output.write(name.text());
    output.write(" {");
    output.endLine();
    output.indent(true);
    int body = lines.behindLine(name.span().end());
    new BlockFormatter(text, table, output).write(Items.ofBlock(text, members, body));
    output.indent(false);
    output.write("}");
    output.endLine();
  }

  /** A type without arguments keeps the blanks behind it. */
  private int end(TypeAlias alias) {
    int end = alias.span().end();
    boolean keeps =
        alias.attributes().isEmpty() || alias.attributes().getLast().argumentList().isEmpty();
    while (keeps && end < text.length() && " \t".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }
}
