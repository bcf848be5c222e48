package dev.refract.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.app.project.StaticValue.Computed;
import dev.refract.app.project.StaticValue.Group;
import dev.refract.app.project.StaticValue.Text;
import dev.refract.app.project.StaticValue.Variable;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StaticScriptTest {

  @Test
  void readsACallWithAnObject() {
    Group config =
        group(
            """
            import "dotenv/config";
            import { defineConfig, env } from "prisma/config"; // export default not here
            export default defineConfig({
              schema: 'prisma',
              migrations: { path: "prisma/migrations", seed: `tsx seed.ts` },
              datasource: { url: env("DATABASE_URL"), },
            });
            """);

    assertThat(config.members().get("schema")).isEqualTo(new Text("prisma", 4));
    assertThat(member(config, "migrations").members().get("seed"))
        .isEqualTo(new Text("tsx seed.ts", 5));
    assertThat(member(config, "datasource").members().get("url"))
        .isEqualTo(new Variable("DATABASE_URL", 6));
  }

  @Test
  void readsANamedConstantAndItsTypeSuffix() {
    Group config =
        group(
            """
            const config = { schema: path.join("db", "schema.prisma") } satisfies PrismaConfig
            export default config
            """);

    assertThat(config.members().get("schema")).isEqualTo(new Text("db/schema.prisma", 1));
  }

  @Test
  void readsTheCommonJsForm() {
    assertThat(group("module.exports = { schema: 'x.prisma' }").members()).containsKey("schema");
  }

  @Test
  void readsProcessVariables() {
    Group config =
        group("export default { a: process.env.A, b: process.env['B'], c: process.env.C! }");

    assertThat(config.members())
        .containsEntry("a", new Variable("A", 1))
        .containsEntry("b", new Variable("B", 1))
        .containsEntry("c", new Variable("C", 1));
  }

  @Test
  void keepsTheSourceOfWhatOnlyRunningWouldTell() {
    Group config =
        group(
            """
            export default {
              a: process.env.A ? "file:./a.db" : x,
              b: url({ of: ["x", 1] }),
              c: `file:${name}`,
              d,
              ...rest,
              e: "still read",
            }
            """);

    assertThat(config.members())
        .containsEntry("a", new Computed("process.env.A ? \"file:./a.db\" : x", 2))
        .containsEntry("b", new Computed("url({ of: [\"x\", 1] })", 3))
        .containsEntry("c", new Computed("`file:${name}`", 4))
        .containsEntry("d", new Computed("d", 5))
        .containsEntry("...rest", new Computed("...rest", 6))
        .containsEntry("e", new Text("still read", 7));
  }

  @Test
  void findsNothingWhereNothingIsExported() {
    assertThat(StaticScript.exportOf("console.log('export default {}')")).isEmpty();
  }

  @Property
  void neverFails(@ForAll String anything) {
    assertThat(StaticScript.exportOf("export default {" + anything)).isPresent();
    assertThat(StaticScript.exportOf(anything)).isNotNull();
  }

  @Property(tries = 200)
  void neverFailsOnAPrefix(@ForAll @IntRange(max = 220) int length) {
    String script =
        """
        const c = { schema: path.join("a", 'b'), x: process.env["A"]!, y: env("B") as const,
          migrations: { path: `p`, seed: f({ a: [1, (2)] }) } } satisfies PrismaConfig
        export default defineConfig(c)
        """;
    String prefix = script.substring(0, Math.min(length, script.length()));
    assertThat(StaticScript.exportOf("export default " + prefix)).isPresent();
    assertThat(StaticScript.exportOf(prefix + "\nexport default c")).isNotNull();
  }

  private static Group member(Group group, String key) {
    return (Group) Objects.requireNonNull(group.members().get(key));
  }

  private static Group group(String script) {
    assertThat(StaticScript.exportOf(script)).containsInstanceOf(Group.class);
    return (Group) StaticScript.exportOf(script).orElseThrow();
  }
}
