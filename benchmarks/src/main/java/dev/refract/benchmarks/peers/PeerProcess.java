package dev.refract.benchmarks.peers;

import dev.refract.benchmarks.peers.worker.Measurement;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A contender on one database, in a process of its own. */
final class PeerProcess implements AutoCloseable {
  private final Contestant contestant;
  private final Process process;
  private final BufferedWriter input;
  private final BufferedReader output;

  /** Which contender, on which database. */
  record Contestant(Peer peer, Store store) {
    @Override
    public String toString() {
      return peer.title() + " on " + store.title();
    }
  }

  private PeerProcess(Contestant contestant, Process process) {
    this.contestant = contestant;
    this.process = process;
    this.input = process.outputWriter(StandardCharsets.UTF_8);
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts one, and waits until it is ready.
   *
   * @param log where its complaints go
   */
  static PeerProcess start(Contestant contestant, List<String> command, Path log)
      throws IOException {
    Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    PeerProcess started = new PeerProcess(contestant, process);
    try {
      started.answer();
    } catch (IOException failed) {
      throw new IOException(failed.getMessage() + "; see " + log, failed);
    }
    return started;
  }

  Contestant contestant() {
    return contestant;
  }

  /** The names of all that it can do: operations, some in several variants. */
  List<String> variants() throws IOException {
    return ask("list").get("variants").valueStream().map(JsonNode::asString).toList();
  }

  /** A number that is the same for all that do the same. */
  long checksum(String variant) throws IOException {
    return ask("check " + variant).get("checksum").asLong();
  }

  Measurement measure(String variant, long milliseconds, int seed) throws IOException {
    JsonNode answer = ask("measure %s %d %d".formatted(variant, milliseconds, seed));
    return new Measurement(answer.get("perSecond").asDouble(), answer.get("median").asDouble());
  }

  void clean() throws IOException {
    ask("clean");
  }

  private JsonNode ask(String request) throws IOException {
    input.write(request);
    input.newLine();
    input.flush();
    JsonNode answer = answer();
    Optional<String> error = answer.optional("error").map(JsonNode::asString);
    if (error.isPresent()) {
      throw new IOException("%s, %s: %s".formatted(contestant, request, error.get()));
    }
    return answer;
  }

  private JsonNode answer() throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new IOException(contestant + " has ended");
    }
    return JsonMapper.shared().readTree(line);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
