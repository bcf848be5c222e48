package dev.refract.schema.connector;

import static dev.refract.schema.connector.NativeTypeRule.Parameters.optionalNumber;
import static dev.refract.schema.connector.NativeTypeRule.Parameters.optionalPrecisionAndScale;
import static dev.refract.schema.model.ScalarType.BIG_INT;
import static dev.refract.schema.model.ScalarType.BOOLEAN;
import static dev.refract.schema.model.ScalarType.BYTES;
import static dev.refract.schema.model.ScalarType.DATE_TIME;
import static dev.refract.schema.model.ScalarType.DECIMAL;
import static dev.refract.schema.model.ScalarType.FLOAT;
import static dev.refract.schema.model.ScalarType.INT;
import static dev.refract.schema.model.ScalarType.JSON;
import static dev.refract.schema.model.ScalarType.STRING;

import dev.refract.schema.connector.NativeTypeRule.Range;
import dev.refract.schema.model.ReferentialAction;

final class CockroachdbConnector {
  private static final Range FRACTION = new Range(0, 6);
  private static final Range LENGTH = new Range(1, Range.ANY.to());

  static final Connector TABLE =
      new Table("CockroachDB", 63)
          .can(
              Capability.AUTOINCREMENT,
              Capability.AUTOINCREMENT_ON_NON_ID,
              Capability.AUTOINCREMENT_ON_SEVERAL_FIELDS,
              Capability.AUTOINCREMENT_WITHOUT_INDEX,
              Capability.COMPOUND_IDS,
              Capability.DECIMAL,
              Capability.ENUMS,
              Capability.IMPLICIT_MANY_TO_MANY,
              Capability.INVERTED_INDEXES,
              Capability.JSON,
              Capability.NAMED_ENUMS,
              Capability.NAMED_FOREIGN_KEYS,
              Capability.NAMED_PRIMARY_KEYS,
              Capability.PARTIAL_INDEXES,
              Capability.REFERENCES_IN_ANY_ORDER,
              Capability.SCALAR_LISTS,
              Capability.SCHEMAS,
              Capability.SEQUENCE_DEFAULT)
          .emulatedActions(
              ReferentialAction.RESTRICT,
              ReferentialAction.SET_NULL,
              ReferentialAction.NO_ACTION,
              ReferentialAction.CASCADE)
          .indexTypes("BTree", "Gin")
          .type("Bit", optionalNumber(LENGTH), STRING)
          .type("Bool", BOOLEAN)
          .type("Bytes", BYTES)
          .type("Char", optionalNumber(Range.ANY), STRING)
          .type("Date", DATE_TIME)
          .type("Decimal", optionalPrecisionAndScale(new Range(1, 1000), Range.ANY), DECIMAL)
          .type("Float4", FLOAT)
          .type("Float8", FLOAT)
          .type("Inet", STRING)
          .type("Int2", INT)
          .type("Int4", INT)
          .type("Int8", BIG_INT)
          .type("JsonB", JSON)
          .type("Oid", INT)
          .type("CatalogSingleChar", STRING)
          .type("String", optionalNumber(Range.ANY), STRING)
          .type("Time", optionalNumber(FRACTION), DATE_TIME)
          .type("Timestamp", optionalNumber(FRACTION), DATE_TIME)
          .type("Timestamptz", optionalNumber(FRACTION), DATE_TIME)
          .type("Timetz", optionalNumber(FRACTION), DATE_TIME)
          .type("Uuid", STRING)
          .type("VarBit", optionalNumber(LENGTH), STRING)
          .store(INT, "Int4")
          .store(BIG_INT, "Int8")
          .store(FLOAT, "Float8")
          .store(DECIMAL, "Decimal", "65", "30")
          .store(BOOLEAN, "Bool")
          .store(STRING, "String")
          .store(DATE_TIME, "Timestamp", "3")
          .store(BYTES, "Bytes")
          .store(JSON, "JsonB")
          .scopes(ConstraintScope.KEYS_AND_INDEXES_OF_MODEL)
          .build();

  private CockroachdbConnector() {}
}
