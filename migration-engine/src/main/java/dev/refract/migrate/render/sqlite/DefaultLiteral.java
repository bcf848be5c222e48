package dev.refract.migrate.render.sqlite;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnDefault;
import dev.refract.orm.dialect.Dialect;
import java.util.Optional;
import java.util.regex.Pattern;

/** Defaults as SQL has them. */
final class DefaultLiteral {
  private static final Dialect SQLITE = Dialect.sqlite();

  /** What can stand after DEFAULT without brackets: a literal, a keyword, or brackets. */
  private static final Pattern BARE =
      Pattern.compile(
          "[xX]?'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[+-]?[\\d.]\\S*|\\w+|\\(.*\\)\\s*",
          Pattern.DOTALL);

  private DefaultLiteral() {}

  /** The default of a column, where the database has one. */
  static Optional<String> of(Column column) {
    return column.defaultValue().flatMap(DefaultLiteral::of);
  }

  private static Optional<String> of(ColumnDefault value) {
    return switch (value) {
      case ColumnDefault.Text(String text) -> Optional.of(SQLITE.literal(text));
      case ColumnDefault.Numeric(String text) -> Optional.of(text);
      case ColumnDefault.Bool(boolean bool) -> Optional.of(String.valueOf(bool));
      case ColumnDefault.Timestamp timestamp -> Optional.of(SQLITE.literal(timestamp.text()));
      case ColumnDefault.Json(String text) -> Optional.of(SQLITE.literal(text));
      // The reference writes the digits as a text, not as a blob; its clients expect that.
      case ColumnDefault.Bytes(String hex) -> Optional.of(SQLITE.literal(hex));
      case ColumnDefault.Now _ -> Optional.of("CURRENT_TIMESTAMP");
      case ColumnDefault.Expression(Optional<String> sql) -> sql.map(DefaultLiteral::expression);
      case ColumnDefault.ListOf _ ->
          throw new IllegalArgumentException("SQLite has no columns that hold lists");
    };
  }

  /** SQLite tells expressions without the brackets that it wants around them. */
  private static String expression(String sql) {
    return BARE.matcher(sql).matches() ? sql : "(" + sql + ")";
  }
}
