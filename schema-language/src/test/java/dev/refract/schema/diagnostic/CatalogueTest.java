package dev.refract.schema.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code docs/diagnostics.md} is made from the catalogue; UPDATE_EXPECT=1 rewrites it. */
class CatalogueTest {
  private static final Path PAGE = Path.of("../docs/diagnostics.md");
  private static final Map<String, String> FAMILIES = new LinkedHashMap<>();

  static {
    FAMILIES.put("R1", "Syntax");
    FAMILIES.put("R2", "Names");
    FAMILIES.put("R3", "Types");
    FAMILIES.put("R4", "Attributes and arguments");
    FAMILIES.put("R5", "Default values");
    FAMILIES.put("R6", "Keys and indexes");
    FAMILIES.put("R7", "Relations");
    FAMILIES.put("R8", "Native types, schemas, views");
    FAMILIES.put("R9", "Datasource and generator");
    FAMILIES.put("H1", "Advice");
  }

  @Test
  void codesAreUniqueAndInOrder() {
    List<String> codes = Arrays.stream(Code.values()).map(Code::id).toList();
    assertThat(codes).doesNotHaveDuplicates().allMatch(c -> c.matches("[RH][1-9]\\d{3}"));
    assertThat(codes.stream().filter(c -> c.startsWith("R"))).isSorted();
    assertThat(codes.stream().filter(c -> c.startsWith("H"))).isSorted();
  }

  @Test
  void thePageIsCurrent() throws IOException {
    if ("1".equals(System.getenv("UPDATE_EXPECT"))) {
      Files.writeString(PAGE, page());
    }
    assertThat(page())
        .as("UPDATE_EXPECT=1 mvn test -pl schema-language rewrites %s", PAGE)
        .isEqualTo(Files.readString(PAGE));
  }

  private static String page() {
    StringBuilder page = new StringBuilder();
    page.append("# Diagnostics\n\n");
    page.append(
        "Made from `Code.java` by a test; do not edit. A code never changes its meaning.\n");
    page.append(
        "The message of a diagnostic says what is wrong, why, and what to write instead;\n");
    page.append(
        "where a repair is certain it comes as a fix. Codes with H are advice: it is given\n");
    page.append(
        "on request (`refract validate --hints`), and `refract.toml` switches single ones off:\n");
    page.append("`[hints]` with `off = [\"H1004\"]`.\n");
    FAMILIES.forEach((family, title) -> {
      page.append("\n## ").append(title).append("\n\n| code | severity | what is wrong |\n");
      page.append("|---|---|---|\n");
      for (Code code : Code.values()) {
        if (code.id().startsWith(family)) {
          page.append(
              "| %s | %s | %s |\n"
                  .formatted(
                      code.id(), code.severity().name().toLowerCase(Locale.ROOT), code.summary()));
        }
      }
    });
    return page.toString();
  }
}
