package dev.refract.schema.model;

import dev.refract.schema.syntax.Argument;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.Node;
import dev.refract.schema.text.Location;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a diagnostic about a node is shown. Spans of nodes end with their last character; the
 * places of the reference implementation, which editors of existing projects are used to, take in
 * the rest of a line and the blanks behind an attribute.
 */
public final class Places {
  private final Map<String, String> texts = new HashMap<>();

  public Places(List<SourceFile> files) {
    files.forEach(f -> texts.put(f.name(), f.text()));
  }

  /** The node itself. */
  public static Location of(String file, Node node) {
    return new Location(file, node.span());
  }

  /**
   * An attribute. One of a block reaches to the end of its line, one of a field without arguments
   * to the next word.
   */
  public Location of(String file, Attribute attribute) {
    Span span = attribute.span();
    String text = text(file);
    int end = span.end();
    if (text.startsWith("@@", span.start())) {
      end = endOfLine(text, end);
    } else if (attribute.argumentList().isEmpty()) {
      while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
        end++;
      }
    }
    return new Location(file, new Span(span.start(), end));
  }

  /** One argument of an attribute, the name included, where it is given. */
  public static Optional<Location> ofArgument(String file, Attribute attribute, String name) {
    for (Argument argument : attribute.arguments()) {
      if (argument.name().isPresent() && argument.name().get().text().equals(name)) {
        return Optional.of(of(file, argument));
      }
    }
    return Optional.empty();
  }

  /** From the start of the node to the end of its line, the line end included. */
  public Location lineOf(String file, Node node) {
    String text = text(file);
    int end = endOfLine(text, node.span().end());
    if (text.startsWith("\r\n", end)) {
      end += 2;
    } else if (end < text.length()) {
      end++;
    }
    return new Location(file, new Span(node.span().start(), end));
  }

  private static int endOfLine(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Like {@link #lineOf}, with the blanks before the node. */
  public Location wholeLineOf(String file, Node node) {
    String text = text(file);
    int start = node.span().start();
    while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
      start--;
    }
    return new Location(file, new Span(start, lineOf(file, node).span().end()));
  }

  /** What is written in the node's place. */
  public String textOf(String file, Node node) {
    return node.span().in(text(file));
  }

  String text(String file) {
    return texts.getOrDefault(file, "");
  }
}
