package dev.refract.app.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.app.migration.MigrationsState.Known;
import dev.refract.app.migration.TimelineItem.Recorded;
import dev.refract.app.migration.TimelineItem.Unmigrated;
import dev.refract.app.project.Environment;
import dev.refract.app.project.Opening;
import dev.refract.app.project.Project;
import dev.refract.app.settings.UserFolders;
import dev.refract.app.shell.Change;
import dev.refract.app.shell.Dialogs;
import dev.refract.app.shell.StudioContext;
import dev.refract.app.shell.StudioServices;
import dev.refract.migrate.command.Overview.DatabaseState;
import dev.refract.migrate.diff.SuspectedRename;
import dev.refract.migrate.history.MigrationState;
import dev.refract.migrate.review.Finding;
import dev.refract.schema.edit.EditResult;
import dev.refract.schema.edit.Rename;
import dev.refract.schema.edit.SchemaEditor;
import dev.refract.schema.service.Symbol;
import dev.refract.schema.text.Span;
import dev.refract.schema.text.TextEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a change from the schema text into the database, without a window. */
class MigrationsModelTest {
  private static final String INIT = "20260101000000_init";

  @TempDir Path folder;
  private StudioContext context;
  private MigrationsModel model;

  @BeforeEach
  void open() throws IOException {
    Path project = Files.createDirectories(folder.resolve("project/prisma"));
    Files.writeString(
        project.resolve("schema.prisma"),
        """
        datasource db {
          provider = "sqlite"
        }

        model User {
          id   Int     @id
          name String?
        }
        """);
    Files.writeString(project.resolve("seed.sql"), "INSERT INTO \"User\" VALUES (1, 'Ann');\n");
    Files.writeString(
        folder.resolve("project/refract.toml"),
        """
        [environments.local]
        url = "file:./dev.db"

        [seed]
        file = "prisma/seed.sql"
        """);
    migration(
        INIT,
        """
        -- CreateTable
        CREATE TABLE "User" (
            "id" INTEGER NOT NULL PRIMARY KEY,
            "name" TEXT
        );
        """);
    Opening opening = Project.open(folder.resolve("project"));
    assertThat(opening).isInstanceOf(Opening.Opened.class);
    context =
        new StudioContext(
            StudioServices.immediate(UserFolders.under(folder.resolve("state"))),
            ((Opening.Opened) opening).project());
    model = new MigrationsModel(context);
  }

  @AfterEach
  void close() {
    context.database().close();
  }

  @Test
  void missingDatabaseIsCreatedWhenTheShownSqlIsConfirmed() {
    assertThat(known().overview().database()).isEqualTo(DatabaseState.MISSING);
    assertThat(databaseFile()).doesNotExist();
    assertThat(context.status().pendingMigrationsProperty().get()).isEqualTo(1);
    new ApplyWorkflow(model).start();
    Dialogs.Open dialog = context.dialogs().open().getFirst();
    assertThat(((Dialogs.Question) dialog.content()).confirmation())
        .satisfies(question -> {
          assertThat(question.title()).isEqualTo("Apply 1 migration to local?");
          assertThat(question.detail()).contains("CREATE TABLE \"User\"");
          assertThat(question.message()).contains(databaseFile().toString());
        });
    assertThat(databaseFile()).doesNotExist();
    dialog.accept();
    assertThat(databaseFile()).exists();
    assertThat(states()).containsExactly("init APPLIED");
    assertThat(context.status().pendingMigrationsProperty().get()).isZero();
    assertThat(SeedWorkflow.isOffered(model)).isTrue();
    new SeedWorkflow(model).start();
    accept();
    assertThat(known().overview().database()).isEqualTo(DatabaseState.FILLED);
  }

  @Test
  void cancelledConfirmationRunsNothing() {
    new ApplyWorkflow(model).start();
    context.dialogs().open().getFirst().cancel();
    assertThat(databaseFile()).doesNotExist();
  }

  @Test
  void changeOfTheTextBecomesAMigrationWithTheSqlThatWasShown() {
    applyAll();
    edit("name String?", "name String?\n  age  Int?");
    assertThat(known().unmigrated()).isPresent();
    assertThat(context.status().unmigratedChangeProperty().get()).isTrue();
    String shown = known().overview().changeScript();
    assertThat(shown).contains("ALTER TABLE \"User\" ADD COLUMN \"age\" INTEGER;");
    model.newNameProperty().set("Add age");
    new CreateWorkflow(model).start();
    assertThat(context.documents().dirtyCountProperty().get()).isZero();
    assertThat(known().unmigrated()).isEmpty();
    assertThat(states()).containsExactly("add_age PENDING", "init APPLIED");
    Recorded selected = (Recorded) model.selectedProperty().get();
    assertThat(selected).isNotNull();
    assertThat(selected.entry().file().orElseThrow().script()).hasValue(shown);
    applyAll();
    assertThat(states()).containsExactly("add_age APPLIED", "init APPLIED");
  }

  @Test
  void lossOfDataIsFoundAndSaidInTheConfirmation() {
    applyAll();
    new SeedWorkflow(model).start();
    accept();
    edit("  name String?\n", "");
    assertThat(known().unmigrated().orElseThrow().review().findings())
        .extracting(Finding::code)
        .contains("DS02");
    new CreateWorkflow(model).start();
    new ApplyWorkflow(model).start();
    assertThat(
            ((Dialogs.Question) context.dialogs().open().getFirst().content())
                .confirmation()
                .message())
        .contains("will be lost for good");
  }

