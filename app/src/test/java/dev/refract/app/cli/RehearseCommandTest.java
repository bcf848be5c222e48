package dev.refract.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RehearseCommandTest {
  @TempDir Path temporary;
  private ExampleProject blog;

  @BeforeEach
  void deployedExample() {
    blog = ExampleProject.copy("blog", temporary);
    assertThat(run("migrate deploy").exitCode()).isZero();
    blog.edit(
        "prisma/schema.prisma", "  summary     String?\n", "  summary String?\n  note String?\n");
    assertThat(run("migrate dev", "--name", "note", "--create-only").exitCode()).isZero();
  }

  @Test
  void timesAreShownAndTheDatabaseStaysBehind() {
    Invocation rehearsal = run("migrate rehearse", "--with-data");
    assertThat(rehearsal.err()).isEmpty();
    assertThat(rehearsal.exitCode()).isZero();
    assertThat(rehearsal.out())
        .contains("1 migration on a copy of the database, rows included.")
        .containsPattern("\\d+\\.\\d ms {2}ALTER TABLE \"posts\" ADD COLUMN \"note\" TEXT")
        .contains("The result is what the schema describes.");
    assertThat(run("migrate status").out()).contains("pending");
  }

  @Test
  void theReportIsAlsoGivenAsJson() {
    JsonNode report =
        JsonMapper.shared().readTree(run("migrate rehearse", "--format", "json").out());
    assertThat(report.get("ok").asBoolean()).isTrue();
    assertThat(report.get("rows").asBoolean()).isFalse();
    assertThat(report.at("/migrations/0/statements/0/line").asInt()).isPositive();
    assertThat(report.get("remaining")).isEmpty();
  }

  @Test
  void aSchemaThatIsNotReachedIsAProblem() {
    blog.edit("prisma/schema.prisma", "  note String?\n", "  note String?\n  more String?\n");
    Invocation rehearsal = run("migrate rehearse");
    assertThat(rehearsal.exitCode()).isEqualTo(1);
    assertThat(rehearsal.err()).contains("add column posts.more");
  }

  private Invocation run(String command, String... arguments) {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--project";
    all[arguments.length + 1] = blog.folder().toString();
    return Invocation.of(command, all);
  }
}
