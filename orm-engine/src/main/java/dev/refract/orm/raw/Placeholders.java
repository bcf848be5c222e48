package dev.refract.orm.raw;

import dev.refract.orm.raw.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The placeholders of a plain text.
 *
 * @param sql with a question mark for each of them
 * @param numbers the parameter of each, from 0
 */
record Placeholders(String sql, List<Integer> numbers) {
  private static final String OPERATOR_CHARACTERS = "!#%&*+-/<=>@^|~";
  private static final int DIGITS = 5;

  /** How many parameters there must be. */
  int count() {
    return numbers.stream().mapToInt(number -> number + 1).max().orElse(0);
  }

  /**
   * Reads a text.
   *
   * @param given how many parameters it has
   * @param operator how the driver takes a question mark that is an operator, where there is one
   */
  static Placeholders read(String sql, int given, Optional<String> operator) {
    List<SqlToken> tokens = SqlToken.read(sql);
    boolean isNumbered = tokens.stream().anyMatch(token -> token.kind() == Kind.NUMBERED);
    List<Integer> numbers = new ArrayList<>();
    StringBuilder out = new StringBuilder(sql.length());
    for (int i = 0; i < tokens.size(); i++) {
      SqlToken token = tokens.get(i);
      if (token.kind() == Kind.NUMBERED) {
        numbers.add(number(token.text()));
        out.append('?');
      } else if (token.kind() != Kind.MARK) {
        out.append(token.text());
      } else if (operator.isPresent() && (isNumbered || given == 0)) {
        out.append(operator.get());
      } else if (operator.isPresent() && isMark(tokens, i + 1)) {
        out.append(operator.get());
        i++;
      } else if (operator.isPresent() && isOperator(tokens, i)) {
        out.append(operator.get());
      } else {
        numbers.add(numbers.size());
        out.append('?');
      }
    }
    return new Placeholders(out.toString(), numbers);
  }

  /** From 0; one that nobody can give where it has too many digits. */
  private static int number(String text) {
    return text.length() > DIGITS + 1
        ? Integer.MAX_VALUE - 1
        : Integer.parseInt(text.substring(1)) - 1;
  }

  /** {@code ?|} and {@code ?&}, but not {@code ?||} and {@code ?&&}; {@code @?}. */
  private static boolean isOperator(List<SqlToken> tokens, int mark) {
    char next = character(tokens, mark + 1);
    return character(tokens, mark - 1) == '@'
        || ((next == '|' || next == '&')
            && OPERATOR_CHARACTERS.indexOf(character(tokens, mark + 2)) < 0);
  }

  private static boolean isMark(List<SqlToken> tokens, int at) {
    return at < tokens.size() && tokens.get(at).kind() == Kind.MARK;
  }

  private static char character(List<SqlToken> tokens, int at) {
    return at >= 0 && at < tokens.size() && tokens.get(at).kind() == Kind.OTHER
        ? tokens.get(at).text().charAt(0)
        : ' ';
  }
}
