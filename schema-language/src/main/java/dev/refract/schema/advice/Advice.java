package dev.refract.schema.advice;

import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What could be better in a schema that is valid. */
public final class Advice {
  private static final List<Rule> RULES =
      List.of(
          new MissingForeignKeyIndex(),
          new MissingTimestamps(),
          new NullableUnique(),
          new MissingOnDelete(),
          new RedundantIndex(),
          new UnindexedSoftDelete(),
          new SnakeCaseModel());

  private static final Comparator<Hint> BY_PLACE =
      Comparator.comparing((Hint h) -> h.diagnostic().location().file())
          .thenComparingInt(h -> h.diagnostic().location().span().start())
          .thenComparing(h -> h.diagnostic().code());

  private Advice() {}

  /** The kinds of advice there are. */
  public static List<Code> codes() {
    return RULES.stream().map(Rule::code).toList();
  }

  /** The hints by file and place; none while the schema has errors, which come first. */
  public static List<Hint> of(SchemaWorkspace workspace, AdviceSettings settings) {
    if (workspace.hasErrors()) {
      return List.of();
    }
    Ground ground = Ground.of(workspace);
    List<Hint> hints = new ArrayList<>();
    for (Rule rule : RULES) {
      if (settings.wants(rule.code())) {
        rule.look(ground, hints::add);
      }
    }
    hints.sort(BY_PLACE);
    return List.copyOf(hints);
  }

  /** {@link #of} without the remedies. */
  public static List<Diagnostic> diagnostics(SchemaWorkspace workspace, AdviceSettings settings) {
    return of(workspace, settings).stream().map(Hint::diagnostic).toList();
  }
}
