package dev.refract.benchmarks.peers.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A contender's process. Its arguments are the database's URL and the file of words to look for.
 * Each line it reads is a request, each line it prints is its answer as JSON:
 *
 * <pre>
 * list                        {"variants": ["findUnique", "nested/pipelined", …]}
 * check VARIANT               {"checksum": 4711}     0 for a write: what it did is seen in the tables
 * measure VARIANT MS SEED     {"perSecond": 9182.5, "median": 104.2}
 * clean                       {}
 * </pre>
 *
 * What goes wrong is answered with {@code {"error": "…"}}.
 */
public final class Worker {
  private static final int CHECKS = 5;

  private final Contender contender;
  private final Draws draws;
  private final Stopwatch stopwatch;

  private Worker(Contender contender, Draws draws) {
    this.contender = contender;
    this.draws = draws;
    this.stopwatch = new Stopwatch(contender);
  }

  /** Makes a contender. */
  @FunctionalInterface
  public interface Maker {
    Contender make(String url, Draws draws) throws Exception;
  }

  /** Answers until there are no more requests. */
  public static void serve(String[] arguments, Maker maker) throws Exception {
    Draws draws = new Draws(Files.readAllLines(Path.of(arguments[1])));
    new Worker(maker.make(arguments[0], draws), draws).serve();
  }

  private void serve() throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("{}");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(JsonMapper.shared().writeValueAsString(answer(line.split(" ", -1))));
    }
  }

  private Object answer(String[] words) {
    try {
      return switch (words[0]) {
        case "list" -> Map.of("variants", contender.variants().names());
        case "check" -> check(words[1]);
        case "measure" -> {
          draws.seed(Integer.parseInt(words[3]));
          yield stopwatch.measure(words[1], Long.parseLong(words[2]));
        }
        case "clean" -> {
          contender.clean();
          yield Map.of();
        }
        default -> throw new IllegalArgumentException("unknown request " + words[0]);
      };
    } catch (Exception failure) {
      failure.printStackTrace();
      return Map.of("error", failure.toString());
    }
  }

  private Map<String, Long> check(String variant) throws Exception {
    boolean isWrite = Variants.operationOf(variant).isWrite();
    long sum = 0;
    for (int seed = 1; seed <= CHECKS; seed++) {
      draws.seed(seed);
      Object result = contender.variants().get(variant).run();
      sum += isWrite ? 0 : contender.checksum(result);
    }
    return Map.of("checksum", sum);
  }
}
