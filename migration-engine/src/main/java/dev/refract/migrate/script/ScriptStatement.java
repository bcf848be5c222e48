package dev.refract.migrate.script;

import dev.refract.migrate.script.action.StatementAction;
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
 * @param actions what it does, as far as its words tell: one for each sub-command, at least one
 */
public record ScriptStatement(
    int number,
    Span span,
    String text,
    List<SqlToken> tokens,
    List<String> comments,
    List<StatementAction> actions) {

  public ScriptStatement {
    tokens = List.copyOf(tokens);
    comments = List.copyOf(comments);
    actions = List.copyOf(actions);
  }

  /** Those of its actions that are of a kind. */
  public <T extends StatementAction> List<T> actions(Class<T> kind) {
    return actions.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Whether one of its actions is of a kind. */
  public boolean does(Class<? extends StatementAction> kind) {
    return actions.stream().anyMatch(kind::isInstance);
  }

  /** Whether all of it was understood. */
  public boolean isUnderstood() {
    return !does(StatementAction.Other.class);
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
