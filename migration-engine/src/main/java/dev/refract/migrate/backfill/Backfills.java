package dev.refract.migrate.backfill;

import dev.refract.migrate.database.OwnTables;
import dev.refract.orm.connect.Database;
import dev.refract.orm.error.ConnectionException;
import dev.refract.orm.error.RefractException;
import java.sql.Connection;
import java.sql.SQLException;

/** Backfills on a database. */
public final class Backfills {
  /** Where unfinished ones stand, beside the history of migrations. */
  static final String TABLE = OwnTables.BACKFILLS;

  private Backfills() {}

  /**
   * Fills what is left, from where it was left. Several processes may fill together: each batch is
   * done by one of them.
   *
   * @param name of the migration that needs it
   * @throws BackfillException P3092 where it cannot be done; what was filled until then stays
   */
  public static BackfillReport run(
      Database database, String name, Backfill backfill, BackfillProgress progress) {
    try (Connection connection = database.borrow()) {
      return run(database, connection, name, backfill, progress);
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  /** The same over a connection that stays open, in auto-commit mode. */
  public static BackfillReport run(
      Database database,
      Connection connection,
      String name,
      Backfill backfill,
      BackfillProgress progress) {
    BackfillSql sql = BackfillSql.of(database.dialect());
    try {
      return new BackfillRun(connection, sql, name, backfill, progress, Rest.PARKED).run();
    } catch (SQLException failure) {
      throw failed(backfill, database.failure(failure));
    }
  }

  /** A database that cannot be reached says so itself. */
  private static RefractException failed(Backfill backfill, RefractException cause) {
    return cause instanceof ConnectionException ? cause : BackfillException.failed(backfill, cause);
  }

  /**
   * Whether no row is left to fill. A table that is not there has none.
   *
   * @throws BackfillException P3092 where its condition cannot be asked
   */
  public static boolean isComplete(Database database, Connection connection, Backfill backfill) {
    BackfillSql sql = BackfillSql.of(database.dialect());
    try {
      return !sql.exists(connection, backfill.table())
          || !BackfillRun.hasRowsLeft(connection, sql, backfill);
    } catch (SQLException failure) {
      throw failed(backfill, database.failure(failure));
    }
  }
}
