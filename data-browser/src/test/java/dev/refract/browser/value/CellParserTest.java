package dev.refract.browser.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.browser.Schemas;
import dev.refract.schema.model.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellParserTest {
  private static final Schema SCHEMA = Schemas.of(Schemas.LIBRARY);

  private static Parsed parse(String field, String text) {
    return CellParser.parse(Schemas.scalar(SCHEMA, "Book", field), text);
  }

  private static CellValue valid(String field, String text) {
    Parsed parsed = parse(field, text);
    assertThat(parsed).isInstanceOf(Parsed.Valid.class);
    return ((Parsed.Valid) parsed).value();
  }

  private static String reason(String field, String text) {
    Parsed parsed = parse(field, text);
    assertThat(parsed).isInstanceOf(Parsed.Invalid.class);
    return ((Parsed.Invalid) parsed).reason();
  }

  @Test
  void anIntHasTheRangeOf32Bits() {
    assertThat(valid("pages", " 2147483647 ")).isEqualTo(new CellValue.Whole(2147483647));
    assertThat(reason("pages", "2147483648"))
        .isEqualTo("Int holds whole numbers from -2,147,483,648 to 2,147,483,647.");
    assertThat(reason("pages", "1.5")).contains("whole numbers");
  }

  @Test
  void aBigIntKeepsEveryDigit() {
    CellValue most = valid("sold", "9223372036854775807");
    assertThat(CellText.complete(most)).isEqualTo("9223372036854775807");
    assertThat(reason("sold", "9223372036854775808")).contains("BigInt");
  }

  @Test
  void aDecimalKeepsItsDigits() {
    CellValue price = valid("price", "123456789012345678901234567890.10");
    assertThat(price)
        .isEqualTo(new CellValue.Exact(new BigDecimal("123456789012345678901234567890.10")));
    assertThat(reason("price", "19,90")).contains("19.90");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21, 2026-11-21T00:00:00Z",
    "2026-11-21 09:30, 2026-11-21T09:30:00Z",
    "2026-11-21T09:30:15.250Z, 2026-11-21T09:30:15.250Z",
    "2026-11-21 09:30+02:00, 2026-11-21T07:30:00Z",
  })
  void aDateTimeIsUtcUnlessItSaysOtherwise(String text, String moment) {
    assertThat(valid("published", text)).isEqualTo(new CellValue.Moment(Instant.parse(moment)));
  }

  @Test
  void aDayThatDoesNotExistIsRefused() {
    assertThat(reason("published", "2024-02-30")).isEqualTo("There is no such day or time.");
    assertThat(reason("published", "yesterday")).contains("2026-11-21 09:30:00");
  }

  @Test
  void anEnumIsOneOfItsValues() {
    assertThat(valid("genre", "ESSAY")).isEqualTo(new CellValue.Choice("ESSAY"));
    assertThat(reason("genre", "novel")).isEqualTo("Genre is one of NOVEL, POEMS, ESSAY.");
  }

  @Test
  void jsonSaysWhereItBreaks() {
    assertThat(valid("meta", "{\"a\": [1, null]}"))
        .isEqualTo(new CellValue.Document("{\"a\": [1, null]}"));
    assertThat(reason("meta", "{\"a\": ,}")).startsWith("This is not JSON: line 1, column");
  }

  @Test
  void bytesAreHexadecimal() {
    assertThat(valid("cover", "0xCAFE 00ff")).isEqualTo(new CellValue.Binary("cafe00ff"));
    assertThat(reason("cover", "abc")).contains("pairs");
  }

  @Test
  void aBooleanIsTrueOrFalse() {
    assertThat(valid("inPrint", "No")).isEqualTo(new CellValue.Bool(false));
    assertThat(reason("inPrint", "maybe")).isEqualTo("A Boolean is true or false.");
  }

  @Test
  void aFloatIsFinite() {
    assertThat(valid("weight", "2e-3")).isEqualTo(new CellValue.Real(0.002));
    assertThat(reason("weight", "NaN")).contains("finite");
  }

  @ParameterizedTest
  @CsvSource({
    "title, 'two\nlines'",
    "pages, -12",
    "weight, 1.0E-7",
    "price, 1.50",
    "inPrint, true",
    "cover, cafe",
    "published, 2026-11-21 09:30:15.250",
    "genre, POEMS",
  })
  void whatIsShownCanBeReadBack(String field, String text) {
    assertThat(CellText.complete(valid(field, text))).isEqualTo(text);
  }
}
