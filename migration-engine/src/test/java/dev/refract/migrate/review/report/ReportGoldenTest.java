package dev.refract.migrate.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.refract.migrate.GoldenFolders;
import dev.refract.migrate.TestDatabase;
import dev.refract.migrate.live.LiveFacts;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.ScriptReview;
import dev.refract.migrate.review.catalogue.Reviewer;
import dev.refract.migrate.review.fact.DatabaseFacts;
import dev.refract.migrate.review.fact.ServerVersion;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.orm.dialect.Dialect;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same reviews in each form. */
class ReportGoldenTest {
  /** The schema of OASIS, which comes with a library. */
  private static final Schema SARIF =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(
              Objects.requireNonNull(
                  ReportGoldenTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")));

  @TempDir static Path temporary;
  private static TestDatabase database;

  @BeforeAll
  static void open() {
    database =
        new TestDatabase(temporary.resolve("test.db"))
            .run(
                "CREATE TABLE \"User\" (\"id\" INTEGER NOT NULL PRIMARY KEY, \"mail\" TEXT,"
                    + " \"name\" TEXT)",
                "INSERT INTO \"User\" VALUES (1, 'a@x', 'Ann'), (2, NULL, 'Bob')");
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @TestFactory
  List<DynamicTest> reports() throws IOException {
    return GoldenFolders.cases("review", ReportGoldenTest::check);
  }

  @Test
  void theSchemaIsNotContentWithEverything() {
    assertThat(SARIF.validate("{\"version\": \"2.1.0\"}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void whatTheProjectAcceptsIsSuppressedFromOutside() {
    ScriptReview review =
        Reviewer.review(
                SqlScript.parse("DROP TABLE t;", SqlLexis.POSTGRES),
                DatabaseFacts.offline(Dialect.postgres()))
            .ignoring(Map.of(Rule.DROP_TABLE, "refract.toml"));
    String sarif =
        ReportFormat.SARIF.write(
            new ReviewReport("PostgreSQL", List.of(new ReviewedScript("a", "a.sql", review))));
    assertThat(sarif).contains("\"external\"", "\"refract.toml\"").doesNotContain("inSource");
    assertThat(SARIF.validate(sarif, InputFormat.JSON)).isEmpty();
  }

  private static void check(Path folder) throws IOException {
    boolean sqlite = GoldenFolders.name(folder).endsWith("sqlite");
    DatabaseFacts facts =
        sqlite
            ? new LiveFacts(database.database())
            : DatabaseFacts.offline(Dialect.postgres(), new ServerVersion(16, 4));
    String text = Files.readString(folder.resolve("script.sql"));
    ScriptReview review =
        Reviewer.review(SqlScript.parse(text, SqlLexis.of(facts.dialect())), facts);
    ReviewReport report =
        new ReviewReport(
            sqlite ? "SQLite" : "PostgreSQL 16.4, not connected",
            List.of(new ReviewedScript("20260301_next", "migrations/20260301 next.sql", review)));
    GoldenFolders.expect(folder.resolve("report.txt"), ReportFormat.TEXT.write(report));
    GoldenFolders.expect(folder.resolve("report.json"), ReportFormat.JSON.write(report));
    GoldenFolders.expect(folder.resolve("report.md"), ReportFormat.MARKDOWN.write(report));
    String sarif = ReportFormat.SARIF.write(report);
    GoldenFolders.expect(folder.resolve("report.sarif"), sarif);
    checkStructure(JsonMapper.shared().readTree(sarif));
    assertThat(SARIF.validate(sarif, InputFormat.JSON)).isEmpty();
    checkFixes(JsonMapper.shared().readTree(sarif), report.scripts().getFirst());
  }

  /** Whoever takes a fix over gets what the safer way makes of the script. */
  private static void checkFixes(JsonNode log, ReviewedScript script) {
    List<String> rewritten =
        script.review().findings().stream()
            .flatMap(finding -> finding.rewrite().stream())
            .map(rewrite -> rewrite.apply(script.review().script()))
            .filter(parts -> parts.size() == 1)
            .map(parts -> parts.getFirst().sql().strip())
            .toList();
    String text = script.review().script().text();
    List<String> fixed = new ArrayList<>();
    for (JsonNode result : log.get("runs").get(0).get("results")) {
      for (JsonNode fix : result.path("fixes")) {
        JsonNode edit = fix.get("artifactChanges").get(0).get("replacements").get(0);
        JsonNode region = edit.get("deletedRegion");
        fixed.add(
            (text.substring(0, offset(text, region, "start"))
                    + edit.get("insertedContent").get("text").asString()
                    + text.substring(offset(text, region, "end")))
                .strip());
      }
    }
    assertThat(fixed).isEqualTo(rewritten);
  }

  private static int offset(String text, JsonNode region, String end) {
    int line = region.get(end + "Line").asInt();
    int offset = 0;
    for (int i = 1; i < line; i++) {
      offset = text.indexOf('\n', offset) + 1;
    }
    return offset + region.get(end + "Column").asInt() - 1;
  }

  /** What the specification asks for besides, or recommends. */
  private static void checkStructure(JsonNode log) {
    assertThat(log.get("version").asString()).isEqualTo("2.1.0");
    JsonNode run = log.get("runs").get(0);
    JsonNode rules = run.get("tool").get("driver").get("rules");
    assertThat(run.get("tool").get("driver").get("name").asString()).isNotEmpty();
    for (JsonNode result : run.get("results")) {
      assertThat(rules.get(result.get("ruleIndex").asInt()).get("id"))
          .isEqualTo(result.get("ruleId"));
      assertThat(result.get("level").asString()).isIn(Set.of("error", "warning", "note"));
      assertThat(result.get("message").get("text").asString()).isNotBlank();
      JsonNode place = result.get("locations").get(0).get("physicalLocation");
      assertThat(URI.create(place.get("artifactLocation").get("uri").asString()).isAbsolute())
          .isFalse();
      if (place.has("region")) {
        assertThat(place.get("region").get("startLine").asInt()).isPositive();
        assertThat(place.get("region").get("endLine").asInt())
            .isGreaterThanOrEqualTo(place.get("region").get("startLine").asInt());
      }
      for (JsonNode suppression : result.path("suppressions")) {
        assertThat(suppression.get("kind").asString()).isEqualTo("inSource");
        assertThat(suppression.get("justification").asString()).isNotBlank();
      }
    }
  }
}
