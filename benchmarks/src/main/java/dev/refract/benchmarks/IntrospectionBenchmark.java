package dev.refract.benchmarks;

import dev.refract.migrate.command.Execute;
import dev.refract.migrate.command.MigrationProgress;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.migrate.render.ScriptRenderer;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.dialect.Dialect;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

/** Reading what a PostgreSQL database holds. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SingleShotTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class IntrospectionBenchmark {
  @Param("1000")
  int tables = 1000;

  private @Nullable EmbeddedPostgres server;
  private @Nullable Database database;

  @Setup
  public void prepare() throws IOException {
    server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    String url = "postgresql://postgres@localhost:" + server.getPort() + "/postgres";
    database = Database.open(DatabaseUrl.parse(url, Path.of("")));
    List<SourceFile> files =
        GeneratedSchema.inOneFile(tables).stream()
            .map(file ->
                new SourceFile(file.name(), file.text().replace("\"sqlite\"", "\"postgresql\"")))
            .toList();
    Dialect dialect = Dialect.postgres();
    DatabaseSchema described = SchemaDeriver.derive(SchemaWorkspace.of(files).schema(), dialect);
    String script =
        ScriptRenderer.between(new Pair<>(DatabaseSchema.empty(dialect), described)).text();
    Execute.run(database, script, MigrationProgress.SILENT);
  }

  @Benchmark
  public DatabaseSchema introspect() {
    return DatabaseIntrospector.introspect(Objects.requireNonNull(database));
  }

  @TearDown
  public void stop() throws IOException {
    Objects.requireNonNull(database).close();
    Objects.requireNonNull(server).close();
  }
}
