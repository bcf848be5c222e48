package dev.refract.benchmarks;

import dev.refract.schema.advice.Advice;
import dev.refract.schema.advice.AdviceSettings;
import dev.refract.schema.describe.DatamodelDescription;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.format.SchemaFormatter;
import dev.refract.schema.model.Schema;
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
import tools.jackson.databind.json.JsonMapper;

/** From text to diagnostics, canonical text and description; each beside the reference. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LanguageBenchmark {
  @Param({"50", "200", "500"})
  int models = 500;

  /** Whether all models stand in one file, or 25 in each. */
  @Param({"one", "many"})
  String files = "one";

  private List<SourceFile> texts = List.of();
  private SchemaWorkspace workspace = SchemaWorkspace.of(List.of());

  /** Another file in the middle of the schema for each keystroke: a letter more, a letter less. */
  private SourceFile[] typed = new SourceFile[0];

  private int keystrokes;

  /** The contender, with its process. */
  @State(Scope.Benchmark)
  public static class Contender {
    private @Nullable Reference reference;

    @Setup
    public void start(LanguageBenchmark benchmark) {
      reference = Reference.of(benchmark.texts);
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
    texts = files.equals("one") ? GeneratedSchema.inOneFile(models) : GeneratedSchema.of(models);
    workspace = SchemaWorkspace.of(texts);
    if (workspace.hasErrors()) {
      throw new IllegalStateException(
          "the generated schema is not valid: " + workspace.diagnostics());
    }
    SourceFile file = texts.get(texts.size() / 2);
    int at = file.text().indexOf("score ", file.text().length() / 2);
    String longer = file.text().substring(0, at) + "x" + file.text().substring(at);
    typed = new SourceFile[] {new SourceFile(file.name(), longer), file};
  }

  @Benchmark
  public List<Diagnostic> parseAndAnalyse() {
    return SchemaWorkspace.of(texts).diagnostics();
  }

  @Benchmark
  public String parseAndAnalyseByReference(Contender contender) {
    return contender.ask("lint");
  }

  /**
   * A letter more or less in a field's name, which a key of the model mentions: every second
   * keystroke gives an error. The reference has nothing of the kind: it does everything again.
   */
  @Benchmark
  public List<Diagnostic> keystroke() {
    workspace = workspace.withFile(typed[keystrokes++ % 2]);
    return workspace.diagnostics();
  }

  /** The same, and the resolved schema with it, for those who want to see it. */
  @Benchmark
  public Schema keystrokeToSchema() {
    workspace = workspace.withFile(typed[keystrokes++ % 2]);
    return workspace.schema();
  }

  @Benchmark
  public List<SourceFile> format() {
    return SchemaFormatter.format(SchemaWorkspace.of(texts));
  }

  @Benchmark
  public String formatByReference(Contender contender) {
    return contender.ask("format");
  }

  @Benchmark
  public String describe() {
    Schema schema = SchemaWorkspace.of(texts).schema();
    return JsonMapper.shared().writeValueAsString(DatamodelDescription.of(schema));
  }

  @Benchmark
  public String describeByReference(Contender contender) {
    return contender.ask("dmmf");
  }

  /** What could be better in the whole schema; not part of a keystroke. */
  @Benchmark
  public List<Diagnostic> advice() {
    return Advice.diagnostics(workspace, AdviceSettings.EVERYTHING);
  }
}
