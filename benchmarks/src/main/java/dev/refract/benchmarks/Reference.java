package dev.refract.benchmarks;

import dev.refract.schema.text.SourceFile;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The engines of the reference implementation (WebAssembly) in a Node process, as the contender of
 * the same run. It is installed by {@code conformance/setup.sh}. A call costs some 50 µs for the
 * pipe; the schema is sent once.
 */
final class Reference implements AutoCloseable {
  private final Process process;
  private final BufferedWriter input;
  private final BufferedReader output;

  private Reference(Process process) {
    this.process = process;
    this.input = process.outputWriter();
    this.output = process.inputReader();
  }

  static Reference of(List<SourceFile> files) {
    Path home =
        Path.of(
            Optional.ofNullable(System.getenv("ORACLE_HOME"))
                .orElse(System.getProperty("user.home") + "/.cache/reference-oracle"));
    if (!Files.isDirectory(home)) {
      throw new IllegalStateException(
          "the reference implementation is not installed: run conformance/setup.sh");
    }
    try {
      Path script = Files.createTempFile("reference", ".mjs");
      try (var source =
          Objects.requireNonNull(Reference.class.getResourceAsStream("reference.mjs"))) {
        Files.write(script, source.readAllBytes());
      }
      ProcessBuilder builder = new ProcessBuilder("node", script.toString());
      builder.environment().put("ORACLE_HOME", home.toString());
      builder.redirectError(ProcessBuilder.Redirect.INHERIT);
      Reference reference = new Reference(builder.start());
      reference.learn(files);
      return reference;
    } catch (IOException e) {
      throw new UncheckedIOException("the reference implementation does not start", e);
    }
  }

  /** A further schema; {@code diff} leads from the first to the second. */
  void learn(List<SourceFile> files) {
    send(
        JsonMapper.shared()
            .writeValueAsString(
                files.stream().map(file -> List.of(file.name(), file.text())).toList()));
  }

  /** Does one thing: {@code lint}, {@code format}, {@code dmmf} or {@code diff}. */
  String send(String request) {
    try {
      input.write(request);
      input.newLine();
      input.flush();
      String answer = output.readLine();
      if (answer == null) {
        throw new IllegalStateException("the reference implementation has ended");
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
