package dev.refract.app.migration;

import dev.refract.migrate.script.SqlLexer;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlToken;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** SQL in colours. */
final class SqlText extends TextFlow {
  private static final Set<String> TYPES =
      Set.of(
          "INTEGER", "TEXT", "REAL", "BLOB", "DATETIME", "BOOLEAN", "DECIMAL", "BIGINT", "JSONB");

  SqlText(String sql) {
    getStyleClass().add("sql-text");
    List<SqlToken> tokens = SqlLexer.tokens(sql, SqlLexis.SQLITE);
    for (SqlToken token : tokens) {
      Text piece = new Text(token.span().in(sql));
      piece.getStyleClass().add(styleOf(token, piece.getText()));
      getChildren().add(piece);
    }
  }

  private static String styleOf(SqlToken token, String text) {
    return switch (token.kind()) {
      case STRING -> "string";
      case NUMBER -> "number";
      case COMMENT -> "comment";
      case QUOTED_NAME -> "name";
      case SYMBOL, SPACE -> "plain";
      case WORD -> word(text);
    };
  }

  /** Keywords are what is written in capitals; the engine and most people do so. */
  private static String word(String text) {
    if (TYPES.contains(text)) {
      return "type";
    }
    return text.equals(text.toUpperCase(Locale.ROOT)) ? "keyword" : "plain";
  }
}
