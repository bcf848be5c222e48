package dev.refract.migrate.review.quality;

import static dev.refract.migrate.review.ReviewContext.quoted;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveColumn;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.review.quality.NewNames.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names that are written unlike the others. Silent unless there are many, and nearly all of one
 * kind.
 */
final class NamingStyles {
  private static final int FEWEST = 10;
  private static final double NEARLY_ALL = 0.9;

  private NamingStyles() {}

  /** A way to write names of several words; one word alone may be of two. */
  private enum Style {
    SNAKE("snake_case", "[a-z][a-z0-9]*(_[a-z0-9]+)*"),
    CAMEL("camelCase", "[a-z][a-zA-Z0-9]*"),
    PASCAL("PascalCase", "[A-Z][a-zA-Z0-9]*");

    private final String label;
    private final Pattern pattern;

    Style(String label, String pattern) {
      this.label = label;
      this.pattern = Pattern.compile(pattern);
    }

    boolean fits(String name) {
      return pattern.matcher(name).matches();
    }

    /** Whether nearly all names are written so. */
    boolean isUsual(List<String> names) {
      return names.stream().filter(this::fits).count() >= names.size() * NEARLY_ALL;
    }
  }

  static Stream<Finding> departures(ReviewContext context) {
    List<LiveTable> tables =
        context.facts().tables().stream().filter(table -> !isOfTool(table.name())).toList();
    List<Style> ofTables = usual(tables.stream().map(LiveTable::name));
    List<Style> ofColumns =
        usual(tables.stream().flatMap(table -> table.columns().stream()).map(LiveColumn::name));
    return NewNames.in(context)
        .flatMap(
            made -> departure(made, made.kind() == Kind.TABLE ? ofTables : ofColumns).stream());
  }

  private static boolean isOfTool(String name) {
    return name.startsWith("_");
  }

  /** The styles that nearly all names fit. */
  private static List<Style> usual(Stream<String> all) {
    List<String> names = all.distinct().toList();
    return names.size() < FEWEST
        ? List.of()
        : Arrays.stream(Style.values()).filter(style -> style.isUsual(names)).toList();
  }

  private static Optional<Finding> departure(NewNames made, List<Style> usual) {
    List<String> others =
        made.only(name -> !isOfTool(name) && usual.stream().noneMatch(style -> style.fits(name)));
    return others.isEmpty() || usual.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Rule.UNFIT_NAME
                .at(
                    made.statement(),
                    "%s %s not in %s"
                        .formatted(
                            quoted(others),
                            others.size() == 1 ? "is" : "are",
                            usual.getFirst().label))
                .because(
                    "Nearly all other %s here are, so that it is easily got wrong."
                        .formatted(made.kind() == Kind.TABLE ? "tables" : "columns"))
                .safer("@map and @@map give it another name in the database."));
  }
}
