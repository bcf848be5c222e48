package dev.refract.migrate.derive;

import dev.refract.migrate.database.ColumnDefault;
import dev.refract.schema.model.DefaultValue;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import dev.refract.schema.model.TimestampText;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What the database is told of a field's default. */
final class Defaults {
  private Defaults() {}

  /** Empty where the database counts, or where only the client makes the value. */
  static Optional<ColumnDefault> of(ScalarField field, DefaultValue value) {
    return switch (value) {
      case DefaultValue.Text(String text) -> Optional.of(literal(field, text));
      case DefaultValue.Numeric(String text) -> Optional.of(numeric(text));
      case DefaultValue.Bool(boolean bool) -> Optional.of(new ColumnDefault.Bool(bool));
      case DefaultValue.OfEnum(EnumType.Value chosen) ->
          Optional.of(new ColumnDefault.Text(chosen.databaseName()));
      case DefaultValue.OfList(List<DefaultValue> elements) ->
          Optional.of(
              new ColumnDefault.ListOf(
                  elements.stream().flatMap(e -> of(field, e).stream()).toList()));
      case DefaultValue.Now _ -> Optional.of(new ColumnDefault.Now());
      case DefaultValue.DatabaseGenerated(Optional<String> expression) ->
          Optional.of(new ColumnDefault.Expression(expression));
      case DefaultValue.Autoincrement _,
          DefaultValue.Sequence _,
          DefaultValue.Uuid _,
          DefaultValue.Cuid _,
          DefaultValue.Ulid _,
          DefaultValue.NanoId _,
          DefaultValue.Auto _ ->
          Optional.empty();
    };
  }

  private static ColumnDefault literal(ScalarField field, String text) {
    return switch (field.scalarType().orElse(ScalarType.STRING)) {
      case DATE_TIME -> new ColumnDefault.Timestamp(TimestampText.read(text).orElseThrow());
      case JSON -> new ColumnDefault.Json(text);
      case BYTES -> ColumnDefault.Bytes.of(Base64.getDecoder().decode(text));
      case INT, BIG_INT, FLOAT, DECIMAL -> numeric(text);
      case STRING, BOOLEAN -> new ColumnDefault.Text(text);
    };
  }

  private static ColumnDefault numeric(String text) {
    return new ColumnDefault.Numeric(new BigDecimal(text).toPlainString());
  }
}
