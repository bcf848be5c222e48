package dev.refract.migrate.execute;

import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlScript;
import dev.refract.migrate.script.SqlToken;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQLite's driver tells no offset of an error, but the words often name the token. */
final class FailurePlace {
  private static final Pattern NAMED =
      Pattern.compile("near \"(.+)\": syntax error|no such (?:table|column|index): (\\S+)");

  private FailurePlace() {}

  /** The offset of the word that the reason names, if it stands once in the statement. */
  static int offset(SqlScript script, ScriptStatement statement, String reason) {
    Matcher named = NAMED.matcher(reason);
    if (!named.find()) {
      return statement.span().start();
    }
    String word = named.group(1) == null ? lastPart(named.group(2)) : named.group(1);
    List<SqlToken> same =
        statement.tokens().stream()
            .filter(token -> unquoted(script.textOf(token)).equalsIgnoreCase(word))
            .toList();
    return (same.size() == 1 ? same.getFirst().span() : statement.span()).start();
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String unquoted(String word) {
    boolean quoted = word.length() > 2 && "\"`[".indexOf(word.charAt(0)) >= 0;
    return quoted ? word.substring(1, word.length() - 1) : word;
  }
}
