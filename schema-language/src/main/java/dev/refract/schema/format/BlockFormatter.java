package dev.refract.schema.format;

import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.BlockAttribute;
import dev.refract.schema.syntax.Comment;
import dev.refract.schema.syntax.Documented;
import dev.refract.schema.syntax.EnumValue;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.Node;
import dev.refract.schema.syntax.Property;
import dev.refract.schema.syntax.Unreadable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lays out the lines of a block: columns between empty lines, attributes of the block last, with
 * the comments directly above them.
 */
final class BlockFormatter {
  private final String text;
  private final Printer printer;
  private final Table table;
  private final Output output;

  private record CommentedAttribute(List<Comment> comments, BlockAttribute line) {
    Attribute attribute() {
      return line.attribute();
    }
  }

  private static final Comparator<CommentedAttribute> ORDER =
      Comparator.comparing(CommentedAttribute::attribute, AttributeOrder.COMPARATOR);

  BlockFormatter(String text, Table table, Output output) {
    this.text = text;
    this.printer = new Printer(text);
    this.table = table;
    this.output = output;
  }

  void write(List<Item> items) {
    List<CommentedAttribute> attributes = new ArrayList<>();
    List<Comment> pending = List.of();
    for (int i = 0; i < items.size(); i++) {
      boolean first = i == 0;
      switch (items.get(i)) {
        case Item.Comments comments -> {
          if (isDirectlyAboveAttribute(items, i)) {
            pending = comments.comments();
          } else {
            startSection(comments.afterEmptyLines() && !first);
            CommentFormatter.addTo(table, comments.comments());
          }
        }
        case Item.Code(BlockAttribute line, boolean _) -> {
          attributes.add(new CommentedAttribute(pending, line));
          pending = List.of();
        }
        case Item.Code(Node line, boolean afterEmptyLines) -> {
          startSection(afterEmptyLines && !first);
          add(line);
        }
      }
    }
    table.flush(output);
    writeAttributes(attributes);
  }

  private static boolean isDirectlyAboveAttribute(List<Item> items, int index) {
    return index + 1 < items.size()
        && items.get(index + 1) instanceof Item.Code(BlockAttribute _, boolean afterEmptyLines)
        && !afterEmptyLines;
  }

  /** An empty line, below which columns have a width of their own. */
  private void startSection(boolean starts) {
    if (starts) {
      table.flush(output);
      table.row();
    }
  }

  private void writeAttributes(List<CommentedAttribute> attributes) {
    if (attributes.isEmpty()) {
      return;
    }
    attributes.sort(ORDER);
    table.row();
    for (CommentedAttribute attribute : attributes) {
      CommentFormatter.addTo(table, attribute.comments());
      List<Attribute> single = List.of(attribute.attribute());
      addSuffix(table.row(printer.attributes(single, "@@", "")), attribute.line());
    }
    table.flush(output);
  }

  private void add(Node line) {
    switch (line) {
      case FieldDeclaration field -> addSuffix(fieldRow(field), field);
      case EnumValue value -> {
        String attributes = printer.attributes(value.attributes(), "@", "");
        addSuffix(table.row(value.name().text(), attributes), value);
      }
      case Property property -> {
        String value = property.value().map(v -> "= " + printer.expression(v)).orElse("");
        addSuffix(table.row(property.name().text(), value), property);
      }
      case Unreadable unreadable -> table.line(withoutLineFeed(unreadable.text()));
      default -> throw new IllegalStateException("not a line of a block: " + line);
    }
  }

  private Table.Row fieldRow(FieldDeclaration field) {
    List<Attribute> sorted = field.attributes();
    if (sorted.size() > 1) {
      sorted = new ArrayList<>(sorted);
      sorted.sort(AttributeOrder.COMPARATOR);
    }
    return table.row(
        field.name().text(), printer.type(field.type()), printer.attributes(sorted, "@", " "));
  }

  private void addSuffix(Table.Row row, Documented line) {
    line.trailingComment().ifPresent(comment -> row.suffix(comment.span().in(text)));
  }

  private static String withoutLineFeed(String line) {
    return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
  }
}
