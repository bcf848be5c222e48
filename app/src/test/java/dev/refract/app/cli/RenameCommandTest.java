package dev.refract.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.migrate.diff.RenameText;
import dev.refract.orm.dialect.Dialect;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenameCommandTest {
  private static final String BEFORE =
      """
      datasource db {
        provider = "sqlite"
      }

      model User {
        id    Int     @id
        mail  String  @unique
        phone String?
      }
      """;

  private static final String AFTER = BEFORE.replace("mail ", "email").replace("phone", "mobile");

  @TempDir Path folder;

  @BeforeEach
  void projectWithRows() throws IOException {
    Files.writeString(
        folder.resolve("refract.toml"), "[environments.local]\nurl = \"file:dev.db\"\n");
    schema(BEFORE);
    assertThat(run("migrate dev", "--name", "init").err()).isEmpty();
    Path rows = folder.resolve("rows.sql");
    Files.writeString(rows, "INSERT INTO User (id, mail, phone) VALUES (1, 'a@x', '12');");
    assertThat(run("db execute", "--file", rows.toString()).err()).isEmpty();
    schema(AFTER);
  }

  @Test
  void devDoesNotGuessWhereNobodyCanBeAsked() {
    Invocation dev = run("migrate dev", "--name", "rename", "--accept-data-loss");
    assertThat(dev.exitCode()).isEqualTo(1);
    assertThat(dev.err())
        .contains("column User.mail is dropped")
        .contains("--rename User.mail=email or --rename User.mail=mobile")
        .contains("--no-renames");
    assertThat(migrations()).hasSize(1);
  }

  @Test
  void devRenamesWhatItIsToldAndKeepsTheRows() {
    Invocation dev =
        run(
            "migrate dev",
            "--name",
            "rename",
            "--rename",
            "User.mail=email",
            "--rename",
            "User.phone=mobile");
    assertThat(dev.err()).isEmpty();
    assertThat(dev.out())
        .contains("ALTER TABLE \"User\" RENAME COLUMN \"mail\" TO \"email\";")
        .doesNotContain("DROP TABLE");
    assertThat(run("query", "User", "findMany", "{}").out())
        .contains("\"email\" : \"a@x\"", "\"mobile\" : \"12\"");
    assertThat(run("migrate dev").out()).contains("there is nothing to do");
  }

  @Test
  void devDropsWhatWasNotRenamed() {
    Invocation dev =
        run(
            "migrate dev",
            "--name",
            "drop",
            "--rename",
            "User.mail=email",
            "--no-renames",
            "--accept-data-loss");
    assertThat(dev.exitCode()).isZero();
    assertThat(run("query", "User", "findMany", "{}").out())
        .contains("\"email\" : \"a@x\"", "\"mobile\" : null");
  }

  @Test
  void aRenameThatDoesNotFitIsRefused() {
    Invocation dev = run("migrate dev", "--name", "rename", "--rename", "User.mail=post");
    assertThat(dev.exitCode()).isEqualTo(1);
    assertThat(dev.err()).contains("The rename of column User.mail to post is not possible");
    assertThat(migrations()).hasSize(1);
  }

  @Test
  void pushAsksBeforeDataIsLost() {
    Invocation refused = run("db push");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("--rename User.mail=email");

    Invocation pushed =
        run("db push", "--rename", "User.mail=email", "--rename", "User.phone=mobile");
    assertThat(pushed.err()).isEmpty();
    assertThat(run("query", "User", "findMany", "{}").out())
        .contains("\"email\" : \"a@x\"", "\"mobile\" : \"12\"");
  }

  @Test
  void diffIsThatOfTheReferenceAndSaysWhatMayBeRenamed() {
    String[] sides = {
      "--from-migrations",
      folder.resolve("prisma/migrations").toString(),
      "--to-schema",
      folder.resolve("prisma/schema.prisma").toString(),
      "--script"
    };
    Invocation plain = Invocation.of("migrate diff", sides);
    assertThat(plain.out()).contains("-- RedefineTables").doesNotContain("RENAME COLUMN");
    assertThat(plain.err()).contains("note: the column User.mail is dropped.");

    Invocation renamed =
        Invocation.of(
            "migrate diff",
            Stream.concat(Arrays.stream(sides), Stream.of("--rename", "User.mail=email"))
                .toArray(String[]::new));
    assertThat(renamed.out()).contains("RENAME COLUMN \"mail\" TO \"email\"");
  }

  @Test
  void thePersonIsAskedAboutOneThingAfterTheOther() {
    StringWriter shown = new StringWriter();
    assertThat(
            dialog(shown, "what?", "7", "1", "n").complete(databases(), List.of()).stream()
                .map(RenameText::of))
        .containsExactly("User.mail=email");
    assertThat(shown.toString())
        .contains("The column User.mail is gone. Was it renamed?")
        .contains("  1  to email (92 % alike): all data stays")
        .contains("  2  to mobile (")
        .contains("The column User.phone is gone. Was it renamed?")
        .contains("  1  to mobile (");
  }

  @Test
  void anAnswerThatTheOptionsGaveIsNotAskedFor() {
    Pair<DatabaseSchema> databases = databases();
    StringWriter shown = new StringWriter();
    assertThat(
            dialog(shown, "1")
                .complete(databases, RenameText.parse(List.of("User.mail=email"), databases))
                .stream()
                .map(RenameText::of))
        .containsExactly("User.mail=email", "User.phone=mobile");
    assertThat(shown.toString()).doesNotContain("User.mail");
  }

  @Test
  void withoutAnAnswerNothingHappens() {
    assertThatThrownBy(() -> dialog(new StringWriter()).complete(databases(), List.of()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("nothing was changed");
  }

  private static RenameDialog dialog(StringWriter shown, String... answers) {
    Deque<String> lines = new ArrayDeque<>(List.of(answers));
    return new RenameDialog(
        Optional.of(_ -> Optional.ofNullable(lines.poll())), new PrintWriter(shown));
  }

  private static Pair<DatabaseSchema> databases() {
    return new Pair<>(BEFORE, AFTER)
        .map(text -> SchemaWorkspace.of(List.of(new SourceFile("schema.prisma", text))).schema())
        .map(schema -> SchemaDeriver.derive(schema, Dialect.sqlite()));
  }

  private void schema(String text) throws IOException {
    Path file = folder.resolve("prisma/schema.prisma");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<Path> migrations() {
    try (Stream<Path> folders = Files.list(folder.resolve("prisma/migrations"))) {
      return folders.filter(Files::isDirectory).toList();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private Invocation run(String command, String... arguments) {
    return Invocation.of(
        command,
        Stream.concat(Arrays.stream(arguments), Stream.of("--project", folder.toString()))
            .toArray(String[]::new));
  }
}
