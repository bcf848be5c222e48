package dev.refract.migrate.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.refract.migrate.review.impact.DurationClass;
import dev.refract.migrate.review.impact.Impact;
import dev.refract.migrate.review.impact.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What a statement does to the tables that are there.
 *
 * @param statement its number in the script
 * @param impact whom it locks out and what it does meanwhile; on SQLite, where a writer always
 *     locks the whole file, only the work
 * @param rows how many existing rows it touches: 0 where only the catalogue changes, empty where
 *     nobody has counted
 * @param bytes how large the tables are that it works through, with their indexes
 * @param duration how long that may take; empty where the size is not known
 */
public record Effect(
    int statement,
    Impact impact,
    OptionalLong rows,
    OptionalLong bytes,
    Optional<DurationClass> duration) {
  private static final int KILOBYTE = 1000;
  private static final int MANY = 5;
  private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB");

  /**
   * What a person should know, a few words each: {@code blocks reads and writes of posts}, {@code
   * rewrites the table and its indexes}, {@code 12,000 rows}, {@code 3.1 MB}, {@code minutes}.
   */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    blocked().forEach((whom, tables) -> words.add("blocks " + whom + " of " + names(tables)));
    impact
        .hardest()
        .ifPresent(task -> words.add(task.work().words() + (task.certain() ? "" : ", perhaps")));
    if (impact.tasks().isEmpty() && !impact.locks().isEmpty()) {
      words.add("only the catalogue changes");
    }
    if (rows.isEmpty()) {
      words.add("rows not counted");
    } else if (rows.getAsLong() > 0) {
      long number = rows.getAsLong();
      words.add(String.format(Locale.ROOT, "%,d row%s", number, number == 1 ? "" : "s"));
    }
    if (!impact.tasks().isEmpty()) {
      bytes.ifPresent(size -> words.add(size(size)));
      duration.ifPresent(time -> words.add(time.words()));
    }
    return words;
  }

  /** All where they are few, as most partitioned tables are not. */
  private static String names(List<String> tables) {
    return tables.size() <= MANY
        ? String.join(", ", tables)
        : String.format(
            Locale.ROOT,
            "%s and %,d more",
            String.join(", ", tables.subList(0, MANY - 1)),
            tables.size() - MANY + 1);
  }

  /** The tables that others cannot use meanwhile, by what they cannot do. */
  private Map<String, List<String>> blocked() {
    return impact.locks().stream()
        .filter(lock -> lock.mode().blocksWrites())
        .collect(
            groupingBy(
                lock -> lock.mode().blocked(),
                TreeMap::new,
                mapping(lock -> lock.relation().name(), toList())));
  }

  private static String size(long bytes) {
    if (bytes < KILOBYTE) {
      return bytes + " bytes";
    }
    double size = bytes;
    int unit = -1;
    while (size >= KILOBYTE && unit < UNITS.size() - 1) {
      size /= KILOBYTE;
      unit++;
    }
    return String.format(Locale.ROOT, size < 10 ? "%.1f %s" : "%.0f %s", size, UNITS.get(unit));
  }

  /** Whether it copies a whole table. */
  public boolean rebuild() {
    return impact.does(Work.REWRITE);
  }
}
