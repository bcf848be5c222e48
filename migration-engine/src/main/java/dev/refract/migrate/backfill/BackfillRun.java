package dev.refract.migrate.backfill;

import static java.util.stream.Collectors.joining;

import dev.refract.migrate.backfill.BackfillSql.KeyColumn;
import dev.refract.migrate.backfill.BackfillTable.Standing;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Goes through a table along its primary key. Each batch is a transaction that fills its rows and
 * writes down how far it has come, so a process that dies loses at most the batch it was at.
 */
final class BackfillRun {
  private static final int PASSES = 5;
  private static final int ATTEMPTS = 5;

  private final Connection connection;
  private final BackfillSql sql;
  private final String name;
  private final Backfill backfill;
  private final BackfillProgress progress;
  private final Rest rest;
  private final BackfillTable table;
  private final BatchSize size;
  private List<KeyColumn> key = List.of();

  BackfillRun(
      Connection connection,
      BackfillSql sql,
      String name,
      Backfill backfill,
      BackfillProgress progress,
      Rest rest) {
    this.connection = connection;
    this.sql = sql;
    this.name = name;
    this.backfill = backfill;
    this.progress = progress;
    this.rest = rest;
    this.table = new BackfillTable(connection, sql);
    this.size = new BatchSize(backfill.batchSize());
  }

  /**
   * One batch.
   *
   * @param rows how many have been filled in all
   * @param isLast whether nothing is left
   */
  private record Batch(long rows, boolean isLast) {}

  /** Something to do in a transaction; may be done again. */
  private interface Work<T> {
    T run() throws SQLException;
  }

  BackfillReport run() throws SQLException {
    if (!sql.exists(connection, backfill.table())) {
      throw BackfillException.noTable(backfill);
    }
    key = sql.key(connection, backfill.table());
    if (key.isEmpty()) {
      throw BackfillException.noKey(backfill);
    }
    if (!hasRowsLeft(connection, sql, backfill)) {
      inTransaction(() -> {
        table.close(name);
        return true;
      });
      dropTableIfEmpty();
      return new BackfillReport(0, 0, true);
    }
    inTransaction(() -> {
      table.open(name, backfill);
      return true;
    });
    return batches();
  }

  private void dropTableIfEmpty() throws SQLException {
    inTransaction(() -> {
      table.dropIfEmpty();
      return true;
    });
  }

  private BackfillReport batches() throws SQLException {
    long rows = 0;
    int batches = 0;
    while (!progress.isCancelled() && !Thread.currentThread().isInterrupted()) {
      long began = System.nanoTime();
      Batch batch = inTransaction(this::batch);
      if (batch.isLast()) {
        dropTableIfEmpty();
        return new BackfillReport(Math.max(rows, batch.rows()), batches, true);
      }
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      rows = batch.rows();
      batches++;
      size.took(took);
      progress.batch(rows, size.now(), took);
      if (!backfill.pause().isZero()) {
        rest.take(backfill.pause().compareTo(took) > 0 ? backfill.pause() : took);
      }
    }
    return new BackfillReport(rows, batches, false);
  }

  private Batch batch() throws SQLException {
    Optional<Standing> found = table.lock(name);
    if (found.isEmpty()) {
      return new Batch(0, true); // another process has come to the end
    }
    Standing standing = found.get();
    Optional<String> end = endOfBatch(standing.position());
    if (end.isPresent()) {
      Standing next = standing.at(end.get(), fill(standing.position(), end.get()));
      table.write(name, next);
      return new Batch(next.rows(), false);
    }
    if (!hasRowsLeft(connection, sql, backfill)) {
      table.close(name);
      return new Batch(standing.rows(), true);
    }
    if (standing.pass() == PASSES) {
      throw BackfillException.noEnd(backfill, PASSES);
    }
    table.write(name, standing.nextPass());
    return new Batch(standing.rows(), false);
  }

  /** The key of the last row of the batch after a position, as SQL has it. */
  private Optional<String> endOfBatch(Optional<String> position) throws SQLException {
    String literal =
        key.stream().map(KeyColumn::literal).collect(joining(" || ', ' || ", "'(' || ", " || ')'"));
    String order = key.stream().map(KeyColumn::name).collect(joining(", "));
    String from =
        " FROM " + sql.table(backfill.table()) + position.map(p -> " WHERE " + after(p)).orElse("");
    Optional<String> full =
        BackfillSql.text(
            connection,
            "SELECT "
                + literal
                + from
                + " ORDER BY "
                + order
                + " LIMIT 1 OFFSET "
                + (size.now() - 1));
    if (full.isPresent()) {
      return full;
    }
    String backwards = key.stream().map(column -> column.name() + " DESC").collect(joining(", "));
    return BackfillSql.text(
        connection, "SELECT " + literal + from + " ORDER BY " + backwards + " LIMIT 1");
  }

  private long fill(Optional<String> position, String end) throws SQLException {
    return BackfillSql.run(
        connection,
        "UPDATE "
            + sql.table(backfill.table())
            + " SET "
            + backfill.set()
            + "\nWHERE ("
            + backfill.where()
            + "\n) AND "
            + position.map(p -> after(p) + " AND ").orElse("")
            + keyTuple()
            + " <= "
            + end);
  }

  private String after(String position) {
    return keyTuple() + " > " + position;
  }

  private String keyTuple() {
    return key.stream().map(KeyColumn::name).collect(joining(", ", "(", ")"));
  }

  static boolean hasRowsLeft(Connection connection, BackfillSql sql, Backfill backfill)
      throws SQLException {
    return BackfillSql.text(
            connection,
            "SELECT 1 FROM "
                + sql.table(backfill.table())
                + " WHERE ("
                + backfill.where()
                + "\n) LIMIT 1")
        .isPresent();
  }

  private <T> T inTransaction(Work<T> work) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      BackfillSql.run(connection, sql.begin());
      try {
        T result = work.run();
        BackfillSql.run(connection, "COMMIT");
        return result;
      } catch (SQLException failure) {
        rollBack();
        if (attempt == ATTEMPTS || !sql.isChance(failure)) {
          throw failure;
        }
      } catch (RuntimeException failure) {
        rollBack();
        throw failure;
      }
    }
  }

  private void rollBack() throws SQLException {
    if (!connection.isClosed()) {
      BackfillSql.run(connection, "ROLLBACK");
    }
  }
}
