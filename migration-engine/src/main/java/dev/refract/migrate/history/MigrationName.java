package dev.refract.migrate.history;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Names of migration folders: fourteen digits of time in UTC, and what the person calls it. */
public final class MigrationName {
  private static final int LONGEST = 200;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

  /** Letters that do not fall apart into a base letter and a mark. */
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ä", "ae"),
          Map.entry("ö", "oe"),
          Map.entry("ü", "ue"),
          Map.entry("Ä", "Ae"),
          Map.entry("Ö", "Oe"),
          Map.entry("Ü", "Ue"),
          Map.entry("ß", "ss"),
          Map.entry("æ", "ae"),
          Map.entry("Æ", "AE"),
          Map.entry("œ", "oe"),
          Map.entry("ø", "o"),
          Map.entry("Ø", "O"),
          Map.entry("ł", "l"),
          Map.entry("Ł", "L"),
          Map.entry("đ", "d"),
          Map.entry("Đ", "D"),
          Map.entry("&", " and "));

  private MigrationName() {}

  /** Folder name for a migration made now; without a usable wish only the time. */
  public static String folder(Instant now, String wish) {
    return TIME.format(now) + "_" + slug(wish);
  }

  /**
   * The wish in lower-case letters, digits and single underscores, at most 200 characters, by the
   * rules of the reference implementation: {@code AddUserEmail!} becomes {@code add_user_email}.
   */
  public static String slug(String wish) {
    String text = Normalizer.normalize(wish, Normalizer.Form.NFC);
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      text = text.replace(letter.getKey(), letter.getValue());
    }
    text =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("([A-Z]{2,})(\\d+)", "$1 $2")
            .replaceAll("([a-z\\d]+)([A-Z]{2,})", "$1 $2")
            .replaceAll("([a-z\\d])([A-Z])", "$1 $2")
            .replaceAll("([A-Z]+)([A-Z][a-rt-z\\d]+)", "$1 $2")
            .toLowerCase(Locale.ROOT)
            .replaceAll("([a-z\\d]+)'([ts])(\\s|$)", "$1$2$3")
            .replaceAll("[^a-z\\d]+", "_")
            .replaceAll("^_|_$", "");
    return text.substring(0, Math.min(LONGEST, text.length()));
  }

  /** The part behind the time, for people: {@code add_user_email}. */
  public static String wishOf(String folder) {
    return folder.matches("\\d{14}_.+") ? folder.substring(15) : folder;
  }
}
