package dev.refract.orm.raw;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.raw.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The placeholders of a plain text.
 *
 * @param sql with a question mark for each of them, where it stands first
 * @param numbers the parameter of each question mark, from 0
 */
record Placeholders(String sql, List<Integer> numbers) {
  private static final String OPERATOR_CHARACTERS = "!#%&*+-/<=>@^|~";

  /** How many parameters there must be. */
  int count() {
    return numbers.stream().mapToInt(number -> number + 1).max().orElse(0);
  }

  /**
   * Reads a text.
   *
   * @param given how many parameters it has
   */
  static Placeholders read(Dialect dialect, String sql, int given) {
    Optional<String> operator = dialect.questionMark();
    List<SqlToken> tokens = SqlToken.read(sql);
    boolean isNumbered = tokens.stream().anyMatch(token -> token.kind() == Kind.NUMBERED);
    List<Integer> numbers = new ArrayList<>();
    StringBuilder out = new StringBuilder(sql.length());
    for (int i = 0; i < tokens.size(); i++) {
      SqlToken token = tokens.get(i);
      if (token.kind() == Kind.NUMBERED) {
        int number = token.number() - 1;
        int known = numbers.indexOf(number);
        out.append(known < 0 ? "?" : dialect.parameter(known + 1));
        if (known < 0) {
          numbers.add(number);
        }
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
