package dev.refract.schema.connector;

import static dev.refract.schema.connector.Capability.AUTOINCREMENT;
import static dev.refract.schema.connector.Capability.AUTOINCREMENT_ON_NON_ID;
import static dev.refract.schema.connector.Capability.AUTOINCREMENT_ON_SEVERAL_FIELDS;
import static dev.refract.schema.connector.Capability.AUTOINCREMENT_WITHOUT_INDEX;
import static dev.refract.schema.connector.Capability.COMPOUND_IDS;
import static dev.refract.schema.connector.Capability.DECIMAL;
import static dev.refract.schema.connector.Capability.ENUMS;
import static dev.refract.schema.connector.Capability.IMPLICIT_MANY_TO_MANY;
import static dev.refract.schema.connector.Capability.JSON;
import static dev.refract.schema.connector.Capability.JSON_LISTS;
import static dev.refract.schema.connector.Capability.NAMED_ENUMS;
import static dev.refract.schema.connector.Capability.NAMED_FOREIGN_KEYS;
import static dev.refract.schema.connector.Capability.NAMED_PRIMARY_KEYS;
import static dev.refract.schema.connector.Capability.PARTIAL_INDEXES;
import static dev.refract.schema.connector.Capability.REFERENCES_IN_ANY_ORDER;
import static dev.refract.schema.connector.Capability.SCALAR_LISTS;
import static dev.refract.schema.connector.Capability.SCHEMAS;
import static dev.refract.schema.connector.Capability.SET_NULL_ON_REQUIRED_FIELDS;
import static dev.refract.schema.connector.NativeTypeRule.Parameters.optionalNumber;
import static dev.refract.schema.connector.NativeTypeRule.Parameters.optionalPrecisionAndScale;
import static dev.refract.schema.model.ScalarType.BIG_INT;
import static dev.refract.schema.model.ScalarType.BOOLEAN;
import static dev.refract.schema.model.ScalarType.BYTES;
import static dev.refract.schema.model.ScalarType.DATE_TIME;
import static dev.refract.schema.model.ScalarType.FLOAT;
import static dev.refract.schema.model.ScalarType.INT;
import static dev.refract.schema.model.ScalarType.STRING;

import dev.refract.schema.connector.NativeTypeRule.Range;
import dev.refract.schema.model.ScalarType;

final class PostgresqlConnector {
  private static final Range FRACTION = new Range(0, 6);
  private static final Range LENGTH = new Range(1, Range.ANY.to());

  static final Connector TABLE =
      new Table("PostgreSQL", 63)
          .can(
              AUTOINCREMENT,
              AUTOINCREMENT_ON_NON_ID,
              AUTOINCREMENT_ON_SEVERAL_FIELDS,
              AUTOINCREMENT_WITHOUT_INDEX,
              COMPOUND_IDS,
              DECIMAL,
              ENUMS,
              IMPLICIT_MANY_TO_MANY,
              JSON,
              JSON_LISTS,
              NAMED_ENUMS,
              NAMED_FOREIGN_KEYS,
              NAMED_PRIMARY_KEYS,
              PARTIAL_INDEXES,
              REFERENCES_IN_ANY_ORDER,
              SCALAR_LISTS,
              SCHEMAS,
              SET_NULL_ON_REQUIRED_FIELDS)
          .indexTypes("BTree", "Hash", "Gist", "Gin", "SpGist", "Brin")
          .type("SmallInt", INT)
          .type("Integer", INT)
          .type("BigInt", BIG_INT)
          .type(
              "Decimal",
              optionalPrecisionAndScale(new Range(1, 1000), Range.ANY),
              ScalarType.DECIMAL)
          .type("Money", ScalarType.DECIMAL)
          .type("Inet", STRING)
          .type("Oid", INT)
          .type("Citext", STRING)
          .type("Real", FLOAT)
          .type("DoublePrecision", FLOAT)
          .type("VarChar", optionalNumber(Range.ANY), STRING)
          .type("Char", optionalNumber(Range.ANY), STRING)
          .type("Text", STRING)
          .type("ByteA", BYTES)
          .type("Timestamp", optionalNumber(FRACTION), DATE_TIME)
          .type("Timestamptz", optionalNumber(FRACTION), DATE_TIME)
          .type("Date", DATE_TIME)
          .type("Time", optionalNumber(FRACTION), DATE_TIME)
          .type("Timetz", optionalNumber(FRACTION), DATE_TIME)
          .type("Boolean", BOOLEAN)
          .type("Bit", optionalNumber(LENGTH), STRING)
          .type("VarBit", optionalNumber(LENGTH), STRING)
          .type("Uuid", STRING)
          .type("Xml", STRING)
          .type("Json", ScalarType.JSON)
          .type("JsonB", ScalarType.JSON)
          .store(INT, "Integer")
          .store(BIG_INT, "BigInt")
          .store(FLOAT, "DoublePrecision")
          .store(ScalarType.DECIMAL, "Decimal", "65", "30")
          .store(BOOLEAN, "Boolean")
          .store(STRING, "Text")
          .store(DATE_TIME, "Timestamp", "3")
          .store(BYTES, "ByteA")
          .store(ScalarType.JSON, "JsonB")
          .keyless("Xml")
          .scopes(
              ConstraintScope.ALL_PRIMARY_KEYS_AND_INDEXES,
              ConstraintScope.KEYS_AND_INDEXES_OF_MODEL)
          .operatorClasses(PostgresqlOperatorClasses.TABLE)
          .build();

  private PostgresqlConnector() {}
}
