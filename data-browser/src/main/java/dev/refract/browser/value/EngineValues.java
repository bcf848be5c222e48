package dev.refract.browser.value;

import dev.refract.orm.value.Json;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cell values as the engine takes and gives them. */
public final class EngineValues {
  private EngineValues() {}

  /** A value that is not null, as the engine binds it for a column. */
  public static Object toEngine(ScalarField field, CellValue value) {
    return switch (value) {
      case CellValue.Null _ -> throw new IllegalArgumentException(field + " is null");
      case CellValue.Text(String text) -> text;
      case CellValue.Bool(boolean bool) -> bool;
      case CellValue.Whole(long number) ->
          field.type() == ScalarType.INT ? (Object) Math.toIntExact(number) : (Object) number;
      case CellValue.Real(double number) -> number;
      case CellValue.Exact(BigDecimal number) -> number;
      case CellValue.Moment(Instant moment) -> moment;
      case CellValue.Choice(String name) -> name;
      case CellValue.Document(String json) -> new Json(json);
      case CellValue.Binary(String hex) -> HexFormat.of().parseHex(hex);
      case CellValue.Several(List<CellValue> elements) ->
          elements.stream().map(element -> toEngine(field, element)).toList();
      case CellValue.Foreign(String text) -> text;
    };
  }

  /** A value that the engine has read from a column. */
  public static CellValue fromEngine(ScalarField field, @Nullable Object value) {
    return switch (value) {
      case null -> CellValue.Null.VALUE;
      case List<?> elements ->
          new CellValue.Several(elements.stream().map(e -> fromEngine(field, e)).toList());
      case Boolean bool -> new CellValue.Bool(bool);
      case Integer number -> new CellValue.Whole(number);
      case Long number -> new CellValue.Whole(number);
      case BigInteger number -> new CellValue.Whole(number.longValueExact());
      case Double number -> new CellValue.Real(number);
      case BigDecimal number -> new CellValue.Exact(number);
      case Instant moment -> new CellValue.Moment(moment);
      case Json json -> new CellValue.Document(json.text());
      case byte[] bytes -> new CellValue.Binary(HexFormat.of().formatHex(bytes));
      case String text ->
          switch (CellType.ofElement(field.type())) {
            case ENUM -> new CellValue.Choice(text);
            case FOREIGN -> new CellValue.Foreign(text);
            case TEXT, BOOLEAN, INT, BIG_INT, FLOAT, DECIMAL, DATE_TIME, JSON, BYTES, LIST ->
                new CellValue.Text(text);
          };
      default -> new CellValue.Foreign(value.toString());
    };
  }
}
