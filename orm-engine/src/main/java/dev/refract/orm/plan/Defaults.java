package dev.refract.orm.plan;

import dev.refract.orm.sql.Source;
import dev.refract.orm.value.Json;
import dev.refract.schema.model.DefaultValue;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import dev.refract.schema.model.TimestampText;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What the engine writes to fields that a request leaves out. */
final class Defaults {
  private Defaults() {}

  /** Missing where the database makes the value, or where null is meant. */
  static Optional<Source> of(ScalarField field) {
    if (field.isUpdatedAt()) {
      return Optional.of(new Source.Now());
    }
    return field.defaultValue().flatMap(value -> source(field, value));
  }

  /** Whether the database makes the value where the statement leaves the column out. */
  static boolean isMadeByDatabase(ScalarField field) {
    return field.defaultValue().isPresent() && of(field).isEmpty();
  }

  private static Optional<Source> source(ScalarField field, DefaultValue value) {
    return switch (value) {
      case DefaultValue.Now _ -> Optional.of(new Source.Now());
      case DefaultValue.Uuid _, DefaultValue.Cuid _, DefaultValue.Ulid _, DefaultValue.NanoId _ ->
          Optional.of(new Source.Made(value));
      case DefaultValue.OfList(List<DefaultValue> elements) ->
          Optional.of(new Source.Fixed(elements.stream().map(e -> constant(field, e)).toList()));
      case DefaultValue.Text _,
          DefaultValue.Numeric _,
          DefaultValue.Bool _,
          DefaultValue.OfEnum _ ->
          Optional.of(new Source.Fixed(constant(field, value)));
      case DefaultValue.Autoincrement _,
          DefaultValue.Sequence _,
          DefaultValue.Auto _,
          DefaultValue.DatabaseGenerated _ ->
          Optional.empty();
    };
  }

  private static Object constant(ScalarField field, DefaultValue value) {
    return switch (value) {
      case DefaultValue.Text(String text) -> text(field, text);
      case DefaultValue.Numeric(String text) -> number(field, text);
      case DefaultValue.Bool(boolean truth) -> truth;
      case DefaultValue.OfEnum(var one) -> one.name();
      case DefaultValue.OfList _,
          DefaultValue.Autoincrement _,
          DefaultValue.Sequence _,
          DefaultValue.Now _,
          DefaultValue.Uuid _,
          DefaultValue.Cuid _,
          DefaultValue.Ulid _,
          DefaultValue.NanoId _,
          DefaultValue.Auto _,
          DefaultValue.DatabaseGenerated _ ->
          throw new IllegalStateException("no constant: " + value);
    };
  }

  private static Object text(ScalarField field, String text) {
    if (field.type() == ScalarType.DATE_TIME) {
      return TimestampText.read(text).orElseThrow().toInstant();
    }
    if (field.type() == ScalarType.BYTES) {
      return Base64.getDecoder().decode(text);
    }
    return field.type() == ScalarType.JSON ? new Json(text) : text;
  }

  private static Object number(ScalarField field, String text) {
    if (field.type() == ScalarType.INT) {
      return Integer.valueOf(text);
    }
    if (field.type() == ScalarType.BIG_INT) {
      return Long.valueOf(text);
    }
    return field.type() == ScalarType.FLOAT ? (Object) Double.valueOf(text) : new BigDecimal(text);
  }
}
