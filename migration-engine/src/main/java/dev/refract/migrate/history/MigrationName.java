package dev.refract.migrate.history;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /**
   * The folder name of a migration that comes right behind another one.
   *
   * @param before the folder behind which it comes
   * @param whole the folder whose work it goes on with, such as {@code 20260131120000_add_index}
   * @param suffix what it does of that, such as {@code validate}; empty for the rest
   * @param taken folder names that are there, to which this one is added
   */
  public static String after(String before, String whole, String suffix, Set<String> taken) {
    Matcher time = Pattern.compile("(\\d{14})_.*").matcher(before);
    Instant at = time.matches() ? TIME.parse(time.group(1), Instant::from) : Instant.now();
    String wish = wishOf(whole) + "_" + (suffix.isEmpty() ? "rest" : suffix);
    String name;
    do {
      at = at.plusSeconds(1);
      name = folder(at, wish);
    } while (isTaken(name, taken));
    taken.add(name);
    return name;
  }

  /** Two of one second would run in the order of their wishes. */
  private static boolean isTaken(String name, Set<String> taken) {
    String time = name.substring(0, name.indexOf('_'));
    return taken.stream().anyMatch(other -> other.startsWith(time));
  }

  /** The part behind the time, for people: {@code add_user_email}. */
  public static String wishOf(String folder) {
    return folder.matches("\\d{14}_.+") ? folder.substring(15) : folder;
  }
}
