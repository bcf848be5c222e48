package dev.refract.app.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.app.project.Opening;
import dev.refract.app.project.Project;
import dev.refract.app.settings.UserFolders;
import dev.refract.app.shell.Change;
import dev.refract.app.shell.Dialogs;
import dev.refract.app.shell.StudioContext;
import dev.refract.app.shell.StudioServices;
import dev.refract.migrate.command.Overview.DatabaseState;
import dev.refract.migrate.history.MigrationState;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.rewrite.Rewrite;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project whose database is on a server and not there yet. */
class PostgresMigrationsTest {
  @TempDir Path folder;

  @Test
  void missingDatabaseIsMadeWhenTheShownSqlIsConfirmed() throws IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      StudioContext context = open(server.getPort());
      try {
        MigrationsModel model = new MigrationsModel(context);
        MigrationsState.Known before = model.known().orElseThrow();
        assertThat(before.overview().database()).isEqualTo(DatabaseState.MISSING);
        assertThat(before.overview().problem()).isEmpty();
        assertThat(before.unmigrated()).isEmpty();
        new ApplyWorkflow(model).start();
        context.dialogs().open().getFirst().accept();
        MigrationsState.Known after = model.known().orElseThrow();
        assertThat(after.overview().database()).isEqualTo(DatabaseState.FILLED);
        assertThat(after.overview().history().in(MigrationState.APPLIED)).hasSize(1);
        saferWayMakesSeveralMigrationsOfOne(context, model);
      } finally {
        context.database().close();
      }
    }
  }

  private void saferWayMakesSeveralMigrationsOfOne(StudioContext context, MigrationsModel model)
      throws IOException {
    Path pending =
        Files.createDirectories(
            folder.resolve("project/prisma/migrations/20260102000000_positive"));
    Files.writeString(
        pending.resolve("migration.sql"),
        "ALTER TABLE \"User\" ADD CONSTRAINT \"User_positive\" CHECK (\"id\" > 0);\n");
    context.changed(Change.MIGRATION_FILES);
    TimelineItem item = model.known().orElseThrow().items().getFirst();
    Rewrite safer =
        item.review().findings().stream()
            .filter(finding -> finding.rule() == Rule.ADD_CHECK_SCAN)
            .flatMap(finding -> finding.rewrite().stream())
            .findFirst()
            .orElseThrow();
    new SaferWayWorkflow(model).start(item, safer);
    Dialogs.Open dialog = context.dialogs().open().getFirst();
    assertThat(((Dialogs.Question) dialog.content()).confirmation().detail())
        .contains("NOT VALID", "VALIDATE CONSTRAINT");
    dialog.accept();
    assertThat(model.waiting()).hasSize(2);
    new ApplyWorkflow(model).start();
    context.dialogs().open().getFirst().accept();
    assertThat(model.waiting()).isEmpty();
    assertThat(model.known().orElseThrow().overview().history().in(MigrationState.APPLIED))
        .hasSize(3);
  }

  private StudioContext open(int port) throws IOException {
    Path project = Files.createDirectories(folder.resolve("project"));
    Path migration =
        Files.createDirectories(project.resolve("prisma/migrations/20260101000000_init"));
    Files.writeString(
        project.resolve("prisma/schema.prisma"),
        """
        datasource db {
          provider = "postgresql"
        }

        model User {
          id Int @id
        }
        """);
    Files.writeString(
        project.resolve("refract.toml"),
        """
        [environments.local]
        url = "postgresql://postgres@localhost:%d/not_there"
        """
            .formatted(port));
    Files.writeString(
        migration.resolve("migration.sql"),
        """
        CREATE TABLE "User" (
            "id" INTEGER NOT NULL,

            CONSTRAINT "User_pkey" PRIMARY KEY ("id")
        );
        INSERT INTO "User" VALUES (1);
        """);
    Opening opening = Project.open(project);
    assertThat(opening).isInstanceOf(Opening.Opened.class);
    return new StudioContext(
        StudioServices.immediate(UserFolders.under(folder.resolve("state"))),
        ((Opening.Opened) opening).project());
  }
}
