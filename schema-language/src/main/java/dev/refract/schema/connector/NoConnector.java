package dev.refract.schema.connector;

import static dev.refract.schema.connector.Capability.AUTOINCREMENT;
import static dev.refract.schema.connector.Capability.COMPOUND_IDS;
import static dev.refract.schema.connector.Capability.ENUMS;
import static dev.refract.schema.connector.Capability.IMPLICIT_MANY_TO_MANY;
import static dev.refract.schema.connector.Capability.JSON;
import static dev.refract.schema.connector.Capability.NAMED_ENUMS;

import dev.refract.schema.model.ReferentialAction;

/** Stands for the database of a schema without a datasource. */
final class NoConnector {
  static final Connector TABLE =
      new Table("the unknown database", Integer.MAX_VALUE)
          .can(AUTOINCREMENT, COMPOUND_IDS, ENUMS, IMPLICIT_MANY_TO_MANY, JSON, NAMED_ENUMS)
          .emulatedActions(ReferentialAction.values())
          .build();

  private NoConnector() {}
}
