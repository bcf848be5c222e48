package dev.refract.benchmarks;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.migrate.render.ScriptRenderer;
import dev.refract.orm.dialect.Dialect;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
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

/** From two schemas of which some models differ to the script between them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MigrationBenchmark {
  @Param("200")
  int models = 200;

  @Param("10")
  int changed = 10;

  private Pair<List<SourceFile>> texts = new Pair<>(List.of(), List.of());
  private Pair<DatabaseSchema> databases =
      new Pair<>(DatabaseSchema.empty(Dialect.sqlite()), DatabaseSchema.empty(Dialect.sqlite()));

  /** The contender, with its process. */
  @State(Scope.Benchmark)
  public static class Contender {
    private @Nullable Reference reference;

    @Setup
    public void start(MigrationBenchmark benchmark) {
      reference = Reference.of(benchmark.texts.previous());
      reference.learn(benchmark.texts.next());
    }

    String ask(String what) {
      return Objects.requireNonNull(reference).send(what);
    }

    @TearDown
    public void stop() {
      if (reference != null) {
        reference.close();
      }
    }
  }

  @Setup
  public void prepare() {
    texts =
        new Pair<>(GeneratedSchema.inOneFile(models), GeneratedSchema.withChanges(models, changed));
    databases = texts.map(MigrationBenchmark::derived);
  }

  private static DatabaseSchema derived(List<SourceFile> files) {
    SchemaWorkspace workspace = SchemaWorkspace.of(files);
    if (workspace.hasErrors()) {
      throw new IllegalStateException("not a valid schema: " + workspace.diagnostics());
    }
    return SchemaDeriver.derive(workspace.schema(), Dialect.sqlite());
  }

  /** Of schemas that are open already, as they are in an editor. */
  @Benchmark
  public String diffAndRender() {
    return ScriptRenderer.between(databases).text();
  }

  /** The texts are read too, as the reference does. */
  @Benchmark
  public String diffAndRenderTexts() {
    return ScriptRenderer.between(texts.map(MigrationBenchmark::derived)).text();
  }

  @Benchmark
  public String diffAndRenderTextsByReference(Contender contender) {
    return contender.ask("diff");
  }
}
