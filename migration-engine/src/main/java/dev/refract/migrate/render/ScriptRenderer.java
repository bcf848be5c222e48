package dev.refract.migrate.render;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.diff.DatabaseDiffer;
import dev.refract.migrate.diff.Step;
import dev.refract.orm.dialect.Dialect;
import java.util.List;

/** From steps, or two databases, to the script. */
public final class ScriptRenderer {
  private ScriptRenderer() {}

  /** The statements of the steps, in their order. */
  public static Script render(Dialect dialect, List<Step> steps) {
    StepRenderer renderer = StepRenderer.of(dialect);
    return new Script(steps.stream().flatMap(step -> renderer.render(step).stream()).toList());
  }

  /** What leads from one database to the next. */
  public static Script between(Pair<DatabaseSchema> databases) {
    return render(databases.next().dialect(), DatabaseDiffer.diff(databases));
  }
}
