package dev.refract.schema.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.action.CodeActions;
import dev.refract.schema.advice.Advice;
import dev.refract.schema.advice.AdviceSettings;
import dev.refract.schema.describe.DatamodelDescription;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.diagnostic.DiagnosticRenderer;
import dev.refract.schema.format.SchemaFormatter;
import dev.refract.schema.service.Completion;
import dev.refract.schema.service.Definition;
import dev.refract.schema.service.Folding;
import dev.refract.schema.service.Hover;
import dev.refract.schema.service.Outline;
import dev.refract.schema.service.References;
import dev.refract.schema.service.SemanticTokens;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.text.Span;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Everything that is done with a text, from its tree to the services of an editor. */
final class Pipeline {
  private static final String FILE = "schema.prisma";
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final FuzzInput input;
  private final Random random;
  private final Map<String, Long> nanos = new LinkedHashMap<>();

  private Pipeline(FuzzInput input) {
    this.input = input;
    this.random = new Random(input.seed());
  }

  /**
   * How many nanoseconds of the processor each step took; of steps that are done several times, the
   * slowest.
   */
  static Map<String, Long> run(FuzzInput input) {
    Pipeline pipeline = new Pipeline(input);
    pipeline.run();
    return pipeline.nanos;
  }

  private <T> T time(String step, Supplier<T> work) {
    long started = CLOCK.getCurrentThreadCpuTime();
    T result = work.get();
    nanos.merge(step, CLOCK.getCurrentThreadCpuTime() - started, Math::max);
    return result;
  }

  private void run() {
    String text = input.text();
    SourceFile file = new SourceFile(FILE, text);
    SchemaWorkspace workspace = time("read", () -> SchemaWorkspace.of(List.of(file)));
    List<Diagnostic> diagnostics = time("diagnostics", workspace::diagnostics);
    for (Diagnostic diagnostic : diagnostics) {
      assertThat(diagnostic.location().span().end()).isLessThanOrEqualTo(text.length());
    }
    DiagnosticRenderer renderer = new DiagnosticRenderer(List.of(file));
    time("render", () -> diagnostics.stream().limit(50).map(renderer::render).toList());
    assertThat(time("format", () -> SchemaFormatter.format(workspace))).hasSize(1);
    if (!workspace.hasErrors()) {
      time("describe", () -> DatamodelDescription.of(workspace.schema()));
    }
    time("advice", () -> Advice.of(workspace, AdviceSettings.EVERYTHING));
    time("outline", () -> Outline.of(workspace, FILE));
    time("folding", () -> Folding.of(workspace, FILE));
    time("tokens", () -> SemanticTokens.of(text));
    for (int i = 0; i < 3; i++) {
      int offset = random.nextInt(text.length() + 1);
      time("completion", () -> Completion.at(workspace, FILE, offset));
      time("hover", () -> Hover.at(workspace, FILE, offset));
      time("definition", () -> Definition.at(workspace, FILE, offset));
      time("references", () -> References.at(workspace, FILE, offset));
      time("actions", () -> CodeActions.at(workspace, List.of(), FILE, Span.at(offset)));
    }
    int place = random.nextInt(text.length() + 1);
    String edited = text.substring(0, place) + "x" + text.substring(place);
    SourceFile changed = new SourceFile(FILE, edited);
    List<Diagnostic> revised = time("edit", () -> workspace.withFile(changed).diagnostics());
    assertThat(revised).isEqualTo(SchemaWorkspace.of(List.of(changed)).diagnostics());
  }
}
