package dev.refract.orm.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.orm.testing.BlogDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonRawTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  @TempDir Path folder;

  @Test
  void templatesAreTextsAroundValues() {
    try (BlogDatabase database = BlogDatabase.sqlite(folder)) {
      JsonClient client = new JsonClient(database.client());
      assertThat(
              run(
                  client,
                  "$executeRaw",
                  """
                  {"strings": ["INSERT INTO Tag (id, name) VALUES ", ""],
                   "values": [{"$type": "Sql", "strings": ["(", ", ", ")"], "values": [1, "a"]}]}
                  """))
          .isEqualTo(json("1"));
      assertThat(
              run(
                  client,
                  "$queryRaw",
                  "{\"strings\": [\"SELECT * FROM Tag WHERE id = \", \"\"], \"values\": [1]}"))
          .isEqualTo(json("[{\"id\": 1, \"name\": \"a\"}]"));
      assertThat(
              run(
                  client,
                  "$queryRawUnsafe",
                  "{\"query\": \"SELECT name FROM Tag WHERE id = $1\", \"parameters\": [1]}"))
          .isEqualTo(json("[{\"name\": \"a\"}]"));
      assertThat(run(client, "$executeRawUnsafe", "{\"query\": \"DELETE FROM Tag\"}"))
          .isEqualTo(json("1"));
      assertThatThrownBy(() -> run(client, "$queryRaw", "{\"query\": \"SELECT 1\"}"))
          .hasMessageContaining("{strings: […], values: […]}");
      assertThatThrownBy(() -> run(client, "$runCommandRaw", "{}"))
          .hasMessageContaining("$runCommandRaw");
    }
  }

  private static JsonNode run(JsonClient client, String action, String arguments) {
    return client.run("", action, json(arguments));
  }

  private static JsonNode json(String text) {
    return MAPPER.readTree(text);
  }
}
