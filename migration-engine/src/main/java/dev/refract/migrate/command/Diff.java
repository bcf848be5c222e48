package dev.refract.migrate.command;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Rename;
import dev.refract.migrate.database.Scope;
import dev.refract.migrate.diff.DatabaseDiffer;
import dev.refract.migrate.diff.Step;
import dev.refract.migrate.diff.SuspectedRenames;
import dev.refract.migrate.render.ScriptRenderer;
import dev.refract.orm.dialect.Dialect;
import java.util.List;

/** {@code migrate diff}: what leads from one thing to another. Changes nothing. */
public final class Diff {
  private Diff() {}

  public static DiffReport of(Dialect dialect, Pair<DiffSource> sources) {
    return of(dialect, sources, RenameChoice.NONE);
  }

  public static DiffReport of(Dialect dialect, Pair<DiffSource> sources, RenameChoice renames) {
    Pair<Scope> scopes = sources.map(DiffSource::scope);
    Scope scope = scopes.next().equals(Scope.CURRENT) ? scopes.previous() : scopes.next();
    return between(sources.map(source -> source.read(dialect, scope)), renames);
  }

  static DiffReport between(Pair<DatabaseSchema> databases) {
    return between(databases, RenameChoice.NONE);
  }

  static DiffReport between(Pair<DatabaseSchema> databases, RenameChoice choice) {
    List<Rename> renames = choice.among(databases);
    List<Step> steps = DatabaseDiffer.diff(databases, renames);
    return new DiffReport(
        steps,
        ScriptRenderer.render(databases.next().dialect(), steps),
        SuspectedRenames.in(databases, renames));
  }
}
