package dev.refract.orm.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.refract.orm.client.RefractClient;
import dev.refract.orm.testing.BlogDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request a case, and beside it its plan with the SQL of every step, on each database. Cases of
 * the folders {@code sqlite} and {@code postgres} are about that database only, those of {@code
 * emulated} about databases without foreign keys.
 */
class PlanGoldenTest {
  private static final Path EMULATED = BlogDatabase.GOLDEN.resolve("emulated");
  private static final String UPDATE = "UPDATE_EXPECT=1 mvn test -pl orm-engine";

  @TempDir static Path folder;

  private static @Nullable BlogDatabase sqlite;
  private static @Nullable BlogDatabase postgres;

  @TestFactory
  List<DynamicTest> casesOnSqlite() throws IOException {
    BlogDatabase database = BlogDatabase.sqlite(folder);
    sqlite = database;
    return cases("postgres", ".plan.txt", database);
  }

  @TestFactory
  List<DynamicTest> casesOnPostgres() throws IOException {
    BlogDatabase database = BlogDatabase.postgres();
    postgres = database;
    return cases("sqlite", ".postgres.plan.txt", database);
  }

  @AfterAll
  static void close() {
    if (sqlite != null) {
      sqlite.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  private List<DynamicTest> cases(String otherFolder, String ending, BlogDatabase database)
      throws IOException {
    RefractClient client = database.client();
    RefractClient emulating = database.clientWithoutForeignKeys();
    try (Stream<Path> files = Files.walk(BlogDatabase.GOLDEN)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !BlogDatabase.GOLDEN.relativize(file).startsWith(otherFolder))
          .sorted()
          .map(file ->
              DynamicTest.dynamicTest(
                  name(file),
                  () -> check(file, ending, file.startsWith(EMULATED) ? emulating : client)))
          .toList();
    }
  }

  private static String name(Path file) {
    return BlogDatabase.GOLDEN.relativize(file).toString().replace(".json", "").replace('-', ' ');
  }

  private static void check(Path file, String ending, RefractClient client) throws IOException {
    JsonNode request = JsonMapper.shared().readTree(Files.readString(file));
    String plan =
        client
            .explain(
                request.path("model").stringValue(),
                request.path("action").stringValue(),
                JsonArguments.object(request.path("args")))
            .toString();
    JsonNode answer =
        new JsonClient(client).requests(JsonMapper.shared().createArrayNode().add(request));
    assertThat(answer.path("results").path(0).path("error").path("code").asString(""))
        .as("the database takes the SQL: %s", answer)
        .isNotIn("P2010", "P2039", "P2021", "P2022");
    Path expected = Path.of(file.toString().replace(".json", ending));
    if ("1".equals(System.getenv("UPDATE_EXPECT"))) {
      Files.writeString(expected, plan);
    } else if (!Files.exists(expected)) {
      fail(expected + " is missing; to write it: " + UPDATE);
    } else {
      assertThat(plan)
          .as("%s; to rewrite it: %s", expected, UPDATE)
          .isEqualTo(Files.readString(expected));
    }
  }
}
