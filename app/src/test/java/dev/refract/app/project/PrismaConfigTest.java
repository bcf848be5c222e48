package dev.refract.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.orm.connect.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Configurations as they are found in projects. */
class PrismaConfigTest {
  private static final Variables SET =
      Variables.of(Map.of("DATABASE_URL", "file:./set.db", "NAME", "shop"));

  @TempDir Path folder;
  private final List<ProjectNote> notes = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      value = {
        "env('DATABASE_URL')                         => file:./set.db",
        "env<Env>('DATABASE_URL')                    => file:./set.db",
        "process.env?.DATABASE_URL!                  => file:./set.db",
        "process.env.DATABASE_URL as string          => file:./set.db",
        "process.env.DATABASE_URL ?? ''              => file:./set.db",
        "process.env.NOT_SET ?? 'file:./other.db'    => file:./other.db",
        "process.env.NOT_SET || env('DATABASE_URL')  => file:./set.db",
        "String(process.env.DATABASE_URL)            => file:./set.db",
        "(process.env.DATABASE_URL)                  => file:./set.db",
        "'file:' + './sum.db'                        => file:./sum.db",
        "`file:./${process.env.NAME}.db`             => file:./shop.db",
        "`file:./${process.env.NOT_SET ?? 'a'}.db`   => file:./a.db",
        "`file:${path.join(__dirname, 'in.db')}`     => file:./in.db",
        "fixed                                       => file:./fixed.db",
        "fallback                                    => file:./fallback.db",
      })
  void theUrlIsRead(String expression, String url) throws IOException {
    PrismaConfig config = read(expression);

    assertThat(config.url()).isEqualTo(new UrlSetting.Given(url));
    assertThat(notes).isEmpty();
  }

  @Test
  void anEmptyTextInPlaceOfAVariableIsThatVariableMissing() throws IOException {
    assertThat(read("process.env.NOT_SET ?? ''").url())
        .isEqualTo(new UrlSetting.UnsetVariable("NOT_SET"));
    assertThat(read("`postgresql://${process.env.NOT_SET}@localhost/x`").url())
        .isEqualTo(new UrlSetting.UnsetVariable("NOT_SET"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "process.env.CI ? 'file:./ci.db' : 'file:./a.db'",
        "env.DATABASE_URL",
        "getUrl()",
        "`file:${getName()}.db`",
        "unknown",
        "circle",
        "fixed.trim()",
      })
  void whatOnlyRunningTellsIsSaidWithItsLine(String expression) throws IOException {
    assertThat(read(expression).url()).isInstanceOf(UrlSetting.Computed.class);
    assertThat(notes).hasSize(1);
    assertThat(notes.getFirst().line()).isPositive();
    assertThat(notes.getFirst().message()).contains("`datasource.url` is computed by code");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schema: path.join('prisma', 'schema.prisma')",
        "schema: join(__dirname, 'prisma/schema.prisma')",
        "schema: path.resolve(import.meta.dirname, 'prisma', 'schema.prisma')",
        "schema: resolve(process.cwd(), 'prisma/schema.prisma')",
        "schema",
      })
  void theSchemaIsRead(String member) throws IOException {
    write(
        "const schema = './prisma/schema.prisma'\nexport default defineConfig({ " + member + " })");

    PrismaConfig config = config();

    assertThat(Path.of(config.schema().orElseThrow()).normalize())
        .isEqualTo(Path.of("prisma/schema.prisma"));
    assertThat(notes).isEmpty();
  }

  @Test
  void whatMeansNothingHereIsSaid() throws IOException {
    write(
        """
        export default defineConfig({
          ...base,
          tables: { external: ["public.users"] },
          enums: { external: ["public.role"] },
          migrations: { initShadowDb: `CREATE TABLE users (id int);` },
        })
        """);

    config();

    assertThat(notes).extracting(ProjectNote::line).containsExactlyInAnyOrder(2, 3, 4, 5);
    assertThat(notes.toString())
        .contains("What `...base` brings along is not read.")
        .contains("`tables.external` is not heeded")
        .contains("`migrations.initShadowDb` is not run");
  }

  private PrismaConfig read(String url) throws IOException {
    notes.clear();
    write(
        """
        import 'dotenv/config'
        import path, { join } from 'node:path'
        const fixed = 'file:./fixed.db'
        const fallback = process.env.NOT_SET ?? 'file:./fallback.db'
        const circle = circle
        if (!fixed) throw new Error('no database')

        export default defineConfig({
          schema: 'prisma/schema.prisma',
          datasource: {
            url: %s,
          },
        })
        """
            .formatted(url));
    return config();
  }

  private void write(String script) throws IOException {
    Files.writeString(folder.resolve("prisma.config.ts"), script);
  }

  private PrismaConfig config() throws IOException {
    try {
      return PrismaConfig.in(folder, Optional.empty(), SET, notes).orElseThrow();
    } catch (UndecodableException notText) {
      throw new AssertionError(notText);
    }
  }
}
