package dev.refract.benchmarks;

import dev.refract.orm.client.Arguments;
import dev.refract.orm.client.Direction;
import dev.refract.orm.client.RefractClient;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.execute.Row;
import dev.refract.orm.plan.Plan;
import dev.refract.orm.plan.Planner;
import dev.refract.orm.request.BoundRequest;
import dev.refract.orm.request.reader.RequestReader;
import dev.refract.schema.model.Schema;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The way of one request through its parts, on SQLite in memory, with the same by hand beside it:
 * from the client's arguments to the request, from the request to its plan, and the whole.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class QueryBenchmark {
  private static final int ROWS = 1000;

  private static final SourceFile SCHEMA =
      new SourceFile(
          "schema.prisma",
          """
          datasource db {
            provider = "sqlite"
          }

          model User {
            id        Int      @id @default(autoincrement())
            email     String   @unique
            name      String?
            role      String
            createdAt DateTime @default(now())
          }
          """);

  /** One row by its key, or a page of 100. */
  @Param({"one", "page"})
  String request = "one";

  private @Nullable Opened opened;
  private int drawn;

  /** What is open while a request is measured. */
  private record Opened(
      Database database,
      RefractClient client,
      RequestReader reader,
      ByHand byHand,
      BoundRequest bound) {}

  @Setup
  public void open() throws Exception {
    Schema schema = SchemaWorkspace.of(List.of(SCHEMA)).schema();
    Database database = Database.open(DatabaseUrl.parse("file::memory:", Path.of("")));
    RefractClient client = RefractClient.open(schema, database);
    client.executeUnsafe(
        "CREATE TABLE User (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, name TEXT,"
            + " role TEXT NOT NULL, createdAt DATETIME NOT NULL)");
    for (int i = 1; i <= ROWS; i++) {
      client
          .model("User")
          .create(
              Arguments.data(
                  Map.of(
                      "email", "user" + i + "@example.com", "name", "Some Name", "role", "USER")));
    }
    RequestReader reader = new RequestReader(schema, Dialect.sqlite());
    BoundRequest bound = reader.read("User", action(), arguments().toMap());
    opened = new Opened(database, client, reader, ByHand.filled(ROWS), bound);
  }

  @TearDown
  public void close() throws Exception {
    opened().byHand().close();
    opened().database().close();
  }

  private Opened opened() {
    return Objects.requireNonNull(opened);
  }

  private boolean isOne() {
    return request.equals("one");
  }

  private String action() {
    return isOne() ? "findUnique" : "findMany";
  }

  private int draw() {
    drawn = (drawn * 31 + 7) % (ROWS - 100);
    return drawn + 1;
  }

  private Arguments arguments() {
    return isOne()
        ? Arguments.where("id", draw())
        : Arguments.where("id", Map.of("gt", draw())).orderBy("id", Direction.ASCENDING).take(100);
  }

  /** What a person builds. */
  @Benchmark
  public Map<String, @Nullable Object> buildArguments() {
    return arguments().toMap();
  }

  /** Arguments to a request: everything is checked here. */
  @Benchmark
  public BoundRequest readArguments() {
    return opened().reader().read("User", action(), arguments().toMap());
  }

  /** Arguments to a plan that is known. */
  @Benchmark
  public Plan findPlan() {
    return opened().client().explain("User", action(), arguments().toMap());
  }

  /** A request to a plan with its SQL, the first time. */
  @Benchmark
  public Plan planAndRender() {
    return Planner.plan(opened().bound().shape(), Dialect.sqlite());
  }

  /** The whole. */
  @Benchmark
  public Object run() {
    return isOne()
        ? opened().client().model("User").findUniqueOrThrow(arguments())
        : opened().client().model("User").findMany(arguments());
  }

  /** The whole by hand, a value at a time. */
  @Benchmark
  public Object byHand() throws Exception {
    return isOne() ? opened().byHand().one(draw()) : opened().byHand().page(draw(), 100);
  }

  /** Every value of a result, which a lazy result would have put off. */
  @Benchmark
  public long runAndReadAll() {
    long sum = 0;
    List<Row> rows =
        isOne()
            ? List.of(opened().client().model("User").findUniqueOrThrow(arguments()))
            : opened().client().model("User").findMany(arguments());
    for (Row row : rows) {
      for (String name : row.names()) {
        sum += Objects.hashCode(row.get(name));
      }
    }
    return sum;
  }
}
