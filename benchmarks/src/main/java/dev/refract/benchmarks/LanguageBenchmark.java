package dev.refract.benchmarks;

import dev.refract.schema.advice.Advice;
import dev.refract.schema.advice.AdviceSettings;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/** From text to diagnostics: all files at once, and after one keystroke. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LanguageBenchmark {
  @Param({"50", "200", "500"})
  int models = 500;

  private List<SourceFile> files = List.of();
  private SchemaWorkspace workspace = SchemaWorkspace.of(List.of());
  private int keystrokes;

  @Setup
  public void prepare() {
    files = GeneratedSchema.ofModels(models);
    workspace = SchemaWorkspace.of(files);
    if (workspace.hasErrors()) {
      throw new IllegalStateException(
          "the generated schema is not valid: " + workspace.diagnostics());
    }
  }

  @Benchmark
  public List<Diagnostic> parseAndAnalyse() {
    return SchemaWorkspace.of(files).diagnostics();
  }

  /** One character more or less in the last file; the others are as they were. */
  @Benchmark
  public List<Diagnostic> keystroke() {
    SourceFile file = files.getLast();
    String text = keystrokes++ % 2 == 0 ? file.text() + "/" : file.text();
    return workspace.withFile(new SourceFile(file.name(), text)).diagnostics();
  }

  /** What could be better in the whole schema; not part of a keystroke. */
  @Benchmark
  public List<Diagnostic> advice() {
    return Advice.diagnostics(workspace, AdviceSettings.EVERYTHING);
  }
}
