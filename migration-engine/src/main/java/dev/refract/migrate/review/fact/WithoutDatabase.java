package dev.refract.migrate.review.fact;

import dev.refract.migrate.database.TableName;
import dev.refract.orm.dialect.Dialect;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Nobody to ask.
 *
 * @param isConnected whether it is known that there is nothing, as in a database not made yet
 */
record WithoutDatabase(Dialect dialect, Optional<ServerVersion> version, boolean isConnected)
    implements DatabaseFacts {

  @Override
  public Optional<String> timeZone() {
    return Optional.empty();
  }

  @Override
  public Optional<LiveTable> table(TableName name) {
    return Optional.empty();
  }

  @Override
  public List<LiveTable> tables() {
    return List.of();
  }

  @Override
  public Optional<LiveEnum> enumType(String name) {
    return Optional.empty();
  }

  @Override
  public List<LiveObject> objects() {
    return List.of();
  }

  @Override
  public Optional<LiveDomain> domain(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<String> text(TableName table) {
    return Optional.empty();
  }

  @Override
  public Optional<String> partitionKey(TableName table) {
    return Optional.empty();
  }

  @Override
  public List<LiveDefinition> definitions(TableName table, String column) {
    return List.of();
  }

  @Override
  public List<LiveSession> sessions(TableName table, Duration atLeast) {
    return List.of();
  }

  @Override
  public OptionalLong count(String query) {
    return OptionalLong.empty();
  }
}
