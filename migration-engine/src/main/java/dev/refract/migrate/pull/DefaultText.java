package dev.refract.migrate.pull;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnDefault;
import dev.refract.migrate.database.ColumnType;
import dev.refract.schema.model.DefaultValue;
import dev.refract.schema.model.ScalarField;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What stands in {@code @default}. */
final class DefaultText {
  private DefaultText() {}

  static Optional<String> of(
      Column column, Optional<ScalarField> before, Optional<PulledEnum> enumType, PullRules rules) {
    if (column.autoincrement()) {
      return Optional.of("autoincrement()");
    }
    return column
        .defaultValue()
        .map(value -> text(value, column.type(), enumType, rules))
        .or(() -> before.flatMap(ScalarField::defaultValue).flatMap(DefaultText::madeByClient));
  }

  private static String text(
      ColumnDefault value, ColumnType type, Optional<PulledEnum> enumType, PullRules rules) {
    return switch (value) {
      case ColumnDefault.Text(String text) ->
          enumType.map(e -> enumValue(e, text)).orElseGet(() -> plainText(text, type, rules));
      case ColumnDefault.Numeric(String text) -> text;
      case ColumnDefault.Bool(boolean bool) -> String.valueOf(bool);
      case ColumnDefault.Timestamp(var time, var sql) ->
          sql.map(DefaultText::inWordsOfDatabase).orElseGet(() -> Literals.quoted(time.toString()));
      case ColumnDefault.Json(String text) -> Literals.quoted(text);
      case ColumnDefault.Bytes(String hex) ->
          Literals.quoted(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex)));
      case ColumnDefault.ListOf(List<ColumnDefault> elements, var sql) ->
          sql.filter(words -> !elements.isEmpty() && !rules.canListDefaults(type, words))
              .map(DefaultText::inWordsOfDatabase)
              .orElseGet(() ->
                  elements.stream()
                      .map(element -> text(element, type, enumType, rules))
                      .collect(Collectors.joining(", ", "[", "]")));
      case ColumnDefault.Now _ -> "now()";
      case ColumnDefault.Expression(Optional<String> sql) ->
          sql.map(DefaultText::inWordsOfDatabase).orElse("dbgenerated()");
    };
  }

  private static String plainText(String text, ColumnType type, PullRules rules) {
    return rules.canQuoteDefaults(type)
        ? Literals.quoted(text)
        : inWordsOfDatabase("'" + text + "'::" + String.valueOf(type).toLowerCase(Locale.ROOT));
  }

  private static String inWordsOfDatabase(String sql) {
    return "dbgenerated(" + Literals.quoted(sql) + ")";
  }

  /** A value that the enum does not have can only be said in the database's words. */
  private static String enumValue(PulledEnum type, String text) {
    return type.valueName(text)
        .orElseGet(
            () -> "dbgenerated(" + Literals.quoted("'" + text.replace("'", "''") + "'") + ")");
  }

  /** The database does not know of it, so it is taken from the schema known before. */
  private static Optional<String> madeByClient(DefaultValue value) {
    return switch (value) {
      case DefaultValue.Uuid(OptionalInt version) -> Optional.of(call("uuid", version));
      case DefaultValue.Cuid(OptionalInt version) -> Optional.of(call("cuid", version));
      case DefaultValue.Ulid _ -> Optional.of("ulid()");
      case DefaultValue.NanoId(OptionalInt length) -> Optional.of(call("nanoid", length));
      case DefaultValue.Text _,
          DefaultValue.Numeric _,
          DefaultValue.Bool _,
          DefaultValue.OfEnum _,
          DefaultValue.OfList _,
          DefaultValue.Autoincrement _,
          DefaultValue.Sequence _,
          DefaultValue.Now _,
          DefaultValue.Auto _,
          DefaultValue.DatabaseGenerated _ ->
          Optional.empty();
    };
  }

  private static String call(String function, OptionalInt argument) {
    return function + "(" + (argument.isPresent() ? argument.getAsInt() : "") + ")";
  }
}
