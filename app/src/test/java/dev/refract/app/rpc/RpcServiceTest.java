package dev.refract.app.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RpcServiceTest {
  private final RpcService service = new RpcService();

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void aMalformedLineGetsAnErrorAnswerAndTheServiceGoesOn() throws IOException {
    List<JsonNode> answers =
        serve("not json", "", "[1]", "{\"id\":3}", "{\"id\":\"x\",\"method\":\"nonsense\"}");

    assertThat(answers).hasSize(4);
    assertThat(answers).allSatisfy(answer -> assertThat(message(answer)).isNotEmpty());
    assertThat(answers.get(0).get("id").isNull()).isTrue();
    assertThat(answers.get(2).get("id").asInt()).isEqualTo(3);
    assertThat(answers.get(3).get("id").asString()).isEqualTo("x");
    assertThat(message(answers.get(3))).contains("unknown method `nonsense`").contains("validate");
  }

  @Test
  void placesOfDiagnosticsCountUtf16Units() throws IOException {
    String schema = "// é ✓ 😀\\nmodel A {\\n  id Int @id\\n  b Bb\\n}\\n";

    JsonNode answer =
        serve(
                "{\"id\":1,\"method\":\"validate\",\"params\":{\"files\":[[\"a.prisma\",\""
                    + schema
                    + "\"]]}}")
            .getFirst();

    JsonNode diagnostic = answer.path("result").path("diagnostics").path(0);
    assertThat(answer.path("result").path("valid").asBoolean()).isFalse();
    assertThat(diagnostic.path("file").asString()).isEqualTo("a.prisma");
    assertThat(diagnostic.path("start").asInt()).isEqualTo(37);
    assertThat(diagnostic.path("end").asInt()).isEqualTo(39);
  }

  @Test
  void hintsComeOnlyOnRequest() throws IOException {
    String files = "\"files\":[[\"a.prisma\",\"model my_table {\\n  id Int @id\\n}\\n\"]]";

    List<JsonNode> answers =
        serve(
            "{\"id\":1,\"method\":\"validate\",\"params\":{" + files + "}}",
            "{\"id\":2,\"method\":\"validate\",\"params\":{\"hints\":true," + files + "}}");

    assertThat(answers.get(0).path("result").path("diagnostics")).isEmpty();
    JsonNode hint = answers.get(1).path("result").path("diagnostics").path(0);
    assertThat(hint.path("severity").asString()).isEqualTo("hint");
    assertThat(hint.path("code").asString()).isEqualTo("H1007");
  }

  @Test
  void renamesAreAgreedToAndSuspectedOnRequest() throws IOException {
    String sides =
        "\"provider\":\"sqlite\",\"from\":{\"files\":[[\"a.prisma\",\"datasource db {\\n provider ="
            + " \\\"sqlite\\\"\\n}\\nmodel A {\\n id Int @id\\n mail String\\n}\\n\"]]},"
            + "\"to\":{\"files\":[[\"a.prisma\",\"datasource db {\\n provider ="
            + " \\\"sqlite\\\"\\n}\\nmodel A {\\n id Int @id\\n email String\\n}\\n\"]]}";
    List<JsonNode> answers =
        serve(
            "{\"id\":1,\"method\":\"diff\",\"params\":{" + sides + "}}",
            "{\"id\":2,\"method\":\"diff\",\"params\":{" + sides + ",\"renames\":[]}}",
            "{\"id\":3,\"method\":\"diff\",\"params\":{"
                + sides
                + ",\"renames\":[\"A.mail=email\"]}}");

    assertThat(answers.get(0).path("result").propertyNames()).containsExactly("sql");
    JsonNode suspected = answers.get(1).path("result").path("suspectedRenames").path(0);
    assertThat(suspected.path("what").asString()).isEqualTo("column A.mail");
    assertThat(suspected.at("/choices/0/rename").asString()).isEqualTo("A.mail=email");
    assertThat(answers.get(2).at("/result/sql").asString()).contains("RENAME COLUMN");
    assertThat(answers.get(2).at("/result/suspectedRenames")).isEmpty();
  }

  @Test
  void anEditorIsAnswered() throws IOException {
    String at =
        "\"params\":{\"files\":[[\"a.prisma\",\"model A {\\n  id Int @id\\n  b Bb\\n}\\n\"]],"
            + "\"file\":\"a.prisma\",\"line\":2,\"character\":5";
    List<JsonNode> answers =
        serve(
            "{\"id\":1,\"method\":\"complete\"," + at + "}}",
            "{\"id\":2,\"method\":\"hover\"," + at + "}}",
            "{\"id\":3,\"method\":\"references\"," + at + "}}",
            "{\"id\":4,\"method\":\"codeActions\"," + at + "}}",
            "{\"id\":5,\"method\":\"rename\"," + at + ",\"newName\":\"C\"}}",
            "{\"id\":6,\"method\":\"documentSymbols\"," + at + "}}",
            "{\"id\":7,\"method\":\"folding\"," + at + "}}");

    assertThat(answers.get(0).path("result").path("items")).isNotEmpty();
    assertThat(answers.get(1).path("result").isNull()).isTrue();
    assertThat(answers.get(2).path("result")).hasSize(1);
    assertThat(answers.get(3).path("result"))
        .extracting(action -> action.path("title").asString())
        .contains("Create the model `Bb`", "Create the enum `Bb`");
    assertThat(message(answers.get(4))).contains("Bb");
    assertThat(answers.get(5).path("result").path(0).path("children")).hasSize(2);
    assertThat(answers.get(6).path("result").path(0).path("endLine").asInt()).isEqualTo(3);
  }

  @Test
  void filesComeBackFormattedInTheOrderOfTheRequest() throws IOException {
    JsonNode answer =
        serve(
                "{\"id\":1,\"method\":\"format\",\"params\":{\"files\":[[\"b.prisma\",\"enum B"
                    + " {\\nX\\n}\"],[\"a.prisma\",\"enum A {\\nY\\n}\"]]}}")
            .getFirst();

    assertThat(answer.path("result").path("files").path(0).path(0).asString())
        .isEqualTo("b.prisma");
    assertThat(answer.path("result").path("files").path(0).path(1).asString())
        .isEqualTo("enum B {\n  X\n}\n");
  }

  @Property(tries = 300)
  void everyLineGetsOneLineForAnAnswer(@ForAll String line) {
    assertThat(service.answer(line)).doesNotContain("\n").startsWith("{");
  }

  private static String message(JsonNode answer) {
    return answer.path("error").path("message").asString("");
  }

  private List<JsonNode> serve(String... lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] input = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    service.serve(new ByteArrayInputStream(input), out);
    return out.toString(StandardCharsets.UTF_8).lines().map(JsonMapper.shared()::readTree).toList();
  }
}
