package dev.refract.migrate.live;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.fact.DatabaseFacts;
import dev.refract.migrate.review.fact.LiveDefinition;
import dev.refract.migrate.review.fact.LiveDomain;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Facts of a database, asked when needed and remembered. A slow count is given up. */
public final class LiveFacts implements DatabaseFacts {
  private static final Duration FOR_A_COUNT = Duration.ofSeconds(5);
  private static final Duration FOR_THE_CATALOG = Duration.ofSeconds(30);

  private final Database database;
  private final LiveCatalog catalog;
  private final Map<String, OptionalLong> counts = new HashMap<>();
  private final Remembered<List<LiveTable>> tables;
  private final Remembered<List<LiveEnum>> enums;
  private final Remembered<List<LiveObject>> objects;
  private final Remembered<Optional<ServerVersion>> version;
  private final Remembered<Optional<String>> timeZone;

  public LiveFacts(Database database) {
    this.database = database;
    this.catalog = LiveCatalog.of(database.dialect());
    this.tables = new Remembered<>(() -> read(catalog::tables));
    this.enums = new Remembered<>(() -> read(catalog::enums));
    this.objects = new Remembered<>(() -> read(catalog::objects));
    this.version = new Remembered<>(() -> ServerVersion.parse(read(catalog::version)));
    this.timeZone = new Remembered<>(() -> read(catalog::timeZone));
  }

  /** An answer that is asked for once. */
  private static final class Remembered<T> {
    private final Supplier<T> question;
    private @Nullable T answer;

    Remembered(Supplier<T> question) {
      this.question = question;
    }

    T get() {
      T known = answer;
      if (known == null) {
        known = question.get();
        answer = known;
      }
      return known;
    }
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
    return version.get();
  }

  @Override
  public Optional<String> timeZone() {
    return timeZone.get();
  }

  @Override
  public List<LiveTable> tables() {
    return tables.get();
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
    return enums.get().stream().filter(type -> type.name().equalsIgnoreCase(name)).findFirst();
  }

  @Override
  public List<LiveObject> objects() {
    return objects.get();
  }

  @Override
  public List<LiveSession> sessions(TableName table, Duration atLeast) {
    return table(table)
        .map(known -> read(connection -> catalog.sessions(connection, known, atLeast)))
        .orElse(List.of());
  }

  @Override
  public Optional<LiveDomain> domain(String name) {
    return read(connection -> catalog.domain(connection, name));
  }

  @Override
  public Optional<String> text(TableName table) {
    return table(table).flatMap(known -> read(connection -> catalog.text(connection, known)));
  }

  @Override
  public Optional<String> partitionKey(TableName table) {
    return table(table)
        .flatMap(known -> read(connection -> catalog.partitionKey(connection, known)));
  }

  @Override
  public List<LiveDefinition> definitions(TableName table, String column) {
    return table(table)
        .map(known -> read(connection -> catalog.definitions(connection, known, column)))
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
