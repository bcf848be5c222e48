package dev.refract.migrate.derive;

import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.NotYetSupported;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.dialect.PostgresDialect;
import dev.refract.orm.dialect.SqliteDialect;
import dev.refract.schema.model.ScalarField;

/** What a database makes of fields. */
interface DerivationRules {

  ColumnType typeOf(ScalarField field);

  /** Whether the database counts the column up. */
  boolean countsUp(ScalarField field);

  /** Whether primary keys have a name. */
  boolean namesPrimaryKeys();

  static DerivationRules of(Dialect dialect) {
    return switch (dialect) {
      case SqliteDialect _ -> new SqliteDerivationRules();
      case PostgresDialect postgres -> throw NotYetSupported.migrationsOf(postgres);
    };
  }
}
