package dev.refract.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.app.project.ProjectProblem;
import dev.refract.app.settings.UserFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;

class StudioModelTest {
  @TempDir Path folder;
  private Optional<String> unsaved = Optional.empty();
  private StudioModel model =
      new StudioModel(StudioServices.immediate(UserFolders.under(Path.of("x"))), c -> List.of());

  private final class Room implements Workspace {
    @Override
    public String id() {
      return "room";
    }

    @Override
    public String title() {
      return "Room";
    }

    @Override
    public Feather icon() {
      return Feather.BOX;
    }

    @Override
    public Node content() {
      return new Pane();
    }

    @Override
    public Optional<String> unsaved() {
      return unsaved;
    }
  }

  @BeforeEach
  void makeModel() {
    model =
        new StudioModel(
            StudioServices.immediate(UserFolders.under(folder.resolve("state"))),
            context -> List.of(new Room()));
  }

  @Test
  void aMissingFolderIsRefusedWithItsReason() {
    model.open(folder.resolve("missing"));
    assertThat(model.stateProperty().get())
        .isInstanceOfSatisfying(
            StudioState.Refused.class,
            refused ->
                assertThat(refused.problem()).isInstanceOf(ProjectProblem.FolderMissing.class));
  }

  @Test
  void aFolderWithoutSchemaCanBeGivenOne() throws IOException {
    Path project = Files.createDirectory(folder.resolve("empty"));
    model.open(project);
    assertThat(model.stateProperty().get()).isInstanceOf(StudioState.Refused.class);

    model.createStarter(project);

    assertThat(model.session()).isPresent();
    StudioContext context = model.session().orElseThrow().context();
    assertThat(context.analysis().workspace().diagnostics()).isEmpty();
    assertThat(context.navigation().current()).isEqualTo("room");
    assertThat(context.database().url()).isNotNull();
    assertThat(model.services().settings().recentProjects()).containsExactly(project);
  }

  @Test
  void aStarterNeverTouchesAFileThatIsThere() throws IOException {
    Path project = Files.createDirectory(folder.resolve("empty"));
    Files.writeString(project.resolve(".env"), "DATABASE_URL=file:./mine.db\n");
    model.createStarter(project);
    assertThat(project.resolve("refract.toml")).doesNotExist();
    assertThat(project.resolve(".env")).hasContent("DATABASE_URL=file:./mine.db");
  }

  @Test
  void closingAsksWhenSomethingWouldBeLost() throws IOException {
    Path project = Files.createDirectory(folder.resolve("one"));
    model.createStarter(project);
    unsaved = Optional.of("3 staged edits");
    boolean[] closed = {false};

    model.close(() -> closed[0] = true);
    assertThat(closed[0]).isFalse();
    model.services().dialogs().open().getFirst().cancel();
    assertThat(model.session()).isPresent();

    model.close(() -> closed[0] = true);
    model.services().dialogs().open().getFirst().accept();
    assertThat(closed[0]).isTrue();
    assertThat(model.session()).isEmpty();
  }

  @Test
  void problemsOfTheSchemaAreListedWithTheirPlace() throws IOException {
    Path project = Files.createDirectory(folder.resolve("two"));
    Files.writeString(
        project.resolve("schema.prisma"),
        """
        datasource db {
          provider = "sqlite"
        }

        model A {
          id Int @id
          b  Nothing
        }
        """);
    model.open(project);
    StudioContext context = model.session().orElseThrow().context();
    assertThat(context.problems().errorCount().get()).isEqualTo(1);
    assertThat(context.problems().list().getFirst().place()).isEqualTo("schema.prisma:7:6");
  }
}
