package dev.refract.benchmarks.peers;

import dev.refract.benchmarks.peers.PeerProcess.Contestant;
import dev.refract.benchmarks.peers.worker.JdbcUrl;
import dev.refract.benchmarks.peers.worker.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that a comparison needs: the databases with their data, and all contenders running.
 */
final class Field implements AutoCloseable {
  /** What writes may have changed; addresses are left out, as everybody makes up others. */
  private static final String STATE =
      """
      SELECT count(*), sum(length(name)), (SELECT count(*) FROM "Post"),
        (SELECT sum(length(title) + length(body)) FROM "Post")
      FROM "User"\
      """;

  private final Options options;
  private final Map<Store, Path> schemas = new EnumMap<>(Store.class);
  private final List<PeerProcess> processes = new ArrayList<>();
  private final Map<Contestant, String> urls = new HashMap<>();
  private Optional<PostgresData> postgres = Optional.empty();
  private Optional<SqliteData> sqlite = Optional.empty();

  private Field(Options options) {
    this.options = options;
  }

  static Field prepare(Options options) throws IOException, SQLException, InterruptedException {
    Field field = new Field(options);
    boolean isReady = false;
    try {
      field.prepareData();
      field.startAll();
      isReady = true;
      return field;
    } finally {
      if (!isReady) {
        field.close();
      }
    }
  }

  private void prepareData() throws IOException, SQLException {
    Files.createDirectories(options.scratch());
    Dataset dataset = new Dataset();
    Files.write(words(), dataset.vocabulary());
    Tables tables = new Tables(dataset);
    for (Store store : options.stores()) {
      String schema = Tables.schema(options.models(), store);
      schemas.put(
          store,
          Files.writeString(options.scratch().resolve(store.provider() + ".prisma"), schema));
      List<String> statements = Tables.statements(schema, store);
      switch (store) {
        case POSTGRES -> {
          PostgresData data = PostgresData.make(statements, tables);
          postgres = Optional.of(data);
          System.err.println("PostgreSQL " + data.version());
        }
        case SQLITE -> sqlite = Optional.of(SqliteData.make(options.scratch(), statements, tables));
      }
    }
  }

  private Path words() {
    return options.scratch().resolve("words.txt");
  }

  private void startAll() throws IOException, SQLException, InterruptedException {
    Optional<Path> reference = Options.reference();
    for (Peer peer : options.peers()) {
      boolean isPrisma = peer == Peer.PRISMA || peer == Peer.PRISMA_TUNED;
      if (isPrisma && reference.isEmpty()) {
        System.err.println(
            peer.title() + " does not take part: conformance/setup.sh installs what it needs");
        continue;
      }
      for (Store store : options.stores()) {
        if (peer.stores().contains(store)) {
          Contestant contestant = new Contestant(peer, store);
          if (isPrisma) {
            PrismaClient.generate(
                reference.orElseThrow(),
                options.scratch(),
                contestant,
                Files.readString(schema(store)));
          }
          start(contestant);
        }
      }
    }
  }

  private void start(Contestant contestant) throws IOException {
    String url =
        switch (contestant.store()) {
          case POSTGRES -> postgres.orElseThrow().url();
          case SQLITE -> sqlite.orElseThrow().copyFor(contestant.peer());
        };
    urls.put(contestant, url);
    String name = contestant.peer().key() + "-" + contestant.store().provider();
    processes.add(
        PeerProcess.start(
            contestant,
            new Commands(options, words()).of(contestant, url, schema(contestant.store())),
            options.scratch().resolve(name + ".log")));
  }

  private Path schema(Store store) {
    return Objects.requireNonNull(schemas.get(store));
  }

  List<PeerProcess> processes() {
    return processes;
  }

  /** Who takes part. */
  Set<Peer> peers() {
    return processes.stream()
        .map(process -> process.contestant().peer())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Peer.class)));
  }

  /** What the tables of a contestant hold, in figures. */
  String state(PeerProcess process) throws SQLException {
    String url = Objects.requireNonNull(urls.get(process.contestant()));
    String jdbc =
        switch (process.contestant().store()) {
          case POSTGRES -> JdbcUrl.postgres(url);
          case SQLITE -> JdbcUrl.sqlite(url);
        };
    try (Connection connection = DriverManager.getConnection(jdbc);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(STATE)) {
      row.next();
      return " %d %d %d %d"
          .formatted(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }
  }

  /** After a contestant has written where others read. */
  void tidy(Store store, Operation operation) throws SQLException {
    if (store == Store.POSTGRES && operation.isWrite()) {
      postgres.orElseThrow().vacuum();
    }
  }

  @Override
  public void close() throws SQLException, IOException {
    processes.forEach(PeerProcess::close);
    if (postgres.isPresent()) {
      postgres.get().close();
    }
  }
}
