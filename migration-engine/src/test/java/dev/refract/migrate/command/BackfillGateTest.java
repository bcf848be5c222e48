package dev.refract.migrate.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.migrate.backfill.BackfillException;
import dev.refract.migrate.backfill.BackfillFile;
import dev.refract.migrate.backfill.BackfillProgress;
import dev.refract.migrate.history.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expand, backfill, contract: the contracting migration waits. */
class BackfillGateTest {
  private static final String EXPAND = "20260103000000_expand";
  private static final String CONTRACT = "20260104000000_contract";

  @TempDir Path folder;
  private PostgresProject project;

  @BeforeEach
  void expandAndContract() throws IOException {
    project = new PostgresProject(folder).twoMigrations();
    project.migration(EXPAND, "ALTER TABLE \"User\" ADD COLUMN \"label\" TEXT;");
    project.migration(CONTRACT, "ALTER TABLE \"User\" ALTER COLUMN \"label\" SET NOT NULL;");
    Files.writeString(
        project.migrations().resolve(CONTRACT).resolve(BackfillFile.NAME),
        """
        table = 'User'
        set = "label = 'user ' || id"
        where = 'label IS NULL'
        pause = '0ms'
        """);
  }

  @AfterEach
  void close() {
    project.close();
  }

  @Test
  void anEmptyTableHasNothingToWaitFor() {
    assertThat(Deploy.run(project.target(), MigrationProgress.SILENT).names()).hasSize(4);
  }

  @Test
  void deployStopsBeforeTheContractAndGoesOnAfterTheBackfill() {
    project.server().run("CREATE TABLE \"User\" (id serial primary key)");
    project.server().run("INSERT INTO \"User\" DEFAULT VALUES");
    Resolve.applied(project.target(), PostgresProject.INIT);

    assertThatThrownBy(() -> fill(CONTRACT))
        .isInstanceOf(BackfillException.class)
        .hasMessageContaining("`" + PostgresProject.POST + "` comes before");
    assertThatThrownBy(() -> Deploy.run(project.target(), MigrationProgress.SILENT))
        .isInstanceOf(BackfillException.class)
        .hasMessageContaining("refract migrate backfill " + CONTRACT)
        .extracting(failure -> ((BackfillException) failure).code())
        .isEqualTo("P3090");
    assertThat(Status.of(project.target()).waiting()).hasSize(1);

    fill(CONTRACT);
    assertThat(Deploy.run(project.target(), MigrationProgress.SILENT).names())
        .containsExactly(CONTRACT);
    assertThat(project.server().rows("SELECT label FROM \"User\"")).containsExactly("user 1");
    fill(CONTRACT);
  }

  @Test
  void aMigrationWithoutABackfillOrWithoutAFolderIsNamed() {
    assertThatThrownBy(() -> fill(EXPAND))
        .isInstanceOf(BackfillException.class)
        .hasMessageContaining("has no backfill");
    assertThatThrownBy(() -> fill("nothing")).isInstanceOf(MigrationException.class);
  }

  private void fill(String name) {
    assertThat(
            RunBackfill.of(
                    project.target(), name, UnaryOperator.identity(), BackfillProgress.SILENT)
                .complete())
        .isTrue();
  }
}
