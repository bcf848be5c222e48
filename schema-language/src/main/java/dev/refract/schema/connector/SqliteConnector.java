package dev.refract.schema.connector;

import static dev.refract.schema.connector.Capability.AUTOINCREMENT;
import static dev.refract.schema.connector.Capability.COMPOUND_IDS;
import static dev.refract.schema.connector.Capability.DECIMAL;
import static dev.refract.schema.connector.Capability.ENUMS;
import static dev.refract.schema.connector.Capability.IMPLICIT_MANY_TO_MANY;
import static dev.refract.schema.connector.Capability.JSON;
import static dev.refract.schema.connector.Capability.PARTIAL_INDEXES;
import static dev.refract.schema.connector.Capability.REFERENCES_IN_ANY_ORDER;

final class SqliteConnector {
  static final Connector TABLE =
      new Table("SQLite", 10_000)
          .can(
              AUTOINCREMENT,
              COMPOUND_IDS,
              DECIMAL,
              ENUMS,
              IMPLICIT_MANY_TO_MANY,
              JSON,
              PARTIAL_INDEXES,
              REFERENCES_IN_ANY_ORDER)
          .scopes(ConstraintScope.ALL_INDEXES)
          .build();

  private SqliteConnector() {}
}
