package dev.refract.orm.dialect.postgres;

import dev.refract.orm.dialect.RawStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * {@code $1}, {@code $2} of statements that a person wrote, as the question marks that the driver
 * wants. Texts, names and comments are left alone.
 */
public final class Placeholders {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<text>[eE]'(?:[^'\\\\]|\\\\.|'')*'|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\""
              + "|--[^\\n]*|/\\*(?:[^*]|\\*(?!/))*\\*/|\\$(?<tag>\\w*)\\$.*?\\$\\k<tag>\\$)"
              + "|\\$(?<number>\\d{1,5})|(?<mark>\\?)",
          Pattern.DOTALL);

  private Placeholders() {}

  /**
   * Reads a statement; one without numbers has its question marks already.
   *
   * @param given how many parameters it has
   */
  public static RawStatement read(String sql, int given) {
    List<Integer> order = new ArrayList<>();
    StringBuilder out = new StringBuilder();
    Matcher token = TOKEN.matcher(sql);
    while (token.find()) {
      String as = token.group();
      if (token.group("number") != null) {
        order.add(Integer.parseInt(token.group("number")) - 1);
        as = "?";
      } else if (token.group("mark") != null) {
        as = "??";
      }
      token.appendReplacement(out, Matcher.quoteReplacement(as));
    }
    token.appendTail(out);
    return order.isEmpty() && given > 0
        ? new RawStatement(sql, IntStream.range(0, given).boxed().toList())
        : new RawStatement(out.toString(), order);
  }
}
