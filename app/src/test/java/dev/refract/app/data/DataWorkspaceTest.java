package dev.refract.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.app.project.Opening;
import dev.refract.app.project.Project;
import dev.refract.app.settings.UserFolders;
import dev.refract.app.shell.Change;
import dev.refract.app.shell.StudioContext;
import dev.refract.app.shell.StudioServices;
import dev.refract.browser.value.CellValue;
import dev.refract.browser.view.DataBrowserViewModel;
import dev.refract.browser.view.Notice;
import dev.refract.browser.view.TableViewModel;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.WhenMissing;
import dev.refract.orm.execute.QueryListener;
import dev.refract.orm.execute.Sessions;
import dev.refract.orm.raw.RawStatement;
import dev.refract.schema.model.ScalarField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session of the Data workspace on a project, without a window. */
class DataWorkspaceTest {
  private static final String SCHEMA =
      """
      datasource db {
        provider = "sqlite"
      }

      model User {
        id   Int    @id @default(autoincrement())
        name String
      }
      """;

  @TempDir Path folder;
  private StudioContext context;

  @BeforeEach
  void open() throws IOException {
    Files.writeString(folder.resolve("schema.prisma"), SCHEMA);
    Files.writeString(
        folder.resolve("refract.toml"), "[environments.local]\nurl = \"file:./dev.db\"\n");
    context = context();
  }

  private StudioContext context() {
    StudioServices services = StudioServices.immediate(UserFolders.under(folder.resolve("state")));
    if (!(Project.open(folder) instanceof Opening.Opened(Project project))) {
      throw new AssertionError("the project does not open");
    }
    return new StudioContext(services, project);
  }

  @AfterEach
  void close() {
    context.database().close();
  }

  private void makeDatabase(String... statements) {
    try (Database database =
        Database.open(DatabaseUrl.parse("file:./dev.db", folder), WhenMissing.CREATE)) {
      Sessions sessions = new Sessions(database, QueryListener.NONE);
      for (String statement : statements) {
        sessions.use(session -> session.execute(new RawStatement(statement, List.of())));
      }
    }
  }

  @Test
  void aMissingDatabaseLeadsToMigrations() {
    DataSession session = new DataSession(context, Runnable::run);
    session.look();

    Notice notice = Objects.requireNonNull(session.browser().noticeProperty().get());
    assertThat(notice.title()).isEqualTo("No database yet");
    notice.action().orElseThrow().run().run();
    assertThat(context.navigation().current()).isEqualTo("migrations");
  }

  @Test
  void aDatabaseThatCameToBeIsShown() {
    DataSession session = new DataSession(context, Runnable::run);
    session.look();
    makeDatabase(
        "CREATE TABLE \"User\" (\"id\" INTEGER PRIMARY KEY, \"name\" TEXT NOT NULL)",
        "INSERT INTO \"User\" VALUES (1, 'Ada')");

    session.becomeStale();
    session.look();

    DataBrowserViewModel browser = session.browser();
    TableViewModel table = Objects.requireNonNull(browser.tableProperty().get());
    assertThat(table.sizeProperty().get()).isEqualTo(1);
  }

  @Test
  void aCommitTellsTheStudio() {
    makeDatabase(
        "CREATE TABLE \"User\" (\"id\" INTEGER PRIMARY KEY, \"name\" TEXT NOT NULL)",
        "INSERT INTO \"User\" VALUES (1, 'Ada')");
    DataSession session = new DataSession(context, Runnable::run);
    session.look();
    TableViewModel table = Objects.requireNonNull(session.browser().tableProperty().get());
    ScalarField name = (ScalarField) table.model().field("name").orElseThrow();
    boolean[] told = {false};
    context.onChange(Change.DATABASE_ROWS, () -> told[0] = true);

    table.set(0, name, new CellValue.Text("Ada Lovelace"));
    assertThat(session.stagedEdits()).isEqualTo(1);
    session.browser().commit().commit();
    assertThat(told[0]).isFalse();
    session.browser().commit().commit();

    assertThat(told[0]).isTrue();
    assertThat(session.stagedEdits()).isZero();
    assertThat(context.notifications().shown()).hasSize(1);
    assertThat(table.value(0, name)).contains(new CellValue.Text("Ada Lovelace"));
  }

  @Test
  void aSchemaWithErrorsKeepsTheTablesOfTheLastGoodOne() {
    makeDatabase("CREATE TABLE \"User\" (\"id\" INTEGER PRIMARY KEY, \"name\" TEXT NOT NULL)");
    DataSession session = new DataSession(context, Runnable::run);
    session.look();
    assertThat(session.browser().tableProperty().get()).isNotNull();

    context.documents().all().getFirst().become(SCHEMA.replace("String", "Strin"));
    session.becomeStale();
    session.look();

    assertThat(session.browser().tableProperty().get()).isNotNull();
  }
}
