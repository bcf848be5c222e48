package dev.refract.migrate.review.ignore;

import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlScript;
import dev.refract.migrate.script.SqlToken;
import dev.refract.migrate.script.SqlToken.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the comments of a script that ask to ignore findings. One over a statement, inside it or at
 * the end of its last line is about that statement. One above the first statement with an empty
 * line between is about the whole script.
 */
final class IgnoreReader {
  private static final String CODE = "[A-Za-z]{2}\\d{2}";
  private static final Pattern IGNORE =
      Pattern.compile(
          "--\\s*refract:ignore\\b\\s*((?:%1$s\\b(?:\\s*,\\s*%1$s\\b)*)?)[\\s:,-]*(.*)"
              .formatted(CODE));

  private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t\\r]*\\n");

  private final SqlScript script;

  IgnoreReader(SqlScript script) {
    this.script = script;
  }

  List<Ignore> read() {
    List<Ignore> found = new ArrayList<>();
    for (SqlToken token : script.tokens()) {
      if (token.kind() == Kind.COMMENT) {
        Matcher words = IGNORE.matcher(script.textOf(token).strip());
        if (words.matches()) {
          found.add(new Ignore(subject(token), codes(words.group(1)), words.group(2).strip()));
        }
      }
    }
    return found;
  }

  private static List<String> codes(String written) {
    return Arrays.stream(written.split(",", -1))
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .toList();
  }

  private int subject(SqlToken comment) {
    int at = comment.span().start();
    Optional<ScriptStatement> before =
        script.statements().stream()
            .filter(statement -> statement.span().start() < at)
            .reduce((first, last) -> last);
    boolean inside = before.filter(statement -> statement.span().end() > at).isPresent();
    if (before.isPresent() && (inside || isOnOneLine(before.get().span().end(), at))) {
      return before.get().number();
    }
    Optional<ScriptStatement> next =
        script.statements().stream().filter(statement -> statement.span().start() > at).findFirst();
    boolean heads =
        before.isEmpty()
            && next.filter(statement -> !hasEmptyLine(at, statement.span().start())).isEmpty();
    return heads ? 0 : next.or(() -> before).map(ScriptStatement::number).orElse(0);
  }

  private boolean isOnOneLine(int from, int to) {
    return script.text().substring(from, to).indexOf('\n') < 0;
  }

  private boolean hasEmptyLine(int from, int to) {
    return EMPTY_LINE.matcher(script.text()).region(from, to).find();
  }
}
