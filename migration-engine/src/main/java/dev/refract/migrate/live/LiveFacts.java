package dev.refract.migrate.live;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.fact.DatabaseFacts;
import dev.refract.migrate.review.fact.LiveEnum;
import dev.refract.migrate.review.fact.LiveObject;
import dev.refract.migrate.review.fact.LiveSession;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.review.fact.ServerVersion;
import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Facts of a database, asked when needed and remembered. A slow count is given up. */
public final class LiveFacts implements DatabaseFacts {
  private static final Duration FOR_A_COUNT = Duration.ofSeconds(5);
  private static final Duration FOR_THE_CATALOG = Duration.ofSeconds(30);

  private final Database database;
  private final LiveCatalog catalog;
  private final Map<String, OptionalLong> counts = new HashMap<>();
  private @Nullable List<LiveTable> tables;
  private @Nullable List<LiveEnum> enums;
  private @Nullable List<LiveObject> objects;
  private @Nullable Optional<ServerVersion> version;
  private @Nullable Optional<String> timeZone;

  public LiveFacts(Database database) {
    this.database = database;
    this.catalog = LiveCatalog.of(database.dialect());
  }

  @Override
  public Dialect dialect() {
    return database.dialect();
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public Optional<ServerVersion> version() {
    if (version == null) {
      version = ServerVersion.parse(read(catalog::version));
    }
    return version;
  }

  @Override
  public Optional<String> timeZone() {
    if (timeZone == null) {
      timeZone = read(catalog::timeZone);
    }
    return timeZone;
  }

  @Override
  public List<LiveTable> tables() {
    if (tables == null) {
      tables = read(catalog::tables);
    }
    return tables;
  }

  @Override
  public Optional<LiveTable> table(TableName name) {
    List<LiveTable> there =
        tables().stream()
            .filter(table -> name.namespace().filter(n -> !n.equals(table.schema())).isEmpty())
            .toList();
    return there.stream()
        .filter(table -> table.name().equals(name.name()))
        .findFirst()
        .or(() -> there.stream().filter(t -> t.name().equalsIgnoreCase(name.name())).findFirst());
  }

  @Override
  public Optional<LiveEnum> enumType(String name) {
    if (enums == null) {
      enums = read(catalog::enums);
    }
    return enums.stream().filter(type -> type.name().equalsIgnoreCase(name)).findFirst();
  }

  @Override
  public List<LiveObject> objects() {
    if (objects == null) {
      objects = read(catalog::objects);
    }
    return objects;
  }

  @Override
  public List<LiveSession> sessions(TableName table, Duration atLeast) {
    return table(table)
        .map(known -> read(connection -> catalog.sessions(connection, known, atLeast)))
        .orElse(List.of());
  }

  @Override
  public OptionalLong count(String query) {
    return counts.computeIfAbsent(query, this::ask);
  }

  private OptionalLong ask(String query) {
    try {
      return read(FOR_A_COUNT, connection -> number(connection, query));
    } catch (SQLException slowOrNotPossible) {
      return OptionalLong.empty();
    }
  }

  private static OptionalLong number(Connection connection, String query) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.setQueryTimeout((int) FOR_A_COUNT.toSeconds());
      try (ResultSet row = sql.executeQuery(query)) {
        return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  private <T> T read(Reading<T> reading) {
    try {
      return read(FOR_THE_CATALOG, reading);
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  private <T> T read(Duration limit, Reading<T> reading) throws SQLException {
    try (Connection connection = database.borrow()) {
      try {
        catalog.begin(connection, limit);
        return reading.from(connection);
      } finally {
        catalog.end(connection);
      }
    }
  }

  /** Something that is read over a connection. */
  private interface Reading<T> {
    T from(Connection connection) throws SQLException;
  }
}
