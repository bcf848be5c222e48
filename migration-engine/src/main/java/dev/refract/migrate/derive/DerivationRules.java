package dev.refract.migrate.derive;

import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.TableName;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.dialect.PostgresDialect;
import dev.refract.orm.dialect.SqliteDialect;
import dev.refract.schema.connector.Connector;
import dev.refract.schema.model.ScalarField;
import java.util.Optional;

/** What a database makes of fields. */
interface DerivationRules {

  ColumnType typeOf(ScalarField field);

  /** Whether the database counts the column up. */
  boolean countsUp(ScalarField field);

  /** What counts a column up, where that is a thing of its own. */
  Optional<TableName> sequenceOf(TableName table, String column);

  /** Whether primary keys have a name. */
  boolean namesPrimaryKeys();

  /** Whether the pairs of a join table are a primary key, not only unique. */
  boolean joinTablesHavePrimaryKeys();

  /** Whether enums are types of the database. */
  boolean hasEnums();

  /** Where tables live whose schema says nothing, on databases that have several places. */
  Optional<String> defaultNamespace();

  /** How the database calls an index type, where that is not its usual one. */
  Optional<String> indexMethod(String indexType);

  /** How the database calls an operator class. */
  String operatorClass(String name);

  static DerivationRules of(Dialect dialect) {
    return switch (dialect) {
      case SqliteDialect _ -> new SqliteDerivationRules();
      case PostgresDialect postgres ->
          new PostgresDerivationRules(Connector.of(postgres.provider()));
    };
  }
}