  @Test
  void anythingThatLooksRenamedIsAskedAbout() {
    applyAll();
    edit("name String?", "fullName String?");
    Unmigrated dropped = known().unmigrated().orElseThrow();
    assertThat(dropped.questions())
        .extracting(SuspectedRename::subject)
        .containsExactly("column User.name");
    assertThat(known().overview().changeScript()).contains("drop the column `name`");
    model.notRenamed(dropped.questions().getFirst());
    assertThat(known().unmigrated().orElseThrow().questions()).isEmpty();
    assertThat(known().overview().changeScript()).contains("drop the column `name`");
    model.forgetAnswers();
    model.renamed(dropped.questions().getFirst().candidates().getFirst());
    assertThat(known().unmigrated().orElseThrow().questions()).isEmpty();
    assertThat(known().overview().changeScript())
        .contains("RENAME COLUMN \"name\" TO \"fullName\"")
        .doesNotContain("DROP");
  }

  @Test
  void renamesOfTheEditorAreRenamesInTheDatabase() {
    applyAll();
    Symbol name = new Symbol.Field("User", "name");
    EditResult.Edited renamed =
        (EditResult.Edited)
            SchemaEditor.edit(context.analysis().workspace(), Rename.recorded(name, "title"));
    context.record(renamed.renames());
    context.documents().apply(renamed.edits());
    assertThat(known().unmigrated().orElseThrow().questions()).isEmpty();
    assertThat(known().overview().changeScript()).contains("RENAME COLUMN \"name\" TO \"title\"");
    new CreateWorkflow(model).start();
    assertThat(context.renamesProperty().get().renames()).isEmpty();
  }

  @Test
  void failedMigrationIsShownWithItsStatementAndTheWayOut() throws IOException {
    applyAll();
    migration("20260102000000_bad", "SELECT 1;\nINSERT INTO \"User\" VALUES (1, 2, 3);");
    context.changed(Change.MIGRATION_FILES);
    new ApplyWorkflow(model).start();
    accept();
    assertThat(context.dialogs().open().getFirst().content()).isInstanceOf(Dialogs.Failure.class);
    accept();
    assertThat(states()).containsExactly("bad FAILED", "init APPLIED");
    Recorded selected = (Recorded) model.selectedProperty().get();
    assertThat(selected).isNotNull();
    assertThat(selected.entry().row().orElseThrow().failedStatement()).hasValue(2);
    assertThat(model.canApply().get()).isFalse();
    new ResolveWorkflow(model).allowAnotherTry("20260102000000_bad");
    accept();
    assertThat(states()).containsExactly("bad ROLLED_BACK", "init APPLIED");
    migration("20260102000000_bad", "SELECT 1;");
    context.changed(Change.MIGRATION_FILES);
    applyAll();
    assertThat(states()).containsExactly("bad APPLIED", "init APPLIED");
  }

  @Test
  void whatChangedSinceItWasShownIsNotRun() throws IOException {
    new ApplyWorkflow(model).start();
    migration(INIT, "CREATE TABLE \"Other\" (\"id\" INTEGER);");
    accept();
    assertThat(context.dialogs().open().getFirst().content()).isInstanceOf(Dialogs.Failure.class);
    assertThat(known().overview().history().in(MigrationState.APPLIED)).isEmpty();
  }

  @Test
  void lockedProductionIsNotChanged() {
    Environment local = context.environment();
    context.choose(
        new Environment("production", local.url(), local.urlFolder(), local.color(), true));
    assertThat(model.canApply().get()).isFalse();
    new ApplyWorkflow(model).start();
    assertThat(context.dialogs().open()).isEmpty();
    assertThat(context.notifications().shown().getLast().title()).isEqualTo("production is locked");
    context.unlock();
    new ApplyWorkflow(model).start();
    assertThat(((Dialogs.Question) context.dialogs().open().getFirst().content()).confirmation())
        .satisfies(question -> assertThat(question.phrase()).isEqualTo("production"));
  }

  @Test
  void errorsInTheSchemaLeaveTheMigrationsOnShow() {
    edit("name String?", "name Strin?");
    assertThat(known().schemaHasErrors()).isTrue();
    assertThat(states()).containsExactly("init PENDING");
  }

  @Test
  void fileThatIsNoDatabaseIsTold() throws IOException {
    Files.writeString(databaseFile(), "this is not a database at all");
    model.refresh();
    assertThat(model.stateProperty().get()).isInstanceOf(MigrationsState.Unreadable.class);
  }

  private void applyAll() {
    new ApplyWorkflow(model).start();
    accept();
  }

  private void accept() {
    context.dialogs().open().getFirst().accept();
  }

  private void edit(String from, String to) {
    var document = context.documents().all().getFirst();
    int at = document.source().text().indexOf(from);
    assertThat(at).isPositive();
    Span span = new Span(at, at + from.length());
    context.documents().apply(List.of(new TextEdit(document.name(), span, to)));
  }

  private Known known() {
    return model.known().orElseThrow();
  }

  private List<String> states() {
    return known().items().stream()
        .filter(Recorded.class::isInstance)
        .map(item -> ((Recorded) item).entry())
        .map(entry -> entry.name().substring(15) + " " + entry.state())
        .toList();
  }

  private Path databaseFile() {
    return folder.resolve("project/dev.db");
  }

  private void migration(String name, String script) throws IOException {
    Path path = Files.createDirectories(folder.resolve("project/prisma/migrations").resolve(name));
    Files.writeString(path.resolve("migration.sql"), script);
  }
}
