package dev.refract.migrate.backfill;

import dev.refract.migrate.database.TableName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/**
 * {@code backfill.toml} in the folder of the migration that needs it. The reference implementation
 * looks at {@code migration.sql} only.
 */
public final class BackfillFile {
  public static final String NAME = "backfill.toml";

  private static final Set<String> KEYS =
      Set.of("schema", "table", "set", "where", "batch", "pause");
  private static final Pattern TIME = Pattern.compile("(\\d{1,9}) ?(ms|s|min)");

  private final Path file;
  private final TomlParseResult toml;

  private BackfillFile(Path file, TomlParseResult toml) {
    this.file = file;
    this.toml = toml;
  }

  /**
   * The backfill that a migration needs.
   *
   * @param folder of the migration
   * @throws BackfillException P3091 where the file is not in order
   */
  public static Optional<Backfill> in(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      TomlParseResult toml = Toml.parse(file);
      if (toml.hasErrors()) {
        TomlParseError error = toml.errors().getFirst();
        throw BackfillException.badFile(file, error.position().line(), error.getMessage() + ".");
      }
      return Optional.of(new BackfillFile(file, toml).backfill());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The file that describes a backfill. */
  public static String text(Backfill backfill) {
    StringBuilder text =
        new StringBuilder("# Runs before this migration: refract migrate backfill\n");
    backfill.table().namespace().ifPresent(schema -> line(text, "schema", schema));
    line(text, "table", backfill.table().name());
    line(text, "set", backfill.set());
    line(text, "where", backfill.where());
    text.append("batch = ").append(backfill.batchSize()).append('\n');
    line(text, "pause", backfill.pause().toMillis() + "ms");
    return text.toString();
  }

  private static void line(StringBuilder text, String key, String value) {
    String quoted =
        value.contains("'") || value.contains("\n") ? "'''" + value + "'''" : "'" + value + "'";
    text.append(key).append(" = ").append(quoted).append('\n');
  }

  private Backfill backfill() {
    for (String key : toml.keySet()) {
      if (!KEYS.contains(key)) {
        throw bad(key, "There is no setting `" + key + "`; there are " + sorted() + ".");
      }
    }
    return new Backfill(
        new TableName(text("schema"), required("table")),
        required("set"),
        required("where"),
        batch(),
        text("pause").map(this::time).orElse(Backfill.USUAL_PAUSE));
  }

  private static String sorted() {
    return String.join(", ", KEYS.stream().sorted().toList());
  }

  private String required(String key) {
    return text(key)
        .filter(text -> !text.isBlank())
        .orElseThrow(
            () -> BackfillException.badFile(file, 1, "The setting `" + key + "` is missing."));
  }

  private Optional<String> text(String key) {
    Object value = toml.get(List.of(key));
    if (value != null && !(value instanceof String)) {
      throw bad(key, "`" + key + "` must be a text in quotes.");
    }
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private int batch() {
    Object value = toml.get(List.of("batch"));
    if (value == null) {
      return Backfill.USUAL_BATCH_SIZE;
    }
    if (value instanceof Long number && number >= 1 && number <= 1_000_000) {
      return Math.toIntExact(number);
    }
    throw bad("batch", "`batch` must be a number of rows from 1 to 1000000.");
  }

  private Duration time(String text) {
    Matcher found = TIME.matcher(text.strip());
    if (!found.matches()) {
      throw bad("pause", "`pause` must be a time such as 50ms or 1s.");
    }
    long number = Long.parseLong(found.group(1));
    return switch (found.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      default -> Duration.ofMinutes(number);
    };
  }

  private BackfillException bad(String key, String reason) {
    TomlPosition place = toml.inputPositionOf(List.of(key));
    return BackfillException.badFile(file, place == null ? 1 : place.line(), reason);
  }
}
