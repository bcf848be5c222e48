package dev.refract.orm.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.orm.testing.BlogDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTypedSqlTest extends TypedSqlContract {
  @TempDir Path folder;

  @Override
  BlogDatabase freshDatabase() {
    return BlogDatabase.sqlite(folder);
  }

  @Test
  void expressionsAndParametersCanHoldAnything() {
    TypedQuery query =
        describe("SELECT count(*) AS n, \"id\" + ? AS x FROM \"User\" WHERE \"id\" = ?");
    assertThat(parameters(query)).isEqualTo("_0: ?, _1: ?");
    assertThat(columns(query)).isEqualTo("n: ??, x: ??");
    assertThat(client.queryRaw(query.bind(Map.of("_0", 5, "_1", 2))).getFirst().get("x"))
        .isEqualTo(7L);
  }

  @Test
  void namesThatTheTextGivesTellNothingOfNulls() {
    assertThat(columns(describe("SELECT name AS email, name id FROM User")))
        .isEqualTo("email: String?, id: String?");
    assertThat(columns(describe("SELECT email, max(id) FROM User"))).startsWith("email: String?");
    assertThat(columns(describe("SELECT email, max(id) FROM User GROUP BY email")))
        .startsWith("email: String,");
  }

  @Test
  void namedParametersAreNotKnown() {
    assertThatThrownBy(() -> describe("SELECT id FROM User WHERE id = :id"))
        .hasMessageContaining("$1, $2");
  }

  @Test
  void filesOfAFolderHaveTheirNames() throws IOException {
    Files.writeString(folder.resolve("b.sql"), "SELECT 1");
    Files.writeString(folder.resolve("a.sql"), "-- first\nSELECT 2");
    assertThat(TypedSql.read(folder)).extracting(SqlFile::name).containsExactly("a", "b");
  }
}
