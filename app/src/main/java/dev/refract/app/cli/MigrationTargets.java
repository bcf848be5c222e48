package dev.refract.app.cli;

import dev.refract.app.project.Project;
import dev.refract.migrate.command.DeployReport;
import dev.refract.migrate.command.MigrationTarget;
import dev.refract.orm.connect.Database;
import java.io.PrintWriter;

/** What the migration commands share. */
final class MigrationTargets {
  private MigrationTargets() {}

  static MigrationTarget of(Project project, Database database) {
    return MigrationTarget.of(database, project.migrations());
  }

  static void print(DeployReport report, PrintWriter out) {
    for (DeployReport.Applied migration : report.applied()) {
      out.printf(
          "Applied %s (%s, %d ms)%n",
          migration.name(),
          Words.count(migration.statements(), "statement"),
          migration.time().toMillis());
      migration.notes().forEach(note -> out.println("  " + note));
    }
  }
}
