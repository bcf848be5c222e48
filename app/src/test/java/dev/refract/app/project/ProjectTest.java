package dev.refract.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.app.project.Opening.Opened;
import dev.refract.app.project.Opening.Refused;
import dev.refract.migrate.review.Rule;
import dev.refract.orm.connect.Variables;
import dev.refract.schema.text.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectTest {
  private static final String SCHEMA = "datasource db {\n  provider = \"sqlite\"\n}\n";

  @TempDir Path folder;

  @Test
  void opensTheBlogExample() {
    Project blog = opened(Path.of("../examples/blog"));

    assertThat(blog.name()).isEqualTo("blog");
    assertThat(blog.files()).extracting(SourceFile::name).containsExactly("schema.prisma");
    assertThat(blog.migrations()).isEqualTo(blog.folder().resolve("prisma/migrations"));
    assertThat(blog.seed()).hasValue(blog.folder().resolve("prisma/seed.sql"));
    assertThat(blog.defaultEnvironment())
        .isEqualTo(
            new Environment(
                "local",
                new UrlSetting.Given("file:./dev.db"),
                blog.folder(),
                EnvironmentColor.GREEN,
                false));
    assertThat(blog.notes()).isEmpty();
  }

  @Test
  void readsTheFilesOfASchemaFolderSortedByName() {
    Project northstar = opened(Path.of("../examples/northstar"));

    assertThat(northstar.files()).hasSize(10).extracting(SourceFile::name).isSorted();
    assertThat(northstar.files().getFirst().name()).isEqualTo("audit.prisma");
    assertThat(northstar.pathOf("audit.prisma")).isRegularFile();
    assertThat(northstar.environments())
        .extracting(Environment::name)
        .containsExactly("local", "staging");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prisma/schema.prisma", "schema.prisma"})
  void findsASchemaFileInTheUsualPlaces(String place) {
    write(place, SCHEMA);

    Project project = opened(folder);

    assertThat(project.schema()).isEqualTo(folder.resolve(place));
    assertThat(project.migrations()).isEqualTo(folder.resolve(place).resolveSibling("migrations"));
  }

  @Test
  void findsASchemaFolderInTheUsualPlace() {
    write("prisma/schema/b.prisma", "model B {\n}\n");
    write("prisma/schema/a/a.prisma", SCHEMA);

    Project project = opened(folder);

    assertThat(project.files())
        .extracting(SourceFile::name)
        .containsExactly("a/a.prisma", "b.prisma");
    assertThat(project.migrations()).isEqualTo(folder.resolve("prisma/migrations"));
  }

  @Test
  void takesTheUrlFromDotEnvWhereTheConfigurationNamesAVariable() {
    write("schema.prisma", SCHEMA);
    write("prisma.config.ts", "export default { datasource: { url: env('DB') } }");
    write(".env", "# local\nDB=\"file:./from-env.db\"\n");

    assertThat(opened(folder).defaultEnvironment().url().text()).hasValue("file:./from-env.db");
  }

  @Test
  void variablesOfTheProcessWinOverDotEnv() {
    write("schema.prisma", SCHEMA);
    write(".env", "DATABASE_URL=file:./from-env.db\n");

    Opening opening = Project.open(folder, Variables.of(Map.of("DATABASE_URL", "file:./set.db")));

    assertThat(project(opening).defaultEnvironment().url().text()).hasValue("file:./set.db");
  }

  @Test
  void takesTheUrlFromTheSchemaOfAnOlderProjectAndItsFolderForRelativePaths() {
    write(
        "prisma/schema.prisma",
        "datasource db {\n  provider = \"sqlite\"\n  url = env(\"OLD\")\n}\n");
    write(".env", "OLD=file:./old.db\n");

    Environment local = opened(folder).defaultEnvironment();

    assertThat(local.url().text()).hasValue("file:./old.db");
    assertThat(local.urlFolder()).isEqualTo(folder.resolve("prisma"));
  }

  @Test
  void saysWhichVariableIsNotSet() {
    write("schema.prisma", SCHEMA);
    write("prisma.config.ts", "export default { datasource: { url: process.env.DB! } }");

    UrlSetting url = opened(folder).defaultEnvironment().url();

    assertThat(url).isEqualTo(new UrlSetting.UnsetVariable("DB"));
    assertThat(url.whyAbsent()).contains("DB is not set");
  }

  @Test
  void readsWhichHintsAreOffAndNotesThoseThatDoNotExist() {
    write("schema.prisma", SCHEMA);
    write("refract.toml", "[hints]\noff = ['H1004', 'H4001']\n");

    Project project = opened(folder);

    assertThat(project.advice().off()).containsExactly("H1004");
    assertThat(project.notes())
        .extracting(ProjectNote::message)
        .singleElement()
        .asString()
        .contains("\"H4001\"");
  }

  @Test
  void readsWhatTheProjectWantsOfReviews() {
    write("schema.prisma", SCHEMA);
    write("refract.toml", "[review]\nenable = ['SC16']\nignore = ['SC01', 'XX99']\n");

    Project project = opened(folder);

    assertThat(project.review().enabled()).containsExactly(Rule.UNQUALIFIED_NAME);
    assertThat(project.review().ignored())
        .containsOnly(Map.entry(Rule.FOREIGN_KEY_WITHOUT_INDEX, "refract.toml"));
    assertThat(project.notes())
        .extracting(ProjectNote::message)
        .singleElement()
        .asString()
        .contains("\"XX99\"");
  }

  @Test
  void readsEnvironmentsWithColoursFromRefractToml() {
    write("schema.prisma", SCHEMA);
    write(
        "refract.toml",
        """
        [environments.local]
        url = "file:./a.db"
        color = "blue"
        [environments.live]
        url = 'env("LIVE_URL")'
        production = true
        """);

    assertThat(opened(folder).environments())
        .containsExactly(
            new Environment(
                "local", new UrlSetting.Given("file:./a.db"), folder, EnvironmentColor.BLUE, false),
            new Environment(
                "live",
                new UrlSetting.UnsetVariable("LIVE_URL"),
                folder,
                EnvironmentColor.RED,
                true));
  }

  @Test
  void readsTheWayPastThePoolerAndTheShadowDatabase() {
    write("schema.prisma", SCHEMA);
    write(
        "prisma.config.ts",
        "export default { datasource: { url: 'a', directUrl: 'b', shadowDatabaseUrl: 'c' } }");
    Environment configured = opened(folder).defaultEnvironment();
    assertThat(configured.directUrl()).isEqualTo(new UrlSetting.Given("b"));
    assertThat(configured.shadowUrl()).isEqualTo(new UrlSetting.Given("c"));

    write(
        "refract.toml",
        "[environments.local]\nurl = 'a'\ndirect_url = 'd'\nshadow_url = 'env(\"SHADOW\")'\n");
    Environment own = opened(folder).defaultEnvironment();
    assertThat(own.directUrl()).isEqualTo(new UrlSetting.Given("d"));
    assertThat(own.urlPastPooler()).isEqualTo(new UrlSetting.Given("d"));
    assertThat(own.shadowUrl()).isEqualTo(new UrlSetting.UnsetVariable("SHADOW"));
  }

  @Test
  void refractTomlWinsOverThePrismaConfiguration() {
    write("one.prisma", SCHEMA);
    write("two.prisma", SCHEMA);
    write(
        "prisma.config.ts", "export default { schema: 'one.prisma', migrations: { path: 'm1' } }");
    write("refract.toml", "schema = 'two.prisma'\n");

    Project project = opened(folder);

    assertThat(project.schema()).isEqualTo(folder.resolve("two.prisma"));
    assertThat(project.migrations()).isEqualTo(folder.resolve("m1"));
  }

  @Test
  void notesWhatItDoesNotUnderstand() {
    write("schema.prisma", " \n");
    write("prisma.config.ts", "export default {\n  datasource: { url: secrets.get('db') } }");
    write("refract.toml", "[environments.local]\ncolour = 'red'\ncolor = 'pink'\nurl = 7\n");

    assertThat(opened(folder).notes())
        .extracting(ProjectNote::toString)
        .anySatisfy(
            note -> assertThat(note).contains("prisma.config.ts:2").contains("datasource.url"))
        .anySatisfy(note -> assertThat(note).contains("refract.toml:2").contains("colour"))
        .anySatisfy(note -> assertThat(note).contains("refract.toml:3").contains("pink"))
        .anySatisfy(note -> assertThat(note).contains("refract.toml:4").contains("must be a text"))
        .anySatisfy(note -> assertThat(note).contains("schema.prisma").contains("empty"));
  }

  @Test
  void refusesAMissingFolder() {
    assertThat(refused(folder.resolve("nowhere"))).isInstanceOf(ProjectProblem.FolderMissing.class);
  }

  @Test
  void refusesAFile() {
    write("schema.prisma", SCHEMA);

    assertThat(refused(folder.resolve("schema.prisma")))
        .isInstanceOf(ProjectProblem.NotAFolder.class);
  }

  @Test
  void refusesAFolderWithoutASchemaAndSaysWhereItLooked() {
    ProjectProblem problem = refused(folder);

    assertThat(problem).isInstanceOf(ProjectProblem.NoSchema.class);
    assertThat(problem.message()).contains("prisma/schema.prisma, schema.prisma, prisma/schema");
  }

  @Test
  void refusesAConfiguredSchemaThatDoesNotExist() {
    write("prisma.config.ts", "export default { schema: 'db/schema.prisma' }");

    assertThat(refused(folder))
        .isEqualTo(
            new ProjectProblem.SchemaMissing(
                folder.resolve("db/schema.prisma"), "prisma.config.ts"));
  }

  @Test
  void refusesAFileThatIsNotUtf8AndNamesTheLine() {
    write("schema.prisma", SCHEMA + "// Gr\u00fc\u00dfe\n", StandardCharsets.ISO_8859_1);

    assertThat(refused(folder))
        .isEqualTo(new ProjectProblem.NotUtf8(folder.resolve("schema.prisma"), 4));
  }

  @Test
  void refusesABrokenRefractToml() {
    write("schema.prisma", SCHEMA);
    write("refract.toml", "[environments.local]\nurl = \n");

    assertThat(refused(folder))
        .isInstanceOf(ProjectProblem.BrokenToml.class)
        .extracting(ProjectProblem::message)
        .asString()
        .contains("refract.toml:2");
  }

  private void write(String name, String text) {
    write(name, text, StandardCharsets.UTF_8);
  }

  private void write(String name, String text, Charset charset) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, text, charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Project opened(Path path) {
    return project(Project.open(path, Variables.of(Map.of())));
  }

  private static Project project(Opening opening) {
    assertThat(opening).isInstanceOf(Opened.class);
    return ((Opened) opening).project();
  }

  private static ProjectProblem refused(Path path) {
    Opening opening = Project.open(path, Variables.of(Map.of()));
    assertThat(opening).isInstanceOf(Refused.class);
    return ((Refused) opening).problem();
  }
}
