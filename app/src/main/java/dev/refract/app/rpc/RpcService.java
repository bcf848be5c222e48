package dev.refract.app.rpc;

import dev.refract.orm.error.RefractException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers requests until the input ends. One request {@code {"id", "method", "params"}} per line;
 * one answer {@code {"id", "result"}} or {@code {"id", "error": {"message", "code"}}} per line, in
 * the order of the requests. Whatever a line holds, it gets an answer and the service goes on.
 */
public final class RpcService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RpcService.class);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Methods methods = new Methods();

  /** Reads and answers until the end of the input. */
  public void serve(InputStream in, OutputStream out) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank()) {
        out.write(answer(line).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
        out.flush();
      }
    }
  }

  /** The answer to one line, without a line end. Never fails. */
  public String answer(String line) {
    ObjectNode answer = JSON.createObjectNode();
    answer.set("id", NullNode.instance);
    try {
      JsonNode request = JSON.readTree(line);
      if (!request.isObject()) {
        throw RpcException.of("a request must be an object {\"id\", \"method\", \"params\"}");
      }
      answer.set("id", request.path("id").isMissingNode() ? NullNode.instance : request.get("id"));
      answer.set("result", result(request));
    } catch (JacksonException malformed) {
      refuse(answer, "the line is not JSON: " + malformed.getOriginalMessage(), Optional.empty());
    } catch (RpcException refused) {
      refuse(answer, String.valueOf(refused.getMessage()), refused.code());
    } catch (RefractException failure) {
      refuse(answer, failure.text(), Optional.of(failure.code()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
      LOG.error("Unexpected failure", bug);
      refuse(answer, "unexpected failure: " + bug, Optional.empty());
    }
    return JSON.writeValueAsString(answer);
  }

  private JsonNode result(JsonNode request) {
    JsonNode name = request.path("method");
    if (!name.isString()) {
      throw RpcException.of("`method` must be a text");
    }
    JsonNode parameters = request.path("params");
    return methods
        .named(name.asString())
        .answer(new Parameters(parameters.isObject() ? parameters : JSON.createObjectNode()));
  }

  private static void refuse(ObjectNode answer, String message, Optional<String> code) {
    answer.remove("result");
    ObjectNode error = answer.putObject("error");
    error.put("message", message);
    error.set(
        "code", code.<JsonNode>map(JSON.getNodeFactory()::stringNode).orElse(NullNode.instance));
  }

  @Override
  public void close() {
    methods.close();
  }
}
