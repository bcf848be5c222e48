package dev.refract.browser.edit;

import dev.refract.browser.value.CellParser;
import dev.refract.browser.value.CellValue;
import dev.refract.browser.value.Parsed;
import dev.refract.schema.model.DefaultValue;
import dev.refract.schema.model.ScalarField;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What a column gets when nobody says what. */
public final class Defaults {
  private Defaults() {}

  /** Whether a new row needs no value for the column, null aside. */
  public static boolean has(ScalarField field) {
    return field.defaultValue().isPresent() || field.isUpdatedAt() || field.isList();
  }

  /** The default where it is known before the database is asked. */
  public static Optional<CellValue> known(ScalarField field, Clock clock) {
    if (field.isUpdatedAt()) {
      return Optional.of(now(clock));
    }
    return field.defaultValue().flatMap(value -> known(field, value, clock));
  }

  private static Optional<CellValue> known(ScalarField field, DefaultValue value, Clock clock) {
    return switch (value) {
      case DefaultValue.Text(String text) -> parsed(field, text);
      case DefaultValue.Numeric(String text) -> parsed(field, text);
      case DefaultValue.Bool(boolean bool) -> Optional.of(new CellValue.Bool(bool));
      case DefaultValue.OfEnum(var choice) -> Optional.of(new CellValue.Choice(choice.name()));
      case DefaultValue.Now _ -> Optional.of(now(clock));
      case DefaultValue.OfList _,
          DefaultValue.Autoincrement _,
          DefaultValue.Sequence _,
          DefaultValue.Uuid _,
          DefaultValue.Cuid _,
          DefaultValue.Ulid _,
          DefaultValue.NanoId _,
          DefaultValue.Auto _,
          DefaultValue.DatabaseGenerated _ ->
          Optional.empty();
    };
  }

  /** The default as a placeholder names it: {@code auto}, {@code now()}, {@code 0}. */
  public static String describe(ScalarField field) {
    if (field.isUpdatedAt()) {
      return "now()";
    }
    return field.defaultValue().map(Defaults::describe).orElse(field.isList() ? "[]" : "");
  }

  private static String describe(DefaultValue value) {
    return switch (value) {
      case DefaultValue.Text(String text) -> text;
      case DefaultValue.Numeric(String text) -> text;
      case DefaultValue.Bool(boolean bool) -> Boolean.toString(bool);
      case DefaultValue.OfEnum(var choice) -> choice.name();
      case DefaultValue.OfList list ->
          list.elements().stream().map(Defaults::describe).toList().toString();
      case DefaultValue.Now _ -> "now()";
      case DefaultValue.Autoincrement _ -> "auto";
      case DefaultValue.Sequence _ -> "sequence()";
      case DefaultValue.Uuid _ -> "uuid()";
      case DefaultValue.Cuid _ -> "cuid()";
      case DefaultValue.Ulid _ -> "ulid()";
      case DefaultValue.NanoId _ -> "nanoid()";
      case DefaultValue.Auto _ -> "auto()";
      case DefaultValue.DatabaseGenerated(var expression) -> expression.orElse("dbgenerated()");
    };
  }

  private static CellValue now(Clock clock) {
    return new CellValue.Moment(Instant.now(clock).truncatedTo(ChronoUnit.MILLIS));
  }

  private static Optional<CellValue> parsed(ScalarField field, String text) {
    return CellParser.parse(field, text) instanceof Parsed.Valid(CellValue value)
        ? Optional.of(value)
        : Optional.empty();
  }
}
