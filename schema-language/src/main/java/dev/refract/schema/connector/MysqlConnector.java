package dev.refract.schema.connector;

import static dev.refract.schema.connector.NativeTypeRule.Parameters.number;
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

final class MysqlConnector {
  static final Connector TABLE =
      new Table("MySQL", 64)
          .can(
              Capability.AUTOINCREMENT,
              Capability.AUTOINCREMENT_ON_NON_ID,
              Capability.COMPOUND_IDS,
              Capability.DECIMAL,
              Capability.ENUMS,
              Capability.FOREIGN_KEYS_HAVE_INDEXES,
              Capability.FULLTEXT_INDEX,
              Capability.SEVERAL_FULLTEXT_INDEXES,
              Capability.IMPLICIT_MANY_TO_MANY,
              Capability.INDEX_LENGTH,
              Capability.JSON,
              Capability.NAMED_FOREIGN_KEYS,
              Capability.REFERENCES_IN_ANY_ORDER,
              Capability.SET_DEFAULT_IS_REFUSED_LATER,
              Capability.SHARD_KEYS)
          .emulatedActions(
              ReferentialAction.RESTRICT,
              ReferentialAction.SET_NULL,
              ReferentialAction.NO_ACTION,
              ReferentialAction.CASCADE)
          .type("Int", INT)
          .type("UnsignedInt", INT)
          .type("SmallInt", INT)
          .type("UnsignedSmallInt", INT)
          .type("TinyInt", BOOLEAN, INT)
          .type("UnsignedTinyInt", BOOLEAN, INT)
          .type("MediumInt", INT)
          .type("UnsignedMediumInt", INT)
          .type("BigInt", BIG_INT)
          .type("Decimal", optionalPrecisionAndScale(new Range(0, 65), new Range(0, 30)), DECIMAL)
          .type("UnsignedBigInt", BIG_INT)
          .type("Float", FLOAT)
          .type("Double", FLOAT)
          .type("Bit", number(new Range(1, 64)), BOOLEAN, BYTES)
          .narrow("Bit", BOOLEAN, new Range(1, 1))
          .type("Char", number(new Range(0, 255)), STRING)
          .type("VarChar", number(new Range(0, 65_535)), STRING)
          .type("Binary", number(Range.ANY), BYTES)
          .type("VarBinary", number(Range.ANY), BYTES)
          .type("TinyBlob", BYTES)
          .type("Blob", BYTES)
          .type("MediumBlob", BYTES)
          .type("LongBlob", BYTES)
          .type("TinyText", STRING)
          .type("Text", STRING)
          .type("MediumText", STRING)
          .type("LongText", STRING)
          .type("Date", DATE_TIME)
          .type("Time", optionalNumber(Range.ANY), DATE_TIME)
          .type("DateTime", optionalNumber(Range.ANY), DATE_TIME)
          .type("Timestamp", optionalNumber(Range.ANY), DATE_TIME)
          .type("Year", INT)
          .type("Json", JSON)
          .store(INT, "Int")
          .store(BIG_INT, "BigInt")
          .store(FLOAT, "Double")
          .store(DECIMAL, "Decimal", "65", "30")
          .store(BOOLEAN, "TinyInt")
          .store(STRING, "VarChar", "191")
          .store(DATE_TIME, "DateTime", "3")
          .store(BYTES, "LongBlob")
          .store(JSON, "Json")
          .keyless(
              "Text",
              "LongText",
              "MediumText",
              "TinyText",
              "Blob",
              "TinyBlob",
              "MediumBlob",
              "LongBlob")
          .scopes(ConstraintScope.ALL_FOREIGN_KEYS, ConstraintScope.INDEXES_OF_MODEL)
          .build();

  private MysqlConnector() {}
}
