package dev.refract.schema.connector;

import dev.refract.schema.model.ReferentialAction;
import dev.refract.schema.model.ScalarType;

final class MongodbConnector {
  static final Connector TABLE =
      new Table("MongoDB", 127)
          .can(
              Capability.AUTO_DEFAULT,
              Capability.COMPOSITE_TYPES,
              Capability.DOCUMENTS,
              Capability.ENUMS,
              Capability.FULLTEXT_INDEX,
              Capability.FULLTEXT_SORT,
              Capability.JSON,
              Capability.JSON_LISTS,
              Capability.KEY_LISTS,
              Capability.NULLS_ARE_EQUAL,
              Capability.REFERENCES_IN_ANY_ORDER,
              Capability.SCALAR_LISTS)
          .relationModes(RelationMode.PRISMA)
          .emulatedActions(
              ReferentialAction.RESTRICT,
              ReferentialAction.SET_NULL,
              ReferentialAction.NO_ACTION,
              ReferentialAction.CASCADE)
          .type("String", ScalarType.STRING)
          .type("Double", ScalarType.FLOAT)
          .type("Long", ScalarType.INT, ScalarType.BIG_INT)
          .type("Int", ScalarType.INT)
          .type("BinData", ScalarType.BYTES)
          .type("ObjectId", ScalarType.STRING, ScalarType.BYTES)
          .type("Bool", ScalarType.BOOLEAN)
          .type("Date", ScalarType.DATE_TIME)
          .type("Timestamp", ScalarType.DATE_TIME)
          .type("Json", ScalarType.JSON)
          .scopes(ConstraintScope.INDEXES_OF_MODEL)
          .build();

  private MongodbConnector() {}
}
