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
  void aMethodThatIsNotBuiltYetSaysSo() throws IOException {
    assertThat(message(serve("{\"id\":1,\"method\":\"introspect\",\"params\":{}}").getFirst()))
        .isEqualTo("method `introspect` is not supported yet");
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
