package dev.refract.schema.diagnostic;

import static dev.refract.schema.diagnostic.Severity.ERROR;
import static dev.refract.schema.diagnostic.Severity.HINT;
import static dev.refract.schema.diagnostic.Severity.WARNING;

/**
 * The catalogue of diagnostics. A code never changes its meaning and is never given to another one;
 * the first two characters are the family. {@code docs/diagnostics.md} is made from this file.
 */
public enum Code {
  // 1: what cannot be read
  SYNTAX_ERROR("R1001", ERROR, "The text is not in the form of the language."),
  INVALID_LINE("R1002", ERROR, "A line is neither a field, a value, a property nor an attribute."),
  INVALID_FIELD("R1003", ERROR, "A field needs a name and a type."),
  OPTIONAL_LIST("R1004", ERROR, "A field is a list or optional, not both."),
  LEGACY_SYNTAX("R1005", ERROR, "A form that early versions of the language had."),

  // 2: names
  RESERVED_TYPE_NAME("R2001", ERROR, "The name of a scalar type is taken for a declaration."),
  RESERVED_NAME("R2002", ERROR, "The name is a word that generated clients cannot use."),
  INVALID_NAME("R2003", ERROR, "The name has a form that is not allowed."),
  DUPLICATE_DECLARATION("R2004", ERROR, "Two blocks have one name."),
  DUPLICATE_FIELD("R2005", ERROR, "Two fields of one block have one name."),
  DUPLICATE_ENUM_VALUE("R2006", ERROR, "Two values of one enum have one name."),
  DUPLICATE_PROPERTY("R2007", ERROR, "A property is given twice in one block."),
  DUPLICATE_COLUMN("R2008", ERROR, "Two fields of one model have one database name."),
  DUPLICATE_TABLE("R2009", ERROR, "Two models have one database name."),
  DUPLICATE_DATABASE_ENUM("R2010", ERROR, "Two enums or enum values have one database name."),

  // 3: types
  UNKNOWN_TYPE("R3001", ERROR, "A type is neither a scalar type nor declared in the schema."),
  EMPTY_ENUM("R3002", ERROR, "An enum needs at least one value."),
  RELATION_IN_COMPOSITE_TYPE("R3003", ERROR, "A composite type cannot hold relations."),
  UNSUPPORTED_SCALAR_TYPE("R3004", ERROR, "The database has nothing for this scalar type."),
  UNSUPPORTED_LISTS("R3005", ERROR, "The database has no columns that hold lists."),
  UNSUPPORTED_ENUMS("R3006", ERROR, "The database has no enums."),
  UNSUPPORTED_COMPOSITE_TYPES("R3007", ERROR, "The database has no composite types."),
  INVALID_COMPOSITE_TYPE("R3008", ERROR, "A composite type is not in order."),
  INVALID_UNSUPPORTED_FIELD("R3009", ERROR, "A field of an unsupported type is not in order."),

  // 4: attributes and arguments
  UNKNOWN_ATTRIBUTE("R4001", ERROR, "There is no such attribute in this place."),
  DUPLICATE_ATTRIBUTE("R4002", ERROR, "An attribute may stand here only once."),
  MISSING_ARGUMENT("R4003", ERROR, "A required argument is missing."),
  UNKNOWN_ARGUMENT("R4004", ERROR, "The attribute has no such argument."),
  DUPLICATE_ARGUMENT("R4005", ERROR, "An argument is given twice."),
  MISSING_ARGUMENT_VALUE("R4006", ERROR, "An argument has a name but no value."),
  TRAILING_COMMA("R4007", ERROR, "The list of arguments ends with a comma."),
  SEVERAL_UNNAMED_ARGUMENTS("R4008", ERROR, "Only one argument may be without a name."),
  WRONG_VALUE_KIND("R4009", ERROR, "The value is of another kind than the argument takes."),
  EMPTY_NAME("R4010", ERROR, "A name is empty."),
  INVALID_ARGUMENT_VALUE("R4011", ERROR, "The argument does not take this value."),
  MISPLACED_ATTRIBUTE("R4012", ERROR, "The attribute does not go with this kind of field."),
  INVALID_UPDATED_AT("R4013", ERROR, "Only one DateTime can hold the time of the last change."),
  NEEDLESS_IGNORE("R4014", ERROR, "What is ignored already cannot be ignored again."),

  // 5: default values
  INVALID_DEFAULT("R5001", ERROR, "The default value does not fit the type of the field."),
  UNKNOWN_FUNCTION("R5002", ERROR, "There is no such function for default values."),
  INVALID_FUNCTION_ARGUMENTS("R5003", ERROR, "The function does not take these arguments."),
  INVALID_AUTOINCREMENT("R5004", ERROR, "The database cannot count this field."),
  UNSUPPORTED_DEFAULT("R5005", ERROR, "The database cannot have this default value."),

