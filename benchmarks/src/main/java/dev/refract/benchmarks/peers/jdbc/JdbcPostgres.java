package dev.refract.benchmarks.peers.jdbc;

import dev.refract.benchmarks.peers.worker.Contender;
import dev.refract.benchmarks.peers.worker.Draws;
import dev.refract.benchmarks.peers.worker.JdbcUrl;
import dev.refract.benchmarks.peers.worker.Variants;
import dev.refract.benchmarks.peers.worker.Worker;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** SQL by hand on PostgreSQL. */
public final class JdbcPostgres implements Contender {
  private final Statements statements;
  private final Variants variants = new Variants();

  private JdbcPostgres(String url, Draws draws) throws SQLException {
    statements =
        new Statements(
            DriverManager.getConnection(
                JdbcUrl.postgres(url, "prepareThreshold=1", "reWriteBatchedInserts=true")));
    new PostgresReads(statements, draws).addTo(variants);
    new PostgresNested(statements, draws).addTo(variants);
    new PostgresTags(statements, draws).addTo(variants);
    new PostgresWrites(statements, draws).addTo(variants);
  }

  public static void main(String[] arguments) throws Exception {
    Worker.serve(arguments, JdbcPostgres::new);
  }

  @Override
  public Variants variants() {
    return variants;
  }

  @Override
  public void clean() throws SQLException {
    statements.execute(
        List.of(
            "DELETE FROM \"Post\" WHERE id > " + Draws.POSTS,
            "DELETE FROM \"User\" WHERE id > " + Draws.USERS));
  }
}
