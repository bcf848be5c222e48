package dev.refract.migrate.review.quality;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveColumn;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.review.quality.NewName.Kind;
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
    List<LiveTable> tables = context.facts().tables();
    List<Style> ofTables = usual(tables.stream().map(LiveTable::name));
    List<Style> ofColumns =
        usual(tables.stream().flatMap(table -> table.columns().stream()).map(LiveColumn::name));
    return NewName.in(context)
        .flatMap(
            made -> departure(made, made.kind() == Kind.TABLE ? ofTables : ofColumns).stream());
  }

  /** The styles that nearly all names fit. Names that begin with a bar are the tools' own. */
  private static List<Style> usual(Stream<String> all) {
    List<String> names = all.filter(name -> !name.startsWith("_")).distinct().toList();
    return names.size() < FEWEST
        ? List.of()
        : Arrays.stream(Style.values()).filter(style -> style.isUsual(names)).toList();
  }

  private static Optional<Finding> departure(NewName made, List<Style> usual) {
    boolean fits =
        made.name().startsWith("_") || usual.stream().anyMatch(style -> style.fits(made.name()));
    return fits || usual.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Rule.UNFIT_NAME
                .at(
                    made.statement(),
                    "%s is not in %s".formatted(quote(made.name()), usual.getFirst().label))
                .because(
                    "Nearly all other %s here are, so that it is easily got wrong."
                        .formatted(made.kind() == Kind.TABLE ? "tables" : "columns"))
                .safer("@map and @@map give it another name in the database."));
  }
}
