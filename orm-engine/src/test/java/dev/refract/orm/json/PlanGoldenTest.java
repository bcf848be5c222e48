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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request a case, and beside it its plan with the SQL of every step. */
class PlanGoldenTest {
  private static final String UPDATE = "UPDATE_EXPECT=1 mvn test -pl orm-engine";

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> cases() throws IOException {
    try (Stream<Path> files = Files.walk(BlogDatabase.GOLDEN)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(name(file), () -> check(file)))
          .toList();
    }
  }

  private static String name(Path file) {
    return BlogDatabase.GOLDEN.relativize(file).toString().replace(".json", "").replace('-', ' ');
  }

  private void check(Path file) throws IOException {
    JsonNode request = JsonMapper.shared().readTree(Files.readString(file));
    String plan;
    try (BlogDatabase database = new BlogDatabase(Files.createTempDirectory(folder, "golden"))) {
      RefractClient client = database.client();
      plan =
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
          .isNotIn("P2039", "P2021", "P2022");
    }
    Path expected = Path.of(file.toString().replace(".json", ".plan.txt"));
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
