package dev.refract.browser.view;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A statement with its words, names and values told apart. */
final class SqlText extends TextFlow {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<name>\"(?:[^\"]|\"\")*\")|(?<text>[xX]?'(?:[^']|'')*')|(?<word>[A-Za-z_]+)"
              + "|(?<number>-?\\d+(?:\\.\\d+)?)|(?<rest>\\s+|.)",
          Pattern.DOTALL);

  SqlText() {
    getStyleClass().add("data-sql");
  }

  void show(String sql) {
    getChildren().clear();
    Matcher token = TOKEN.matcher(sql);
    while (token.find()) {
      Text text = new Text(token.group());
      text.getStyleClass().add(styleOf(token));
      getChildren().add(text);
    }
  }

  private static String styleOf(Matcher token) {
    if (token.group("word") != null) {
      return "data-sql-word";
    }
    if (token.group("text") != null || token.group("number") != null) {
      return "data-sql-value";
    }
    return token.group("name") != null ? "data-sql-name" : "data-sql-rest";
  }
}
