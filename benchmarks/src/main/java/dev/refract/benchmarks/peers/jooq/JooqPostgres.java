package dev.refract.benchmarks.peers.jooq;

import static dev.refract.benchmarks.peers.jooq.Tables.POST;
import static dev.refract.benchmarks.peers.jooq.Tables.POST_ID;
import static dev.refract.benchmarks.peers.jooq.Tables.USER;
import static dev.refract.benchmarks.peers.jooq.Tables.USER_ID;

import dev.refract.benchmarks.peers.worker.Contender;
import dev.refract.benchmarks.peers.worker.Draws;
import dev.refract.benchmarks.peers.worker.JdbcUrl;
import dev.refract.benchmarks.peers.worker.Variants;
import dev.refract.benchmarks.peers.worker.Worker;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** jOOQ on PostgreSQL. */
public final class JooqPostgres implements Contender {
  private final DSLContext db;
  private final Variants variants = new Variants();

  private JooqPostgres(String url, Draws draws) throws SQLException {
    db =
        DSL.using(
            DriverManager.getConnection(JdbcUrl.postgres(url, "prepareThreshold=1")),
            SQLDialect.POSTGRES,
            new Settings().withExecuteLogging(false));
    new JooqReads(db, draws).addTo(variants);
    new JooqWrites(db, draws).addTo(variants);
  }

  public static void main(String[] arguments) throws Exception {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    Worker.serve(arguments, JooqPostgres::new);
  }

  @Override
  public Variants variants() {
    return variants;
  }

  @Override
  public void clean() {
    db.deleteFrom(POST).where(POST_ID.gt(Draws.POSTS)).execute();
    db.deleteFrom(USER).where(USER_ID.gt(Draws.USERS)).execute();
  }
}
