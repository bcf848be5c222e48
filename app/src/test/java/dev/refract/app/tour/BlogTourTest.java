package dev.refract.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.app.settings.ThemeChoice;
import dev.refract.app.settings.UserFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The whole path through the real window, on a copy of the example and a real database. */
class BlogTourTest {
  private static final Path EXAMPLE = Path.of("..", "examples", "blog");

  @TempDir Path folder;

  @BeforeAll
  static void startJavaFx() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void fromBrokenSchemaToCommittedData() throws Exception {
    Path project = folder.resolve("blog");
    Tour.copy(EXAMPLE, project);
    List<String> stations = new ArrayList<>();
    try (StudioDriver studio =
        StudioDriver.start(
            UserFolders.under(folder.resolve("user")), ThemeChoice.LIGHT, 1280, 800)) {
      new BlogTour(studio, stations::add).walk(project);

      assertThat(studio.session().context().problems().list()).isEmpty();
      assertThat(studio.model().services().dialogs().open()).isEmpty();
    }

    assertThat(stations).first().isEqualTo("01-open");
    assertThat(stations).hasSizeGreaterThanOrEqualTo(12);
    assertThat(project.resolve("prisma/schema.prisma")).content().contains("model Tag {");
    try (Stream<Path> migrations = Files.list(project.resolve("prisma/migrations"))) {
      assertThat(migrations.filter(Files::isDirectory)).hasSize(2);
    }
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + project.resolve("dev.db"));
        Statement statement = connection.createStatement()) {
      assertThat(number(statement, "SELECT count(*) FROM tags")).isZero();
      assertThat(number(statement, "SELECT count(*) FROM _prisma_migrations")).isEqualTo(2);
      assertThat(
              number(
                  statement, "SELECT count(*) FROM posts WHERE title = 'How we index, told anew'"))
          .isEqualTo(1);
    }
  }

  private static int number(Statement statement, String query) throws Exception {
    try (ResultSet result = statement.executeQuery(query)) {
      return result.getInt(1);
    }
  }
}
