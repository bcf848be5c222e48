package dev.refract.migrate.pull;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnDefault;
import dev.refract.schema.model.DefaultValue;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.ScalarField;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What stands in {@code @default}. */
final class DefaultText {
  private DefaultText() {}

  static Optional<String> of(
      Column column, Optional<ScalarField> before, Optional<EnumType> enumType) {
    if (column.autoincrement()) {
      return Optional.of("autoincrement()");
    }
    return column
        .defaultValue()
        .map(value -> enumType.map(type -> ofEnum(value, type)).orElseGet(() -> ofValue(value)))
        .or(() -> before.flatMap(ScalarField::defaultValue).flatMap(DefaultText::madeByClient));
  }

  private static String ofValue(ColumnDefault value) {
    return switch (value) {
      case ColumnDefault.Text(String text) -> Literals.quoted(text);
      case ColumnDefault.Numeric(String text) -> text;
      case ColumnDefault.Bool(boolean bool) -> String.valueOf(bool);
      case ColumnDefault.Timestamp(var time) -> Literals.quoted(time.toString());
      case ColumnDefault.Json(String text) -> Literals.quoted(text);
      case ColumnDefault.Bytes(String hex) ->
          Literals.quoted(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex)));
      case ColumnDefault.ListOf(List<ColumnDefault> elements) ->
          elements.stream().map(DefaultText::ofValue).collect(Collectors.joining(", ", "[", "]"));
      case ColumnDefault.Now _ -> "now()";
      case ColumnDefault.Expression(Optional<String> sql) ->
          "dbgenerated(" + sql.map(Literals::quoted).orElse("") + ")";
    };
  }

  /** A value that the enum does not have can only be said in the database's words. */
  private static String ofEnum(ColumnDefault value, EnumType type) {
    if (!(value instanceof ColumnDefault.Text(String text))) {
      return ofValue(value);
    }
    return type.values().stream()
        .filter(candidate -> candidate.databaseName().equals(text))
        .map(EnumType.Value::name)
        .findFirst()
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
