package dev.refract.migrate.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.TestDatabase;
import dev.refract.migrate.TestPostgres;
import dev.refract.migrate.TestSql;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Scope;
import dev.refract.orm.connect.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database is read with as many queries as it has kinds of things, however many there are. */
class IntrospectionQueriesTest {
  @TempDir Path scratch;

  @Test
  void numberOfQueriesDoesNotGrowWithSqlite() throws SQLException {
    try (TestDatabase live = new TestDatabase(scratch.resolve("live.db"))) {
      assertThat(queriesForManyTables(live.database())).isLessThanOrEqualTo(4);
    }
  }

  @Test
  void numberOfQueriesDoesNotGrowWithPostgres() throws SQLException {
    try (TestPostgres live = new TestPostgres()) {
      assertThat(queriesForManyTables(live.database())).isLessThanOrEqualTo(8);
    }
  }

  private static int queriesForManyTables(Database live) throws SQLException {
    TestSql.run(live, tables(0, 2));
    int few = queries(live, 2);
    TestSql.run(live, tables(2, 60));
    assertThat(queries(live, 60)).isEqualTo(few);
    return few;
  }

  private static List<String> tables(int from, int to) {
    List<String> statements = new ArrayList<>();
    for (int i = from; i < to; i++) {
      statements.add(
          "CREATE TABLE t%d (id INTEGER PRIMARY KEY, a TEXT UNIQUE, b INTEGER REFERENCES t%d (id))"
              .formatted(i, Math.max(0, i - 1)));
      statements.add("CREATE INDEX i%d ON t%d (b)".formatted(i, i));
    }
    return statements;
  }

  private static int queries(Database live, int tables) throws SQLException {
    AtomicInteger count = new AtomicInteger();
    try (Connection connection = live.borrow()) {
      DatabaseSchema found =
          DatabaseIntrospector.introspect(
              counting(connection, count), live.dialect(), Scope.CURRENT);
      assertThat(found.tables()).hasSize(tables);
    }
    return count.get();
  }

  /** The same connection, which counts the statements that it makes. */
  private static Connection counting(Connection connection, AtomicInteger count) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              if (method.getName().endsWith("Statement")) {
                count.incrementAndGet();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getTargetException();
              }
            });
  }
}
