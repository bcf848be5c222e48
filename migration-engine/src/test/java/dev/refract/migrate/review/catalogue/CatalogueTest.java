package dev.refract.migrate.review.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.GoldenFolders;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.RuleFamily;
import dev.refract.migrate.review.RuleScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue is complete, and its tables in {@code docs/review.md} are made from it. */
class CatalogueTest {
  private static final Path PAGE = Path.of("../docs/review.md");
  private static final String BEGIN =
      "<!-- rules: made from Rule.java by a test; do not edit -->\n";

  @Test
  void codesAreUniqueAndInOrderWithinTheirFamily() {
    List<String> codes = Arrays.stream(Rule.values()).map(Rule::code).toList();
    assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z]{2}\\d{2}"));
    for (RuleFamily family : RuleFamily.values()) {
      assertThat(codes.stream().filter(code -> code.startsWith(family.name()))).isSorted();
    }
  }

  @Test
  void everyRuleIsLookedFor() throws IOException {
    String code = sources("src/main/java");
    assertThat(Rule.values())
        .allMatch(
            rule -> Pattern.compile("Rule\\s*\\." + rule.name() + "\\b").matcher(code).find());
  }

  /** On a real database: where it finds something, and a near miss where it is silent. */
  @Test
  void everyRuleIsShown() throws IOException {
    String tests = sources("src/test/java");
    assertThat(Rule.values())
        .allMatch(rule -> {
          String code = "\\(\\s*\"" + rule.code() + "\"";
          boolean inCases = holds(tests, "finds" + code) && holds(tests, "silent" + code);
          return inCases
              || holds(tests, "LockCase\\.of" + code)
              || holds(tests, "@Shows\\([^)]*\"" + rule.code() + "\"");
        });
  }

  private static boolean holds(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).find();
  }

  /** The code of a folder without the catalogue itself. */
  private static String sources(String folder) throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        if (!file.endsWith("Rule.java")) {
          code.append(Files.readString(file));
        }
      }
    }
    return code.toString();
  }

  @Test
  void reasonsAreSentences() {
    assertThat(Rule.values())
        .allMatch(rule -> rule.reason().matches("[A-Z(\"].*[.\"]"), "a sentence");
  }

  @Test
  void thePageIsCurrent() throws IOException {
    String before = Files.readString(PAGE);
    int begin = before.indexOf(BEGIN);
    assertThat(begin).as("the place of the tables in %s", PAGE).isNotNegative();
    GoldenFolders.expect(PAGE, before.substring(0, begin) + BEGIN + tables());
  }

  private static String tables() {
    StringBuilder page = new StringBuilder();
    for (RuleFamily family : RuleFamily.values()) {
      List<Rule> rules =
          Arrays.stream(Rule.values()).filter(rule -> rule.family() == family).toList();
      if (!rules.isEmpty()) {
        page.append("\n### ").append(family).append(": ").append(family.title()).append("\n\n");
        page.append(family.summary()).append("\n\n");
        page.append("| code | rule | severity | only on | why |\n|---|---|---|---|---|\n");
        rules.forEach(rule -> page.append(row(rule)));
      }
    }
    return page.toString();
  }

  private static String row(Rule rule) {
    FindingSeverity severity = rule.severity();
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            rule.code(),
            rule.label(),
            severity.name().toLowerCase(Locale.ROOT) + (rule.isOnRequest() ? ", on request" : ""),
            rule.scope() == RuleScope.ANY ? "" : rule.scope().label(),
            rule.reason());
  }
}
