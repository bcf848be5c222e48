package dev.refract.app.cli;

import dev.refract.app.project.Project;
import dev.refract.migrate.command.DeployReport;
import dev.refract.migrate.command.MigrationProgress;
import dev.refract.migrate.command.MigrationTarget;
import dev.refract.migrate.database.Scope;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.orm.connect.Database;
import dev.refract.schema.model.Datasource;
import java.io.PrintWriter;
import java.util.List;

/** What the migration commands share. */
final class MigrationTargets {
  private MigrationTargets() {}

  /** For commands that need no shadow database; one that is badly configured does not stop them. */
  static MigrationTarget of(Project project, Database database) {
    return MigrationTarget.of(database, project.migrations());
  }

  static MigrationTarget withShadow(ProjectOptions options, Project project, Database database) {
    return of(project, database).withShadow(options.shadowUrl(project));
  }

  /** Which schemas of a database the project describes. */
  static Scope scope(Project project, Database database, PrintWriter err) {
    return Scope.of(
        SchemaDeriver.derive(SchemaSource.of(project).valid(err).schema(), database.dialect()));
  }

  /** The schemas that the project's datasource names, whether the rest is in order or not. */
  static Scope namedSchemas(Project project) {
    return new Scope(
        SchemaSource.of(project)
            .workspace()
            .schema()
            .datasource()
            .map(Datasource::schemas)
            .orElse(List.of()));
  }

  /** Says before a migration runs that it cannot run in one transaction. */
  static MigrationProgress announcing(PrintWriter err) {
    return new MigrationProgress() {
      @Override
      public void announce(String name, String notice) {
        err.println("note: " + name + ": " + notice);
      }
    };
  }

  /** Also says of each migration that it has run, for the next one may fail. */
  static MigrationProgress telling(PrintWriter out, PrintWriter err) {
    return new MigrationProgress() {
      @Override
      public void announce(String name, String notice) {
        announcing(err).announce(name, notice);
      }

      @Override
      public void applied(DeployReport.Applied migration) {
        out.printf(
            "Applied %s (%s, %d ms)%n",
            migration.name(),
            Words.count(migration.statements(), "statement"),
            migration.time().toMillis());
        migration.notes().forEach(note -> out.println("  " + note));
      }
    };
  }
}
