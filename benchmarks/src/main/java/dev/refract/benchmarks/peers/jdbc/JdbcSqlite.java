package dev.refract.benchmarks.peers.jdbc;

import dev.refract.benchmarks.peers.worker.Contender;
import dev.refract.benchmarks.peers.worker.Draws;
import dev.refract.benchmarks.peers.worker.JdbcUrl;
import dev.refract.benchmarks.peers.worker.SqliteSettings;
import dev.refract.benchmarks.peers.worker.Variants;
import dev.refract.benchmarks.peers.worker.Worker;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** SQL by hand on SQLite. */
public final class JdbcSqlite implements Contender {
  private final Statements statements;
  private final Variants variants = new Variants();

  private JdbcSqlite(String url, Draws draws) throws SQLException {
    statements = new Statements(DriverManager.getConnection(JdbcUrl.sqlite(url)));
    statements.execute(List.of("PRAGMA foreign_keys = ON"));
    statements.execute(SqliteSettings.PRAGMAS);
    new SqliteReads(statements, draws).addTo(variants);
    new SqliteNested(statements, draws).addTo(variants);
    new SqliteTags(statements, draws).addTo(variants);
    new SqliteWrites(statements, draws).addTo(variants);
  }

  public static void main(String[] arguments) throws Exception {
    Worker.serve(arguments, JdbcSqlite::new);
  }

  @Override
  public Variants variants() {
    return variants;
  }

  @Override
  public void clean() throws SQLException {
    statements.execute(
        List.of(
            "DELETE FROM Post WHERE id > " + Draws.POSTS,
            "DELETE FROM User WHERE id > " + Draws.USERS));
  }
}
