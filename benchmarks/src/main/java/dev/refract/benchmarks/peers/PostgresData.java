package dev.refract.benchmarks.peers;

import dev.refract.benchmarks.peers.worker.JdbcUrl;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The data in PostgreSQL: one database for all contenders, on a server that is there or our own.
 */
final class PostgresData implements AutoCloseable {
  private static final String DATABASE = "refract_bench";

  private final Optional<EmbeddedPostgres> own;
  private final String url;
  private final Connection connection;

  private PostgresData(Optional<EmbeddedPostgres> own, String url) throws SQLException {
    this.own = own;
    this.url = url;
    this.connection = DriverManager.getConnection(JdbcUrl.postgres(url));
  }

  static PostgresData make(List<String> statements, Tables tables)
      throws SQLException, IOException {
    Optional<String> given = Optional.ofNullable(System.getenv("BENCH_PG_URL"));
    Optional<EmbeddedPostgres> own = given.isPresent() ? Optional.empty() : Optional.of(start());
    String server =
        given.orElseGet(() ->
            "postgresql://postgres@localhost:%d/postgres".formatted(own.orElseThrow().getPort()));
    try (Connection connection = DriverManager.getConnection(JdbcUrl.postgres(server));
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(DATABASE));
      statement.execute("CREATE DATABASE " + DATABASE);
    }
    PostgresData data = new PostgresData(own, named(server));
    data.fill(statements, tables);
    return data;
  }

  /**
   * Commits are written before they are answered, but the disk is not waited for (the library says
   * {@code fsync=off}): what a disk takes is the same for all, and would hide in what they differ.
   */
  private static EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start();
  }

  private static String named(String server) {
    URI parts = URI.create(server);
    try {
      return new URI(
              parts.getScheme(),
              parts.getUserInfo(),
              parts.getHost(),
              parts.getPort(),
              "/" + DATABASE,
              null,
              null)
          .toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void fill(List<String> statements, Tables tables) throws SQLException, IOException {
    for (String sql : statements) {
      execute(sql);
    }
    var rows = tables.rows(Objects::toString, truth -> truth ? "t" : "f");
    for (var table : rows.entrySet()) {
      copy(table.getKey(), table.getValue());
    }
    for (String table : List.of("User", "Post", "Comment", "Tag")) {
      execute("SELECT setval('\"%1$s_id_seq\"', (SELECT max(id) FROM \"%1$s\"))".formatted(table));
    }
    execute("VACUUM ANALYZE");
  }

  private void copy(String table, Stream<@Nullable Object[]> rows)
      throws SQLException, IOException {
    String text =
        rows.map(row ->
                Arrays.stream(row)
                    .map(value -> value == null ? "\\N" : value.toString())
                    .collect(Collectors.joining("\t", "", "\n")))
            .collect(Collectors.joining());
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("COPY \"%s\" FROM STDIN".formatted(table), new StringReader(text));
  }

  String url() {
    return url;
  }

  /** What the server says it is. */
  String version() throws SQLException {
    return connection.getMetaData().getDatabaseProductVersion();
  }

  /** Takes away what rows that were deleted have left, so that nobody reads across it. */
  void vacuum() throws SQLException {
    execute("VACUUM \"User\", \"Post\"");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException, IOException {
    connection.close();
    if (own.isPresent()) {
      own.get().close();
    }
  }
}
