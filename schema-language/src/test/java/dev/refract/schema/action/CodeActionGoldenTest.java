package dev.refract.schema.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.refract.schema.Golden;
import dev.refract.schema.advice.Advice;
import dev.refract.schema.advice.AdviceSettings;
import dev.refract.schema.advice.Hint;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.edit.SchemaEditor;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every action of every diagnostic and hint in the golden schemas: its problem is gone afterwards.
 * {@code golden/action} shows what the actions write.
 */
class CodeActionGoldenTest {
  private static final String FILE = "schema.prisma";
  private static final String END = "\n// ------\n";

  private static SchemaWorkspace workspace(Path input) {
    String text = Golden.read(input);
    int end = text.indexOf(END);
    String schema = end < 0 ? text : text.substring(0, end + 1);
    return SchemaWorkspace.of(List.of(new SourceFile(FILE, schema)));
  }

  private static List<Hint> hints(SchemaWorkspace workspace) {
    return Advice.of(workspace, AdviceSettings.EVERYTHING);
  }

  /** All actions of a schema that repair something. */
  private static List<CodeAction> repairs(SchemaWorkspace workspace) {
    List<CodeAction> actions = new ArrayList<>();
    workspace.diagnostics().forEach(d -> actions.addAll(CodeActions.repairs(workspace, d)));
    hints(workspace).forEach(hint -> actions.addAll(CodeActions.remedies(workspace, hint)));
    return actions;
  }

  @TestFactory
  Stream<DynamicTest> whatAnActionRepairsIsGoneAfterwards() {
    return Golden.all().stream()
        .map(input ->
            dynamicTest(
                folder(input) + " " + Golden.name(input),
                () -> {
                  SchemaWorkspace workspace = workspace(input);
                  repairs(workspace).forEach(action -> isGone(workspace, action));
                }));
  }

  private static void isGone(SchemaWorkspace before, CodeAction action) {
    SchemaWorkspace after = SchemaEditor.apply(before, action.edits());
    Diagnostic repaired = action.repairs().orElseThrow();
    assertThat(count(after, repaired))
        .as("%s against: %s", action.title(), repaired.message())
        .isLessThan(count(before, repaired));
    if (!before.hasErrors()) {
      assertThat(after.diagnostics().stream().filter(Diagnostic::isError)).isEmpty();
    }
  }

  private static long count(SchemaWorkspace workspace, Diagnostic like) {
    List<Diagnostic> all = new ArrayList<>(workspace.diagnostics());
    hints(workspace).forEach(hint -> all.add(hint.diagnostic()));
    return all.stream()
        .filter(d -> d.code().equals(like.code()) && d.message().equals(like.message()))
        .count();
  }

  @TestFactory
  Stream<DynamicTest> writes() {
    return Golden.inputs("action").stream()
        .map(input ->
            dynamicTest(
                Golden.name(input), () -> Golden.check(input, ".actions", show(workspace(input)))));
  }

  /** Each problem with its actions, and the lines that each of them changes. */
  private static String show(SchemaWorkspace workspace) {
    StringBuilder text = new StringBuilder();
    List<Diagnostic> problems = new ArrayList<>(workspace.diagnostics());
    for (Diagnostic problem : problems) {
      show(text, workspace, problem, CodeActions.repairs(workspace, problem));
    }
    for (Hint hint : hints(workspace)) {
      show(text, workspace, hint.diagnostic(), CodeActions.remedies(workspace, hint));
    }
    return text.toString();
  }

  private static void show(
      StringBuilder text, SchemaWorkspace before, Diagnostic problem, List<CodeAction> actions) {
    text.append(problem.code()).append(' ').append(problem.message()).append('\n');
    for (CodeAction action : actions) {
      text.append("  ").append(action.title()).append('\n');
      SchemaWorkspace after = SchemaEditor.apply(before, action.edits());
      List<String> old = lines(before);
      List<String> changed = lines(after);
      for (String line : old) {
        if (!changed.remove(line)) {
          text.append("    - ").append(line).append('\n');
        }
      }
      old = lines(before);
      for (String line : lines(after)) {
        if (!old.remove(line)) {
          text.append("    + ").append(line).append('\n');
        }
      }
    }
  }

  private static List<String> lines(SchemaWorkspace workspace) {
    return new ArrayList<>(workspace.file(FILE).orElseThrow().text().lines().toList());
  }

  private static String folder(Path input) {
    return input.getName(input.getNameCount() - 2).toString();
  }
}
