package dev.refract.migrate.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.migrate.database.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackfillFileTest {
  @TempDir Path folder;

  @Test
  void aFolderWithoutTheFileNeedsNothing() {
    assertThat(BackfillFile.in(folder)).isEmpty();
  }

  @Test
  void theRestIsUsual() throws IOException {
    write("table = 'User'\nset = 'a = b'\nwhere = 'a IS NULL'\n");
    assertThat(BackfillFile.in(folder))
        .hasValue(
            new Backfill(TableName.of("User"), "a = b", "a IS NULL", 1000, Duration.ofMillis(50)));
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Backfill backfill =
        new Backfill(
            new TableName(Optional.of("billing"), "User"),
            "\"a\" = 'it''s'",
            "\"a\" IS NULL\nAND b = 'x'",
            20,
            Duration.ofSeconds(2));
    write(BackfillFile.text(backfill));
    assertThat(BackfillFile.in(folder)).hasValue(backfill);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "table = 'User' # | The setting `set` is missing.",
        "tabel = 'User' # | There is no setting `tabel`",
        "table = 7 # | `table` must be a text",
        "table = 'User # | backfill.toml:1:",
        "batch = 0 # | The setting `table` is missing",
        "table = 'U' \\n set = 'a' \\n where = 'b' \\n batch = 0 | :4: `batch` must be",
        "table = 'U' \\n set = 'a' \\n where = 'b' \\n pause = 'soon' | :4: `pause` must be",
      })
  void whatIsNotInOrderIsToldWithItsPlace(String text, String reason) throws IOException {
    write(text.replace("\\n", "\n").replace("#", ""));
    assertThatThrownBy(() -> BackfillFile.in(folder))
        .isInstanceOf(BackfillException.class)
        .hasMessageContaining(reason);
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve(BackfillFile.NAME), text);
  }
}
