package dev.refract.migrate.render.postgres;

import static java.util.stream.Collectors.joining;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnDefault;
import dev.refract.orm.dialect.Dialect;
import java.util.List;
import java.util.Optional;

/** Defaults as SQL has them. */
final class DefaultLiteral {
  private static final Dialect POSTGRES = Dialect.postgres();

  private DefaultLiteral() {}

  /** The default of a column, where the database has one that the schema tells. */
  static Optional<String> of(Column column) {
    return column.defaultValue().flatMap(value -> of(value, column));
  }

  private static Optional<String> of(ColumnDefault value, Column column) {
    return switch (value) {
      case ColumnDefault.Text(String text) -> Optional.of(POSTGRES.literal(text));
      case ColumnDefault.Numeric(String text) -> Optional.of(text);
      case ColumnDefault.Bool(boolean bool) -> Optional.of(String.valueOf(bool));
      case ColumnDefault.Timestamp timestamp -> Optional.of(POSTGRES.literal(timestamp.text()));
      case ColumnDefault.Json(String text) -> Optional.of(POSTGRES.literal(text));
      case ColumnDefault.Bytes(String hex) -> Optional.of(POSTGRES.literal("\\x" + hex));
      case ColumnDefault.Now _ -> Optional.of("CURRENT_TIMESTAMP");
      case ColumnDefault.Expression(Optional<String> sql) -> sql;
      case ColumnDefault.ListOf(List<ColumnDefault> elements, var _) ->
          Optional.of(
              elements.stream()
                  .flatMap(element -> of(element, column).stream())
                  .collect(joining(", ", "ARRAY[", "]::" + Columns.type(column))));
    };
  }
}
