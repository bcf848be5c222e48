package dev.refract.migrate.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** What a review may ask the database. Every answer may be missing. */
public interface DatabaseFacts {

  /** No database: nothing is known and nothing is counted. */
  DatabaseFacts NONE =
      new DatabaseFacts() {
        @Override
        public boolean isConnected() {
          return false;
        }

        @Override
        public Optional<LiveTable> table(String name) {
          return Optional.empty();
        }

        @Override
        public OptionalLong count(String query) {
          return OptionalLong.empty();
        }
      };

  /** A database that does not exist yet: no table, so that nothing is at stake. */
  DatabaseFacts NEW_DATABASE =
      new DatabaseFacts() {
        @Override
        public boolean isConnected() {
          return true;
        }

        @Override
        public Optional<LiveTable> table(String name) {
          return Optional.empty();
        }

        @Override
        public OptionalLong count(String query) {
          return OptionalLong.empty();
        }
      };

  /** A table as it is now. */
  record LiveTable(String name, List<LiveColumn> columns, List<String> referencedBy) {
    public LiveTable {
      columns = List.copyOf(columns);
      referencedBy = List.copyOf(referencedBy);
    }

    public Optional<LiveColumn> column(String wanted) {
      return columns.stream().filter(c -> c.name().equalsIgnoreCase(wanted)).findFirst();
    }
  }

  /**
   * A column as it is now.
   *
   * @param type in upper case
   */
  record LiveColumn(String name, String type, boolean required) {
    public LiveColumn {
      type = type.toUpperCase(Locale.ROOT);
    }
  }

  /** Whether answers can be expected at all. */
  boolean isConnected();

  Optional<LiveTable> table(String name);

  /** The single number that a query gives; empty when it fails or takes too long. */
  OptionalLong count(String query);
}
