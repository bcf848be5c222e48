package dev.refract.migrate.script;

import dev.refract.schema.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * One statement of a script.
 *
 * @param number its place in the script, from 1
 * @param span from its first to its last word, without the semicolon
 * @param text what stands there
 * @param tokens its tokens without comments and spaces, with offsets of the script
 * @param comments the comments between it and the statement before, each as written
 * @param action what it does, as far as its words tell
 */
public record ScriptStatement(
    int number,
    Span span,
    String text,
    List<SqlToken> tokens,
    List<String> comments,
    StatementAction action) {

  public ScriptStatement {
    tokens = List.copyOf(tokens);
    comments = List.copyOf(comments);
  }

  /** The section comment over it, such as {@code CreateTable}: a line comment of one word. */
  public Optional<String> heading() {
    return comments.stream()
        .filter(comment -> comment.startsWith("--"))
        .map(comment -> comment.substring(2).strip())
        .filter(words -> !words.isEmpty() && words.chars().allMatch(Character::isLetterOrDigit))
        .reduce((first, last) -> last);
  }
}
