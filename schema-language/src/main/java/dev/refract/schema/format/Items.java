package dev.refract.schema.format;

import dev.refract.schema.syntax.BlockAttribute;
import dev.refract.schema.syntax.Comment;
import dev.refract.schema.syntax.ConfigBlock;
import dev.refract.schema.syntax.Documented;
import dev.refract.schema.syntax.EnumBlock;
import dev.refract.schema.syntax.EnumValue;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.FreeComment;
import dev.refract.schema.syntax.Member;
import dev.refract.schema.syntax.ModelBlock;
import dev.refract.schema.syntax.Node;
import dev.refract.schema.syntax.Property;
import dev.refract.schema.syntax.TopLevel;
import dev.refract.schema.syntax.Unreadable;
import dev.refract.schema.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds out which empty lines stand between the nodes of a list, and which comments go together.
 */
final class Items {
  private final String text;
  private final Lines lines;
  private final List<Node> nodes = new ArrayList<>();

  private Items(String text) {
    this.text = text;
    this.lines = new Lines(text);
  }

  /** The declarations of a file. A block without an end is taken apart into its lines. */
  static List<Item> ofFile(String text, List<TopLevel> declarations) {
    Items items = new Items(text);
    for (TopLevel declaration : declarations) {
      switch (declaration) {
        case ModelBlock block when !block.complete() ->
            items.addLines(block, block.keyword().start(), block.members());
        case EnumBlock block when !block.complete() ->
            items.addLines(block, block.keyword().start(), block.members());
        case ConfigBlock block when !block.complete() ->
            items.addLines(block, block.keyword().start(), block.members());
        default -> items.add(declaration);
      }
    }
    return items.collect(0);
  }

  /**
   * The lines of a block.
   *
   * @param body offset of the line below the opening one
   */
  static List<Item> ofBlock(String text, List<Member> members, int body) {
    Items items = new Items(text);
    members.forEach(items::add);
    return items.collect(body);
  }

  private void add(Node node) {
    switch (node) {
      case FreeComment free -> nodes.add(free.comment());
      case Documented documented -> {
        nodes.addAll(documented.leadingComments());
        nodes.add(node);
      }
      default -> nodes.add(node);
    }
  }

  private void addLines(Documented block, int start, List<Member> members) {
    nodes.addAll(block.leadingComments());
    nodes.add(line(start));
    for (Member member : members) {
      if (member instanceof Documented documented) {
        nodes.addAll(documented.leadingComments());
      }
      nodes.add(member instanceof FreeComment free ? free.comment() : line(member.span().start()));
    }
  }

  private Unreadable line(int start) {
    Span span = new Span(start, lines.behindLine(start));
    return new Unreadable(span.in(text), span);
  }

  private List<Item> collect(int from) {
    nodes.sort(Comparator.comparingInt(node -> node.span().start()));
    List<Item> items = new ArrayList<>(nodes.size());
    List<Comment> comments = List.of();
    int end = from;
    for (Node node : nodes) {
      int start = node.span().start();
      boolean emptyLines = lines.hasLineEnd(end, start);
      if (!(node instanceof Comment comment)) {
        items.add(new Item.Code(node, emptyLines));
        comments = List.of();
      } else if (emptyLines || comments.isEmpty()) {
        comments = new ArrayList<>(List.of(comment));
        items.add(new Item.Comments(comments, emptyLines));
      } else {
        comments.add(comment);
      }
      end = behind(node);
    }
    return items;
  }

  /** The offset from which on a line end makes an empty line. */
  private int behind(Node node) {
    return switch (node) {
      case Comment comment -> lines.skipLineEnd(comment.span().end());
      case FieldDeclaration field -> behindLine(field, field.span());
      case EnumValue value -> behindLine(value, value.span());
      case Property property -> behindLine(property, property.span());
      case BlockAttribute attribute -> behindLine(attribute, attribute.span());
      default -> node.span().end();
    };
  }

  private int behindLine(Documented line, Span span) {
    int end = line.trailingComment().map(comment -> comment.span().end()).orElse(span.end());
    return lines.behindLine(end);
  }
}
