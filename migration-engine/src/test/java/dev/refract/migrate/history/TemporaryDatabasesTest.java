package dev.refract.migrate.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.TestPostgres;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.PostgresUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Databases that a killed process has left behind. */
class TemporaryDatabasesTest {
  private static final String UNIQUE = "_00000000000000000000000000000000";
  private static final String OLD_SHADOW = "refract_shadow_1700000000" + UNIQUE;
  private static final String OLD_REHEARSAL = "refract_rehearsal_1700000000" + UNIQUE;
  private static final String IN_USE = "refract_rehearsal_1700000001" + UNIQUE;
  private static final String OF_ANOTHER_USER = "refract_shadow_1700000002" + UNIQUE;
  private static final String NEW = "refract_shadow_99999999999" + UNIQUE;
  private static final String OTHER_NAME = "refract_shadow_of_mine";

  @Test
  void aShadowDropsThoseThatNobodyUses() throws SQLException {
    try (TestPostgres postgres = new TestPostgres()) {
      postgres.run("CREATE ROLE somebody");
      List.of(OLD_SHADOW, OLD_REHEARSAL, IN_USE, OF_ANOTHER_USER, NEW, OTHER_NAME)
          .forEach(name -> postgres.run("CREATE DATABASE " + name));
      postgres.run("ALTER DATABASE " + OF_ANOTHER_USER + " OWNER TO somebody");
      PostgresUrl url = (PostgresUrl) postgres.database().url();
      try (Database used = Database.open(url.withDatabase(IN_USE).withLimit(1));
          Connection connection = used.borrow()) {
        assertThat(connection.isValid(1)).isTrue();
        ShadowDatabase shadow = ShadowDatabase.of(url, Optional.empty());
        assertThat(shadow.<String>use((_, inside) -> inside.getCatalog()))
            .startsWith("refract_shadow_");
        assertThat(postgres.rows("SELECT datname FROM pg_database WHERE datname ~ '^refract_'"))
            .containsExactlyInAnyOrder(IN_USE, OF_ANOTHER_USER, NEW, OTHER_NAME);
      } finally {
        List.of(IN_USE, OF_ANOTHER_USER, NEW, OTHER_NAME)
            .forEach(name -> postgres.run("DROP DATABASE " + name));
        postgres.run("DROP ROLE somebody");
      }
    }
  }
}
