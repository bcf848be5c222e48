package dev.refract.benchmarks.peers;

import dev.refract.orm.client.Arguments;
import dev.refract.orm.client.RefractClient;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The contender's process. Speaks the line protocol of the comparison: {@code OP MS SEED} measures
 * an operation for some time, {@code check OP} gives the checksum that all contenders must agree
 * on, {@code sync on|off} and {@code clean} prepare the database, {@code list} names the
 * operations.
 *
 * <p>Arguments: the provider, the schema without its datasource, the folder with the words to look
 * for, and the database's URL.
 */
public final class RefractWorker {
  private static final long NANOSECONDS = 1_000_000;
  private static final int ROWS_BETWEEN_CLEANUPS = 2000;

  private final RefractClient client;
  private final Operations operations;
  private final boolean postgres;

  /** Keeps the optimizer from leaving out work whose result nobody needs. */
  private volatile Object sink = "";

  private RefractWorker(RefractClient client, Operations operations, boolean postgres) {
    this.client = client;
    this.operations = operations;
    this.postgres = postgres;
  }

  public static void main(String[] arguments) throws IOException {
    String provider = arguments[0];
    String schema =
        "datasource db {\n  provider = \"%s\"\n}\n\n".formatted(provider)
            + Files.readString(Path.of(arguments[1]));
    List<String> words = Files.readAllLines(Path.of(arguments[2]).resolve("words.txt"));
    SchemaWorkspace workspace =
        SchemaWorkspace.of(List.of(new SourceFile("schema.prisma", schema)));
    DatabaseUrl url = DatabaseUrl.parse(arguments[3], Path.of("").toAbsolutePath());
    try (Database database = Database.open(url)) {
      RefractClient client = RefractClient.open(workspace.schema(), database);
      boolean postgres = provider.equals("postgresql");
      if (!postgres) {
        client.queryUnsafe("PRAGMA journal_mode=WAL");
        client.executeUnsafe("PRAGMA synchronous=NORMAL");
      }
      new RefractWorker(client, new Operations(client, words), postgres).serve();
    }
  }

  private void serve() throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    out.println("{\"ready\":\"refract\"}");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(answer(line.strip().split(" ")));
    }
  }

  private String answer(String[] words) {
    try {
      return switch (words[0]) {
        case "list" -> "{\"ops\":[%s]}".formatted(quoted(operations.names()));
        case "check" -> "{\"chk\":%d}".formatted(operations.checksum(Integer.parseInt(words[1])));
        case "sync" -> {
          client.executeUnsafe("SET synchronous_commit = " + words[1]);
          yield "{}";
        }
        case "clean" -> {
          clean();
          yield "{}";
        }
        default ->
            measured(
                Integer.parseInt(words[0]), Long.parseLong(words[1]), Integer.parseInt(words[2]));
      };
    } catch (RuntimeException failure) {
      return "{\"error\":\"%s\"}".formatted(String.valueOf(failure).replaceAll("[\"\\n\\\\]", " "));
    }
  }

  private static String quoted(List<Integer> numbers) {
    return String.join(",", numbers.stream().map(n -> '"' + n.toString() + '"').toList());
  }

  private String measured(int number, long milliseconds, int seed) {
    operations.seed(seed);
    Supplier<Object> operation = operations.get(number);
    long[] times = new long[4096];
    int runs = 0;
    long total = 0;
    int sinceCleanup = 0;
    long begun = System.nanoTime();
    long limit = milliseconds * NANOSECONDS;
    while (total < limit && System.nanoTime() - begun < 4 * limit) {
      long start = System.nanoTime();
      sink = operation.get();
      long time = System.nanoTime() - start;
      if (runs == times.length) {
        times = Arrays.copyOf(times, runs * 2);
      }
      times[runs++] = time;
      total += time;
      boolean isFull =
          number == Operations.CREATE_MANY
              || (Operations.inserts(number) && ++sinceCleanup >= ROWS_BETWEEN_CLEANUPS);
      if (isFull) {
        clean();
        sinceCleanup = 0;
      }
    }
    if (Operations.inserts(number)) {
      clean();
    }
    Arrays.sort(times, 0, runs);
    return "{\"n\":%d,\"ops\":%f,\"p50\":%f,\"p99\":%f}"
        .formatted(
            runs,
            runs * 1e9 / total,
            times[runs / 2] / 1e3,
            times[Math.min(runs - 1, (int) (runs * 0.99))] / 1e3);
  }

  private void clean() {
    client.model("Post").deleteMany(above(100_000));
    client.model("User").deleteMany(above(10_000));
  }

  private static Arguments above(int id) {
    return Arguments.where("id", Map.of("gt", id));
  }
}
