package dev.refract.schema.connector;

import static dev.refract.schema.connector.NativeTypeRule.Parameters.optionalNumber;
import static dev.refract.schema.connector.NativeTypeRule.Parameters.optionalNumberOrMax;
import static dev.refract.schema.connector.NativeTypeRule.Parameters.optionalPrecisionAndScale;
import static dev.refract.schema.model.ScalarType.BIG_INT;
import static dev.refract.schema.model.ScalarType.BOOLEAN;
import static dev.refract.schema.model.ScalarType.BYTES;
import static dev.refract.schema.model.ScalarType.DATE_TIME;
import static dev.refract.schema.model.ScalarType.DECIMAL;
import static dev.refract.schema.model.ScalarType.FLOAT;
import static dev.refract.schema.model.ScalarType.INT;
import static dev.refract.schema.model.ScalarType.STRING;

import dev.refract.schema.connector.NativeTypeRule.Range;
import dev.refract.schema.model.ReferentialAction;

final class SqlserverConnector {
  static final Connector TABLE =
      new Table("SQL Server", 128)
          .can(
              Capability.AUTOINCREMENT,
              Capability.AUTOINCREMENT_ON_NON_ID,
              Capability.AUTOINCREMENT_ON_SEVERAL_FIELDS,
              Capability.AUTOINCREMENT_WITHOUT_INDEX,
              Capability.BYTES_IDS_REFUSED,
              Capability.CLUSTERING,
              Capability.COMPOUND_IDS,
              Capability.DECIMAL,
              Capability.IMPLICIT_MANY_TO_MANY,
              Capability.NAMED_DEFAULTS,
              Capability.NAMED_FOREIGN_KEYS,
              Capability.NAMED_PRIMARY_KEYS,
              Capability.NULLS_ARE_EQUAL,
              Capability.PARTIAL_INDEXES,
              Capability.PRIMARY_KEY_SORT,
              Capability.REFERENCE_CYCLES_REFUSED,
              Capability.SCHEMAS)
          .foreignKeyActions(
              ReferentialAction.NO_ACTION,
              ReferentialAction.CASCADE,
              ReferentialAction.SET_NULL,
              ReferentialAction.SET_DEFAULT)
          .emulatedActions(
              ReferentialAction.RESTRICT,
              ReferentialAction.SET_NULL,
              ReferentialAction.NO_ACTION,
              ReferentialAction.CASCADE)
          .type("TinyInt", INT)
          .type("SmallInt", INT)
          .type("Int", INT)
          .type("BigInt", BIG_INT)
          .type("Decimal", optionalPrecisionAndScale(new Range(1, 38), new Range(0, 38)), DECIMAL)
          .type("Money", FLOAT)
          .type("SmallMoney", FLOAT)
          .type("Bit", BOOLEAN, INT)
          .type("Float", optionalNumber(new Range(1, 53)), FLOAT)
          .type("Real", FLOAT)
          .type("Date", DATE_TIME)
          .type("Time", DATE_TIME)
          .type("DateTime", DATE_TIME)
          .type("DateTime2", DATE_TIME)
          .type("DateTimeOffset", DATE_TIME)
          .type("SmallDateTime", DATE_TIME)
          .type("Char", optionalNumber(new Range(0, 8000)), STRING)
          .type("NChar", optionalNumber(new Range(0, 4000)), STRING)
          .type("VarChar", optionalNumberOrMax(new Range(0, 8000)), STRING)
          .type("Text", STRING)
          .type("NVarChar", optionalNumberOrMax(new Range(0, 4000)), STRING)
          .type("NText", STRING)
          .type("Binary", optionalNumber(new Range(0, 8000)), BYTES)
          .type("VarBinary", optionalNumberOrMax(new Range(0, 8000)), BYTES)
          .type("Image", BYTES)
          .type("Xml", STRING)
          .type("UniqueIdentifier", STRING)
          .store(INT, "Int")
          .store(BIG_INT, "BigInt")
          .store(FLOAT, "Float", "53")
          .store(DECIMAL, "Decimal", "32", "16")
          .store(BOOLEAN, "Bit")
          .store(STRING, "NVarChar", "1000")
          .store(DATE_TIME, "DateTime2")
          .store(BYTES, "VarBinary", "Max")
          .keyless(
              "Text", "NText", "Image", "Xml", "VarBinary(Max)", "VarChar(Max)", "NVarChar(Max)")
          .scopes(
              ConstraintScope.ALL_PRIMARY_KEYS_FOREIGN_KEYS_AND_DEFAULTS,
              ConstraintScope.PRIMARY_KEY_AND_INDEXES_OF_MODEL)
          .build();

  private SqlserverConnector() {}
}
