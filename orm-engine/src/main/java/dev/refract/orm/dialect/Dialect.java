package dev.refract.orm.dialect;

import dev.refract.orm.error.RefractException;
import dev.refract.schema.model.Provider;
import java.sql.SQLException;
import java.util.Optional;

/** One database product, as answers to questions. */
public sealed interface Dialect permits SqliteDialect, PostgresDialect {

  static Dialect sqlite() {
    return new SqliteDialect();
  }

  static Dialect postgres() {
    return new PostgresDialect();
  }

  /** The dialect of a provider, where there is one. */
  static Optional<Dialect> of(Provider provider) {
    return switch (provider) {
      case SQLITE -> Optional.of(sqlite());
      case POSTGRESQL -> Optional.of(postgres());
      case MYSQL, SQLSERVER, COCKROACHDB, MONGODB -> Optional.empty();
    };
  }

  Provider provider();

  /** How many values one statement can bind. */
  int maximumParameters();

  /** What an error of the driver means, from its code. */
  RefractException failure(SQLException error);

  /** The same for a statement that a person wrote. */
  RefractException rawFailure(SQLException error);

  /** An identifier as it stands in SQL; the only place where one is quoted. */
  default String quote(String identifier) {
    if (identifier.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("an identifier cannot hold the character NUL");
    }
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  /** A text as a literal of SQL, for places that take no parameter. */
  default String literal(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }
}
