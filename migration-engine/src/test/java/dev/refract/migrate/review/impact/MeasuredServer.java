package dev.refract.migrate.review.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.TestPostgres;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.orm.connect.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * A database on a real server that tells what statements lock and do: locks are read from {@code
 * pg_locks} by another connection, rewrites told by the files of the tables, scans and index builds
 * by the server's own messages.
 */
public final class MeasuredServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TestPostgres postgres = new TestPostgres();
  private final Database others;
  private final Connection session;
  private final Connection observer;
  private final int process;

  public MeasuredServer() throws SQLException {
    // itself: the pool would close it after a failure such as 0A000
    session = (Connection) postgres.database().borrow().unwrap(PGConnection.class);
    observer = postgres.database().borrow();
    others = postgres.open("postgres", "connection_limit=3");
    run(observer, "ALTER DATABASE " + session.getCatalog() + " SET TimeZone = 'UTC'");
    run(session, "SET TimeZone = 'UTC'");
    run(session, "SET client_min_messages = debug1");
    process = session.unwrap(PGConnection.class).getBackendPID();
  }

  /** Another way in, for whoever reviews. */
  public Database database() {
    return others;
  }

  /** Runs statements that are kept. */
  public void run(String text) throws SQLException {
    run(session, text);
  }

  /**
   * What statements lock and do.
   *
   * @param locks by the name of the table; of its indexes too where the statement is about one
   * @param works as {@code SCAN t}
   */
  public record Measured(Map<String, LockMode> locks, Set<String> works) {

    /** Whether others wait for work to end: they cannot write, or not even read. */
    public boolean holdsOthersUp() {
      return !works.isEmpty() && locks.values().stream().anyMatch(LockMode::blocksWrites);
    }
  }

  /** Runs a script in a transaction that is rolled back; the work is that of its last statement. */
  public Measured trying(String script) throws SQLException {
    session.setAutoCommit(false);
    try {
      return measure(statements(script));
    } finally {
      session.rollback();
      session.setAutoCommit(true);
    }
  }

  /** Runs a script in a transaction that is kept. */
  public List<Measured> keeping(String script) throws SQLException {
    List<Measured> all = new ArrayList<>();
    session.setAutoCommit(false);
    try {
      for (String statement : statements(script)) {
        all.add(measure(List.of(statement)));
      }
      session.commit();
      return all;
    } finally {
      session.rollback();
      session.setAutoCommit(true);
    }
  }

  /**
   * Runs a statement that no transaction can hold while another session is writing to a table, and
   * looks at what it holds when it waits for that one to end.
   */
  public Map<String, LockMode> waitingFor(String table, String statement) throws SQLException {
    Map<Long, Relation> relations = relations();
    Map<String, LockMode> held = new TreeMap<>();
    try (Connection writer = others.borrow()) {
      writer.setAutoCommit(false);
      run(writer, "LOCK TABLE " + table + " IN ROW EXCLUSIVE MODE");
      CompletableFuture<Void> running =
          CompletableFuture.runAsync(() -> {
            try {
              run(session, statement);
            } catch (SQLException failure) {
              throw new AssertionError(failure);
            }
          });
      awaitWaiting(running);
      locks()
          .forEach((oid, mode) -> {
            Relation relation = relations.get(oid);
            if (relation != null && relation.isTable()) {
              held.put(relation.name(), mode);
            }
          });
      writer.rollback();
      writer.setAutoCommit(true);
      running.join();
    }
    return held;
  }

  private void awaitWaiting(CompletableFuture<Void> running) throws SQLException {
    Instant end = Instant.now().plus(PATIENCE);
    String waits =
        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND pid = " + process;
    while (!rows(observer, waits).equals(List.of("1"))) {
      assertThat(running.isDone()).as("it waits for the writer").isFalse();
      assertThat(Instant.now()).isBefore(end);
    }
  }

  private Measured measure(List<String> statements) throws SQLException {
    Map<Long, Relation> before = relations();
    try (Statement running = session.createStatement()) {
      String sql = "";
      for (String statement : statements) {
        running.clearWarnings();
        running.execute(statement);
        sql = statement;
      }
      List<String> messages = messages(running);
      Map<String, LockMode> held = new TreeMap<>();
      boolean ofIndexes = sql.contains("INDEX ") && !sql.contains("USING INDEX");
      locks()
          .forEach((oid, mode) -> {
            Relation locked = before.get(oid);
            if (locked != null && (locked.isTable() || ofIndexes)) {
              held.put(locked.name(), mode);
            }
          });
      return new Measured(held, works(sql, messages, before));
    }
  }

  private static List<String> statements(String script) {
    return SqlScript.parse(script, SqlLexis.POSTGRES).statements().stream()
        .map(ScriptStatement::text)
        .toList();
  }

  private static List<String> messages(Statement statement) throws SQLException {
    List<String> messages = new ArrayList<>();
    for (SQLWarning warning = statement.getWarnings();
        warning != null;
        warning = warning.getNextWarning()) {
      messages.add(warning.getMessage());
    }
    return messages;
  }

  private Set<String> works(String sql, List<String> messages, Map<Long, Relation> before)
      throws SQLException {
    Set<String> works = new TreeSet<>();
    boolean emptied = sql.startsWith("TRUNCATE");
    Set<String> rewritten = emptied ? Set.of() : rewritten(before);
    Set<String> known = new TreeSet<>();
    before.values().forEach(relation -> known.add(relation.name()));
    rewritten.forEach(table -> works.add("REWRITE " + table));
    for (String message : messages) {
      named(message, "verifying table \"(\\w+)\"")
          .filter(table -> !rewritten.contains(table))
          .ifPresent(table -> works.add("SCAN " + table));
      named(message, "building index \"\\w+\" on table \"(\\w+)\"")
          .filter(table -> !rewritten.contains(table) && !emptied && known.contains(table))
          .ifPresent(table -> works.add("INDEX_BUILD " + table));
      Optional<String> key = named(message, "validating foreign key constraint \"(\\w+)\"");
      if (key.isPresent()) {
        tablesOf(key.get()).forEach(table -> works.add("FOREIGN_KEY_CHECK " + table));
      }
    }
    if (sql.contains("PARTITION OF")) {
      scansWithoutMessage().forEach(table -> works.add("SCAN " + table));
    }
    return works;
  }

  /** The tables that have another file than before. */
  private Set<String> rewritten(Map<Long, Relation> before) throws SQLException {
    Set<String> rewritten = new TreeSet<>();
    relations()
        .forEach((oid, after) -> {
          Relation old = before.get(oid);
          if (old != null && old.isTable() && old.file() != after.file()) {
            rewritten.add(old.name());
          }
        });
    return rewritten;
  }

  /** A new partition looks through the default one and says nothing about it. */
  private List<String> scansWithoutMessage() throws SQLException {
    return rows(
        session,
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND"
            + " pg_get_expr(relpartbound, oid) = 'DEFAULT' AND pg_stat_get_xact_numscans(oid) > 0");
  }

  private static Optional<String> named(String message, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(message);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The table of a constraint; of a partitioned one, those that hold its rows. */
  private List<String> tablesOf(String constraint) throws SQLException {
    return rows(
        session,
        "SELECT c.relname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid AND c.relkind"
            + " = 'r' WHERE k.conname = '"
            + constraint
            + "'");
  }

  private record Relation(String name, String kind, long file) {
    boolean isTable() {
      return "rpmv".contains(kind);
    }
  }

  /** The tables, views and indexes, by their numbers. */
  private Map<Long, Relation> relations() throws SQLException {
    Map<Long, Relation> relations = new LinkedHashMap<>();
    try (Statement sql = session.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "SELECT oid, relname, relkind, coalesce(pg_relation_filenode(oid), 0) FROM pg_class"
                    + " WHERE relnamespace = 'public'::regnamespace AND relkind IN"
                    + " ('r','p','m','v','i')")) {
      while (rows.next()) {
        relations.put(
            rows.getLong(1), new Relation(rows.getString(2), rows.getString(3), rows.getLong(4)));
      }
    }
    return relations;
  }

  /** What the session holds, as another connection sees it; only locks that somebody feels. */
  private Map<Long, LockMode> locks() throws SQLException {
    Map<Long, LockMode> locks = new LinkedHashMap<>();
    try (Statement sql = observer.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "SELECT relation, mode FROM pg_locks WHERE granted AND relation IS NOT NULL AND pid"
                    + " = "
                    + process)) {
      while (rows.next()) {
        String name = rows.getString(2);
        LockMode mode =
            Arrays.stream(LockMode.values())
                .filter(one -> one.catalogName().equals(name))
                .findFirst()
                .orElseThrow();
        if (mode != LockMode.ACCESS_SHARE) {
          locks.merge(rows.getLong(1), mode, LockMode::stronger);
        }
      }
    }
    return locks;
  }

  /** The first column of the rows of a query, outside of what is measured. */
  public List<String> rows(String query) throws SQLException {
    return rows(observer, query);
  }

  private static List<String> rows(Connection connection, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static void run(Connection connection, String text) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute(text);
    }
  }

  @Override
  public void close() throws SQLException {
    session.close();
    observer.close();
    others.close();
    postgres.close();
  }
}
