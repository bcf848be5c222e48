package dev.refract.browser.value;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/** Values as text: short for the grid, complete for editing, copying and messages. */
public final class CellText {
  private static final int PREVIEW_LENGTH = 300;
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  private CellText() {}

  /** One line of bounded length. Null is the empty text: who shows it marks it in another way. */
  public static String preview(CellValue value) {
    return switch (value) {
      case CellValue.Binary binary -> size(binary.size());
      case CellValue.Null _,
          CellValue.Text _,
          CellValue.Bool _,
          CellValue.Whole _,
          CellValue.Real _,
          CellValue.Exact _,
          CellValue.Moment _,
          CellValue.Choice _,
          CellValue.Document _,
          CellValue.Several _,
          CellValue.Foreign _ ->
          singleLine(complete(value));
    };
  }

  /** The whole value; {@link CellParser} reads it back. Times are UTC. Null is the empty text. */
  public static String complete(CellValue value) {
    return switch (value) {
      case CellValue.Null _ -> "";
      case CellValue.Text(String text) -> text;
      case CellValue.Bool(boolean bool) -> Boolean.toString(bool);
      case CellValue.Whole(long number) -> Long.toString(number);
      case CellValue.Real(double number) -> real(number);
      case CellValue.Exact(var number) -> number.toPlainString();
      case CellValue.Moment(Instant moment) -> moment(moment);
      case CellValue.Choice(String name) -> name;
      case CellValue.Document(String json) -> json;
      case CellValue.Binary(String hex) -> hex;
      case CellValue.Several several ->
          several.elements().stream()
              .map(CellText::element)
              .collect(Collectors.joining(", ", "[", "]"));
      case CellValue.Foreign(String text) -> text;
    };
  }

  /** The value as a person quotes it in a sentence: texts in quotes, null named. */
  public static String quoted(CellValue value) {
    return switch (value) {
      case CellValue.Null _ -> "NULL";
      case CellValue.Text _, CellValue.Document _ -> "“" + shorten(preview(value), 60) + "”";
      case CellValue.Bool _,
          CellValue.Whole _,
          CellValue.Real _,
          CellValue.Exact _,
          CellValue.Moment _,
          CellValue.Choice _,
          CellValue.Binary _,
          CellValue.Several _,
          CellValue.Foreign _ ->
          shorten(preview(value), 60);
    };
  }

  /** {@code 0 bytes}, {@code 1 byte}, {@code 12.5 kB}. */
  public static String size(long bytes) {
    if (bytes < 1_000) {
      return bytes == 1 ? "1 byte" : bytes + " bytes";
    }
    double kilo = bytes / 1_000.0;
    return kilo < 1_000
        ? String.format(java.util.Locale.ROOT, "%.1f kB", kilo)
        : String.format(java.util.Locale.ROOT, "%.1f MB", kilo / 1_000);
  }

  private static String moment(Instant moment) {
    if (!moment.equals(moment.truncatedTo(ChronoUnit.MILLIS))) {
      return moment.toString().replace('T', ' ').replace("Z", "");
    }
    boolean isWhole = moment.equals(moment.truncatedTo(ChronoUnit.SECONDS));
    return (isWhole ? SECONDS : MILLISECONDS).format(moment);
  }

  private static String real(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  private static String element(CellValue value) {
    return switch (value) {
      case CellValue.Text _, CellValue.Choice _, CellValue.Moment _, CellValue.Binary _ ->
          '"'
              + complete(value).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
              + '"';
      case CellValue.Null _ -> "null";
      case CellValue.Bool _,
          CellValue.Whole _,
          CellValue.Real _,
          CellValue.Exact _,
          CellValue.Document _,
          CellValue.Several _,
          CellValue.Foreign _ ->
          complete(value);
    };
  }

  private static String singleLine(String text) {
    String start = shorten(text, PREVIEW_LENGTH);
    return start.indexOf('\n') < 0 && start.indexOf('\t') < 0
        ? start
        : start.replace("\r", "").replace('\n', '⏎').replace('\t', ' ');
  }

  private static String shorten(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length) + "…";
  }
}
