package dev.refract.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The data in SQLite: one file, and a copy of it for every contender. */
final class SqliteData {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);

  private final Path file;

  private SqliteData(Path file) {
    this.file = file;
  }

  static SqliteData make(Path folder, List<String> statements, Tables tables)
      throws SQLException, IOException {
    Path file = folder.resolve("all.db");
    remove(file);
    try (Connection connection = connect(file)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode = WAL");
        statement.execute("PRAGMA synchronous = OFF");
        for (String sql : statements) {
          statement.execute(sql);
        }
      }
      connection.setAutoCommit(false);
      var rows = tables.rows(SqliteData::text, truth -> truth ? 1 : 0);
      for (var table : rows.entrySet()) {
        insert(connection, table.getKey(), table.getValue());
      }
      connection.commit();
    }
    return new SqliteData(file);
  }

  private static String text(Instant time) {
    return TIME.format(time);
  }

  private static void insert(Connection connection, String table, Stream<@Nullable Object[]> rows)
      throws SQLException {
    Iterator<@Nullable Object[]> remaining = rows.iterator();
    @Nullable Object[] row = remaining.next();
    String sql = "INSERT INTO \"%s\" VALUES (?%s)".formatted(table, ", ?".repeat(row.length - 1));
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      while (true) {
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.executeUpdate();
        if (!remaining.hasNext()) {
          return;
        }
        row = remaining.next();
      }
    }
  }

  /** The URL of a copy for one contender. */
  String copyFor(Peer peer) throws IOException {
    Path copy = file.resolveSibling(peer.key() + ".db");
    remove(copy);
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    return "file:" + copy;
  }

  private static void remove(Path file) throws IOException {
    for (String end : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + end));
    }
  }

  private static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }
}