  // 6: keys and indexes
  UNKNOWN_KEY_FIELD("R6001", ERROR, "A key names a field that the model does not have."),
  RELATION_IN_KEY("R6002", ERROR, "A key names a relation field, which has no column."),
  REPEATED_KEY_FIELD("R6003", ERROR, "A key names a field twice."),
  SEVERAL_IDS("R6004", ERROR, "A model has more than one primary key."),
  OPTIONAL_ID("R6005", ERROR, "A field of the primary key may be empty."),
  INVALID_CLIENT_NAME("R6006", ERROR, "The name of a key cannot be used by clients."),
  MISSING_UNIQUE_CRITERIA("R6007", ERROR, "A model has nothing by which to find one row."),
  INVALID_INDEX("R6008", ERROR, "The index is not in order."),
  UNSUPPORTED_INDEX("R6009", ERROR, "The database has no such index."),
  INVALID_INDEX_TYPE("R6010", ERROR, "The index type does not go with its fields."),
  INVALID_OPERATOR_CLASS("R6011", ERROR, "The operator class does not go with the field."),
  DUPLICATE_CONSTRAINT_NAME("R6012", ERROR, "Two constraints have one database name."),
  NAME_TOO_LONG("R6013", ERROR, "The database cannot hold so long a name."),
  DUPLICATE_CLIENT_NAME("R6014", ERROR, "Two keys, or a key and a field, have one name."),
  INVALID_CONSTRAINT_NAME("R6015", ERROR, "The name of a constraint cannot be used."),
  INVALID_CONDITION("R6016", ERROR, "The condition of a partial index is not in order."),
  INVALID_SHARD_KEY("R6017", ERROR, "A shard key is not in order."),

  // 7: relations
  MISSING_OPPOSITE("R7001", ERROR, "A relation has a field on one side only."),
  AMBIGUOUS_RELATION("R7002", ERROR, "Several relations between two models need names."),
  UNKNOWN_RELATION_FIELD("R7003", ERROR, "A relation names a field that does not exist."),
  INVALID_RELATION("R7004", ERROR, "The two sides of a relation do not fit together."),
  INVALID_REFERENCES("R7005", ERROR, "The referenced fields do not identify one row."),
  MISSING_UNIQUE("R7006", ERROR, "The key of a one-to-one relation must be unique."),
  INVALID_REFERENTIAL_ACTION("R7007", ERROR, "The referential action cannot be used here."),
  REFERENTIAL_CYCLE("R7008", ERROR, "Referential actions run in a circle."),
  INVALID_MANY_TO_MANY("R7009", ERROR, "A many-to-many relation is not in order."),
  RELATION_TO_IGNORED("R7010", ERROR, "A relation leads to an ignored model."),
  WRONG_RELATION_ARITY("R7011", ERROR, "A relation and its key fields disagree on being required."),
  MISSING_RELATION_INDEX("R7012", WARNING, "Emulated relations need an index on their key."),
  RISKY_SET_NULL("R7013", WARNING, "SetNull on a required field fails when it is used."),
  RISKY_SET_DEFAULT("R7014", WARNING, "SetDefault fails when it is used."),
  SEVERAL_CASCADING_PATHS("R7015", ERROR, "A change reaches one table on several ways."),
  KEY_OF_OTHER_NATIVE_TYPE("R7016", WARNING, "A key and what it points to are stored differently."),

  // 8: what the database provides
  UNKNOWN_NATIVE_TYPE("R8001", ERROR, "The database has no such native type."),
  INVALID_NATIVE_TYPE("R8002", ERROR, "The native type does not fit the field."),
  INVALID_NATIVE_TYPE_ARGUMENTS("R8003", ERROR, "The native type does not take these arguments."),
  WRONG_NATIVE_TYPE_PREFIX("R8004", ERROR, "Native types are written with the datasource's name."),
  INVALID_SCHEMA_ATTRIBUTE("R8005", ERROR, "The database schema of a block is not in order."),
  INVALID_VIEW("R8006", ERROR, "A view is not in order."),
  INVALID_DOCUMENT("R8007", ERROR, "The database stores documents, and this cannot be one."),

  // 9: datasource and generator
  SEVERAL_DATASOURCES("R9001", ERROR, "A schema has one datasource."),
  UNKNOWN_PROVIDER("R9002", ERROR, "There is no such database provider."),
  MISSING_PROPERTY("R9003", ERROR, "A required property is missing."),
  UNKNOWN_PROPERTY("R9004", ERROR, "The block has no such property."),
  INVALID_PROPERTY("R9005", ERROR, "The value of a property is not in order."),
  UNKNOWN_PREVIEW_FEATURE("R9006", ERROR, "There is no such preview feature."),
  NEEDLESS_PREVIEW_FEATURE("R9007", WARNING, "The preview feature is part of the language by now."),
  MISSING_PREVIEW_FEATURE("R9008", ERROR, "This works only with a preview feature."),
  CONNECTION_IN_SCHEMA("R9009", WARNING, "Connection URLs belong into the configuration."),
  OLD_PROPERTY_NAME("R9010", WARNING, "The property has another name by now."),
  NAMED_ENVIRONMENT_ARGUMENT("R9011", WARNING, "The argument of `env` has no name."),

  // H: advice, which is given on request only and can be switched off by code
  MISSING_FOREIGN_KEY_INDEX("H1001", HINT, "No index starts with the key of a relation."),
  MISSING_TIMESTAMPS("H1002", HINT, "A model lacks the timestamps that most of its siblings have."),
  NULLABLE_UNIQUE("H1003", HINT, "A unique key lets rows with empty fields be the same."),
  MISSING_ON_DELETE("H1004", HINT, "A relation does not say what a deletion does."),
  REDUNDANT_INDEX("H1005", HINT, "Another key does what an index does."),
  UNINDEXED_SOFT_DELETE("H1006", HINT, "The mark of deleted rows is in no index."),
  SNAKE_CASE_MODEL("H1007", HINT, "A model has a name in snake_case and no `@@map`.");

  private final String id;
  private final Severity severity;
  private final String summary;

  Code(String id, Severity severity, String summary) {
    this.id = id;
    this.severity = severity;
    this.summary = summary;
  }

  /** Such as {@code R3001}; advice starts with {@code H}. */
  public String id() {
    return id;
  }

  public Severity severity() {
    return severity;
  }

  /** One sentence that is true of every diagnostic with this code. */
  public String summary() {
    return summary;
  }
}
