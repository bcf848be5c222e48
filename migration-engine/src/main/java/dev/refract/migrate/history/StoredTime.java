package dev.refract.migrate.history;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Times in the table on SQLite: written as ISO text with milliseconds and offset; read also as
 * milliseconds since 1970 (earlier versions of the reference) and as SQLite's own {@code
 * current_timestamp}.
 */
final class StoredTime {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'+00:00'").withZone(ZoneOffset.UTC);

  private StoredTime() {}

  static String write(Instant time) {
    return WRITTEN.format(time);
  }

  static Optional<Instant> read(@Nullable String stored) {
    if (stored == null || stored.isBlank()) {
      return Optional.empty();
    }
    if (stored.matches("-?\\d+")) {
      return Optional.of(Instant.ofEpochMilli(Long.parseLong(stored)));
    }
    String iso = stored.strip().replaceFirst(" ", "T").replaceFirst("(?i) ?utc$", "Z");
    boolean zoned = iso.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$");
    return Optional.of(
        zoned
            ? OffsetDateTime.parse(iso).toInstant()
            : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
  }
}
