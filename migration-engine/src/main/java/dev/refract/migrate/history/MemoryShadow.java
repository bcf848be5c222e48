package dev.refract.migrate.history;

import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.dialect.Dialect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** SQLite in memory. */
record MemoryShadow() implements ShadowDatabase {

  @Override
  public Dialect dialect() {
    return Dialect.sqlite();
  }

  @Override
  public <T> T use(Use<T> use) {
    DatabaseUrl memory = DatabaseUrl.parse("file::memory:", Path.of("").toAbsolutePath());
    try (Database shadow = Database.open(memory);
        Connection connection = shadow.borrow()) {
      return use.of(shadow, connection);
    } catch (SQLException failure) {
      throw dialect().failure(failure);
    }
  }
}
