package dev.refract.migrate.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.refract.migrate.TestPostgres;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.PostgresUrl;
import dev.refract.orm.error.RefractException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DatabasesTest {

  @Test
  void databaseThatMayNotBeMadeIsNamed() {
    try (TestPostgres server = new TestPostgres().run("CREATE ROLE no_maker LOGIN")) {
      int port = ((PostgresUrl) server.database().url()).address().port();
      DatabaseUrl url =
          DatabaseUrl.parse(
              "postgresql://no_maker@localhost:" + port + "/not_there_yet", Path.of(""));
      RefractException denied =
          catchThrowableOfType(RefractException.class, () -> Databases.openOrCreate(url).close());
      assertThat(denied.code()).isEqualTo("P1010");
      assertThat(denied)
          .hasMessageContaining("`not_there_yet on localhost:" + port + "`")
          .hasMessageContaining("ALTER ROLE \"no_maker\" CREATEDB");
      server.run("DROP ROLE no_maker");
    }
  }
}
