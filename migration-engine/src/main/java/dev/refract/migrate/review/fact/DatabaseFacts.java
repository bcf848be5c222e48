package dev.refract.migrate.review.fact;

import dev.refract.migrate.database.TableName;
import dev.refract.orm.dialect.Dialect;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a review may ask the database. Every answer may be missing; asking never changes a thing.
 */
public interface DatabaseFacts {

  /** No database: nothing is known and nothing is counted. */
  static DatabaseFacts offline(Dialect dialect) {
    return new WithoutDatabase(dialect, Optional.empty(), false);
  }

  /** The same where the version of the server is known from elsewhere. */
  static DatabaseFacts offline(Dialect dialect, ServerVersion version) {
    return new WithoutDatabase(dialect, Optional.of(version), false);
  }

  /** A database that does not exist yet: no table, so that nothing is at stake. */
  static DatabaseFacts newDatabase(Dialect dialect) {
    return new WithoutDatabase(dialect, Optional.empty(), true);
  }

  /** Which product it is. */
  Dialect dialect();

  /** Whether answers can be expected at all. */
  boolean isConnected();

  Optional<ServerVersion> version();

  /** The session's {@code TimeZone}, where the product has one. */
  Optional<String> timeZone();

  /** A table; where the name tells no schema, that of the current one comes first. */
  Optional<LiveTable> table(TableName name);

  /** All tables of all schemas that are not the server's own. */
  List<LiveTable> tables();

  /** The table that an index belongs to. */
  default Optional<LiveTable> tableOfIndex(String index) {
    return tables().stream().filter(table -> table.index(index).isPresent()).findFirst();
  }

  Optional<LiveEnum> enumType(String name);

  /** What else has a name and can be dropped: views, functions, sequences, schemas, types. */
  List<LiveObject> objects();

  /** A domain over a type that is none itself, and that does not forbid NULL. */
  Optional<LiveDomain> domain(String name);

  /** How a table is cut into partitions, as the database writes it: {@code RANGE (day)}. */
  Optional<String> partitionKey(TableName table);

  /** The statement that makes a table, where the database keeps it. */
  Optional<String> text(TableName table);

  /** What hangs on a column, in the order in which it can be made; empty where nobody can tell. */
  List<LiveDefinition> definitions(TableName table, String column);

  /** Sessions that hold a lock on the table in a transaction that is at least that old. */
  List<LiveSession> sessions(TableName table, Duration atLeast);

  /** The single number that a query gives; empty when it fails or takes too long. */
  OptionalLong count(String query);
}
