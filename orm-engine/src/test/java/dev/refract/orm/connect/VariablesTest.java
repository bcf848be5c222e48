package dev.refract.orm.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariablesTest {
  @TempDir Path folder;

  private Variables withFile(String text) throws IOException {
    Files.writeString(folder.resolve(".env"), text);
    return Variables.of(Map.of("SET", "outside", "EMPTY", "")).withFile(folder);
  }

  @Test
  void processGoesBeforeTheFile() throws IOException {
    Variables variables = withFile("# two\nSET=inside\nEMPTY=filled\nQUOTED=\"a b\"\n");
    assertThat(variables.get("SET")).contains("outside");
    assertThat(variables.get("EMPTY")).contains("filled");
    assertThat(variables.get("QUOTED")).contains("a b");
    assertThat(variables.get("NONE")).isEmpty();
    assertThat(variables.problem()).isEmpty();
  }

  @Test
  void brokenLineIsLeftOutAndNotQuoted() throws IOException {
    Variables variables = withFile("DATABASE_URL postgresql://ann:s3cret@host/db\nGOOD=1\n");
    assertThat(variables.get("GOOD")).contains("1");
    assertThat(variables.problem())
        .hasValueSatisfying(told -> assertThat(told).contains("NAME=value").doesNotContain("s3"));
  }

  @Test
  void folderWithoutAFileIsFine() {
    assertThat(Variables.of(Map.of("A", "1")).withFile(folder).get("A")).contains("1");
  }
}
