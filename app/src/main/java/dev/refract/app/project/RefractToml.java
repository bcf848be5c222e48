package dev.refract.app.project;

import dev.refract.migrate.review.ReviewSettings;
import dev.refract.migrate.review.Rule;
import dev.refract.orm.connect.Variables;
import dev.refract.schema.advice.Advice;
import dev.refract.schema.advice.AdviceSettings;
import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.diagnostic.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** What {@code refract.toml} says. It wins over {@code prisma.config.ts}. */
record RefractToml(
    Path file,
    Optional<String> schema,
    Optional<String> migrations,
    Optional<String> seed,
    AdviceSettings advice,
    ReviewSettings review,
    List<Environment> environments) {
  static final String NAME = "refract.toml";

  private static final Set<String> SECTIONS =
      Set.of("schema", "migrations", "seed", "hints", "review", "environments");
  private static final Set<String> ENVIRONMENT_KEYS =
      Set.of("url", "direct_url", "shadow_url", "color", "production");

  /** The syntax is broken. */
  static final class BrokenException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient ProjectProblem problem;

    BrokenException(ProjectProblem problem) {
      super(problem.message());
      this.problem = problem;
    }

    ProjectProblem problem() {
      return problem;
    }
  }

  static Optional<RefractToml> in(Path folder, Variables variables, List<ProjectNote> notes)
      throws IOException, UndecodableException, BrokenException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    TomlParseResult toml = Toml.parse(TextFiles.read(file));
    if (toml.hasErrors()) {
      TomlParseError first = toml.errors().getFirst();
      throw new BrokenException(
          new ProjectProblem.BrokenToml(file, first.position().line(), first.getMessage() + "."));
    }
    return Optional.of(new Reading(file, folder, variables, notes).settings(toml));
  }

  /** One reading of one file: picks the settings and notes what it does not understand. */
  private record Reading(Path file, Path folder, Variables variables, List<ProjectNote> notes) {

    RefractToml settings(TomlTable toml) {
      noteUnknown(toml, SECTIONS, "");
      return new RefractToml(
          file,
          text(toml, "schema"),
          text(toml, "migrations"),
          seed(toml),
          advice(toml),
          review(toml),
          environments(toml));
    }

    private AdviceSettings advice(TomlTable toml) {
      Optional<TomlTable> hints = table(toml, "hints");
      if (hints.isEmpty()) {
        return AdviceSettings.EVERYTHING;
      }
      noteUnknown(hints.get(), Set.of("off"), "hints.");
      Set<String> known = Advice.codes().stream().map(Code::id).collect(Collectors.toSet());
      Set<String> off = new HashSet<>();
      for (String code : texts(hints.get(), "off")) {
        if (known.contains(code)) {
          off.add(code);
        } else {
          note(hints.get(), "off", "There is no hint \"" + code + "\"." + nearest(code, known));
        }
      }
      return new AdviceSettings(off);
    }

    private ReviewSettings review(TomlTable toml) {
      Optional<TomlTable> review = table(toml, "review");
      if (review.isEmpty()) {
        return ReviewSettings.USUAL;
      }
      noteUnknown(review.get(), Set.of("enable", "ignore"), "review.");
      return ReviewSettings.USUAL
          .enabling(rules(review.get(), "enable"))
          .ignoring(rules(review.get(), "ignore"), NAME);
    }

    private List<Rule> rules(TomlTable table, String key) {
      List<Rule> rules = new ArrayList<>();
      for (String code : texts(table, key)) {
        Rule.of(code)
            .ifPresentOrElse(
                rules::add,
                () -> note(table, key, "There is no rule \"" + code + "\": see docs/review.md."));
      }
      return rules;
    }

    private static String nearest(String code, Set<String> known) {
      return NearestName.of(code, known).map(n -> " Did you mean \"" + n + "\"?").orElse("");
    }

    private List<String> texts(TomlTable table, String key) {
      Object value = table.get(List.of(key));
      boolean texts =
          value instanceof TomlArray list
              && list.toList().stream().allMatch(String.class::isInstance);
      if (value != null && !texts) {
        note(
            table,
            key,
            "`" + key + "` must be a list of texts, such as [\"" + example(key) + "\"].");
      }
      return texts && value instanceof TomlArray list
          ? list.toList().stream().map(String::valueOf).toList()
          : List.of();
    }

    private static String example(String key) {
      return key.equals("off") ? "H1004" : "SC16";
    }

    private Optional<String> seed(TomlTable toml) {
      return table(toml, "seed").flatMap(seed -> text(seed, "file"));
    }

    private List<Environment> environments(TomlTable toml) {
      List<Environment> environments = new ArrayList<>();
      Optional<TomlTable> tables = table(toml, "environments");
      if (tables.isPresent()) {
        for (String name : tables.get().keySet()) {
          table(tables.get(), name)
              .map(table -> environment(name, table))
              .ifPresent(environments::add);
        }
      }
      return environments;
    }

    private Environment environment(String name, TomlTable table) {
      noteUnknown(table, ENVIRONMENT_KEYS, "environments." + name + ".");
      boolean production = table.get("production") instanceof Boolean yes && yes;
      return new Environment(
          name,
          url(table, "url"),
          url(table, "direct_url"),
          url(table, "shadow_url"),
          folder,
          color(table, production),
          production);
    }

    private UrlSetting url(TomlTable table, String key) {
      return text(table, key)
          .map(written -> UrlSetting.of(written, variables))
          .orElseGet(UrlSetting.Absent::new);
    }

    private EnvironmentColor color(TomlTable table, boolean production) {
      EnvironmentColor usual = production ? EnvironmentColor.RED : EnvironmentColor.GREEN;
      Optional<String> written = text(table, "color");
      if (written.isEmpty()) {
        return usual;
      }
      Optional<EnvironmentColor> color = EnvironmentColor.named(written.get());
      if (color.isEmpty()) {
        note(
            table,
            "color",
            "There is no colour \""
                + written.get()
                + "\". Write one of green, blue, purple,"
                + " orange, red, grey.");
      }
      return color.orElse(usual);
    }

    private Optional<TomlTable> table(TomlTable parent, String key) {
      Object value = parent.get(List.of(key));
      if (value != null && !(value instanceof TomlTable)) {
        note(parent, key, "`" + key + "` must be a table.");
      }
      return value instanceof TomlTable table ? Optional.of(table) : Optional.empty();
    }

    private Optional<String> text(TomlTable table, String key) {
      Object value = table.get(List.of(key));
      if (value != null && !(value instanceof String)) {
        note(table, key, "`" + key + "` must be a text in quotes.");
      }
      return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private void noteUnknown(TomlTable table, Set<String> known, String prefix) {
      for (String key : table.keySet()) {
        if (!known.contains(key)) {
          note(table, key, "`" + prefix + key + "` is not a setting of refract.toml.");
        }
      }
    }

    private void note(TomlTable table, String key, String message) {
      TomlPosition position = table.inputPositionOf(List.of(key));
      notes.add(new ProjectNote(file, position == null ? 0 : position.line(), message));
    }
  }
}
