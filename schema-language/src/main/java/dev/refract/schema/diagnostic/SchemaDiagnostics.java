package dev.refract.schema.diagnostic;

import static dev.refract.schema.diagnostic.Diagnostics.diagnostic;
import static dev.refract.schema.diagnostic.Diagnostics.list;
import static dev.refract.schema.diagnostic.Diagnostics.rename;

import dev.refract.schema.text.Location;
import dev.refract.schema.text.Span;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Makes the diagnostics of models, fields, keys and enums that depend on the database. */
public final class SchemaDiagnostics {
  private SchemaDiagnostics() {}

  // ------------------------------------------------------------------ tables and names

  public static Diagnostic duplicateTable(
      Location at, String kind, String model, String table, String other) {
    return diagnostic(
        Code.DUPLICATE_TABLE,
        at,
        "The %s `%s` would use the table `%s`, which `%s` uses. Give it another `@@map`."
            .formatted(kind, model, table, other));
  }

  public static Diagnostic duplicateDatabaseEnum(Location at, String name) {
    return diagnostic(
        Code.DUPLICATE_DATABASE_ENUM,
        at,
        "Another enum is called `%s` in the database. Give this one another `@@map`."
            .formatted(name));
  }

  public static Diagnostic duplicateConstraintName(Location at, String name, String scope) {
    return diagnostic(
        Code.DUPLICATE_CONSTRAINT_NAME,
        at,
        "The database name `%s` is taken: it must be the only one among %s. Give another one with `map`."
            .formatted(name, scope));
  }

  public static Diagnostic nameTooLong(Location at, String name, int limit) {
    return diagnostic(
        Code.NAME_TOO_LONG,
        at,
        "The database name `%s` is too long: at most %d bytes are possible. Shorten it."
            .formatted(name, limit));
  }

  public static Diagnostic duplicateClientName(Location at, String name, String model) {
    return diagnostic(
        Code.DUPLICATE_CLIENT_NAME,
        at,
        "Two keys of `%s` have the `name` `%s`, by which clients address them. Change one of the two."
            .formatted(model, name));
  }

  public static Diagnostic clientNameIsField(Location at, String attribute, String field) {
    return diagnostic(
        Code.DUPLICATE_CLIENT_NAME,
        at,
        "The `name` of this `@@%s` is the name of the field `%s` too, so clients could not tell them apart. Change one of the two."
            .formatted(attribute, field));
  }

  public static Diagnostic keyNameIsField(Location at, String attribute, String field) {
    return diagnostic(
        Code.DUPLICATE_CLIENT_NAME,
        at,
        "Clients would address this key as `%s`, which is the name of a field. Write `@@%s([…], name: \"…\")` with another name."
            .formatted(field, attribute));
  }

  // ------------------------------------------------------------------ types

  public static Diagnostic unsupportedScalarType(
      Location at, String field, String type, String connector) {
    return diagnostic(
        Code.UNSUPPORTED_SCALAR_TYPE,
        at,
        "`%s` cannot be of type `%s`, because %s has no such type."
            .formatted(field, type, connector));
  }

  public static Diagnostic unsupportedList(Location at, String field, String connector) {
    return diagnostic(
        Code.UNSUPPORTED_LISTS,
        at,
        "`%s` cannot be a list, because a column of %s holds one value. Use a model of its own with a relation."
            .formatted(field, connector));
  }

  public static Diagnostic unsupportedEnum(Location at, String name, String connector) {
    return diagnostic(
        Code.UNSUPPORTED_ENUMS,
        at,
        "`%s` cannot be an enum, because %s has none. Use a `String` field or a model instead."
            .formatted(name, connector));
  }

  public static Diagnostic unsupportedCompositeType(Location at, String name, String connector) {
    return diagnostic(
        Code.UNSUPPORTED_COMPOSITE_TYPES,
        at,
        "`%s` cannot be a composite type, because %s has none. Use a model with a relation, or a `Json` field."
            .formatted(name, connector));
  }

  public static Diagnostic endlessCompositeType(Location at, String type, String field) {
    return diagnostic(
        Code.INVALID_COMPOSITE_TYPE,
        at,
        "Every `%s` would hold another one in `%s`, without end. Make the field optional or a list."
            .formatted(type, field));
  }

  public static Diagnostic needlessUnsupported(
      Location at, String written, String scalar, String nativeType) {
    return diagnostic(
        Code.INVALID_UNSUPPORTED_FIELD,
        at,
        "The database type `%s` needs no `Unsupported`: write `%s @%s`."
            .formatted(written, scalar, nativeType));
  }

  // ------------------------------------------------------------------ native types

  public static Diagnostic wrongNativeTypePrefix(
      Location at, String prefix, String datasource, String type) {
    return diagnostic(
        Code.WRONG_NATIVE_TYPE_PREFIX,
        at,
        "Native types start with the name of the datasource, and there is no datasource `%s`. Write `@%s.%s`."
            .formatted(prefix, datasource, type),
        rename(
            new Location(
                at.file(),
                new Span(at.span().start() + 1, at.span().start() + 1 + prefix.length())),
            prefix,
            Optional.of(datasource)));
  }

  public static Diagnostic unknownNativeType(
      Location at, String prefix, String type, String connector, Collection<String> known) {
    Optional<String> nearest = NearestName.of(type, known);
    int start = at.span().start() + 2 + prefix.length();
    return diagnostic(
        Code.UNKNOWN_NATIVE_TYPE,
        at,
        "There is no native type `%s` for %s.%s"
            .formatted(
                type, connector, nearest.map(n -> " Did you mean `%s`?".formatted(n)).orElse("")),
        rename(new Location(at.file(), new Span(start, start + type.length())), type, nearest));
  }

  public static Diagnostic wrongNativeTypeArgumentCount(
      Location at, String type, int required, int optional, int given) {
    String takes =
        optional == 0
            ? (required == 0 ? "no arguments" : "exactly %d".formatted(required))
            : "at most %d".formatted(required + optional);
    return diagnostic(
        Code.INVALID_NATIVE_TYPE_ARGUMENTS,
        at,
        "`%s` takes %s, but %d are given.".formatted(type, takes, given));
  }

  public static Diagnostic nativeTypeOfOtherType(
      Location at, String type, String scalar, List<String> expected) {
    return diagnostic(
        Code.INVALID_NATIVE_TYPE,
        at,
        "`%s` stores values of type %s, but the field is of type `%s`. Change one of the two."
            .formatted(type, list(expected), scalar));
  }

  public static Diagnostic invalidNativeTypeArguments(Location at, String type, String problem) {
    return diagnostic(
        Code.INVALID_NATIVE_TYPE_ARGUMENTS,
        at,
        "`%s` is not possible: %s.".formatted(type, problem));
  }

  public static Diagnostic keylessNativeType(
      Location at, String type, String field, String connector, boolean lengthHelps) {
    String advice =
        lengthHelps
            ? "Give the field a `length` in the list, such as `%s(length: 20)`.".formatted(field)
            : "Use another type, or leave the field out.";
    return diagnostic(
        Code.INVALID_INDEX,
        at,
        "%s cannot have a key or index on `%s`, whose native type is `%s`. %s"
            .formatted(connector, field, type, advice));
  }

  // ------------------------------------------------------------------ default values

  public static Diagnostic unreadableDefault(Location at, String text, String expected) {
    return diagnostic(
        Code.INVALID_DEFAULT, at, "`%s` cannot be read as %s.".formatted(text, expected));
  }

  public static Diagnostic unsupportedFunction(Location at, String function, String connector) {
    return diagnostic(
        Code.UNSUPPORTED_DEFAULT, at, "%s has no `%s()`.".formatted(connector, function));
  }

  public static Diagnostic unsupportedDefaultName(Location at, String connector) {
    return diagnostic(
        Code.UNSUPPORTED_DEFAULT,
        at,
        "Defaults have no names in %s. Remove `map`.".formatted(connector));
  }

  public static Diagnostic severalAutoincrements(Location at, String model, String connector) {
    return diagnostic(
        Code.INVALID_AUTOINCREMENT,
        at,
        "%s counts only one field of a table, but `%s` has several with `autoincrement()`."
            .formatted(connector, model));
  }

  public static Diagnostic autoincrementOutsideId(Location at, String field, String connector) {
    return diagnostic(
        Code.INVALID_AUTOINCREMENT,
        at,
        "%s counts only the id of a table, and `%s` alone is not the id. Remove `@default(autoincrement())`, or make it the `@id`."
            .formatted(connector, field));
  }

  public static Diagnostic autoincrementWithoutIndex(Location at, String field, String connector) {
    return diagnostic(
        Code.INVALID_AUTOINCREMENT,
        at,
        "%s counts only fields that have an index. Add `@unique` to `%s`, or an `@@index` that starts with it."
            .formatted(connector, field));
  }

  public static Diagnostic autoincrementOfInt(Location at, String field, String connector) {
    return diagnostic(
        Code.INVALID_AUTOINCREMENT,
        at,
        "%s counts only `BigInt` fields with `autoincrement()`. Make `%s` a `BigInt`, or use `sequence()`."
            .formatted(connector, field));
  }

  public static Diagnostic unknownSequenceOption(Location at, String option) {
    return diagnostic(
        Code.INVALID_FUNCTION_ARGUMENTS,
        at,
        "`sequence()` has no option `%s`. It takes `virtual`, `cache`, `increment`, `minValue`, `maxValue` and `start`."
            .formatted(option));
  }

  public static Diagnostic invalidSequenceOption(Location at, String option) {
    return diagnostic(
        Code.INVALID_FUNCTION_ARGUMENTS,
        at,
        option.equals("virtual")
            ? "`virtual` is `true` or `false`."
            : "`%s` is a whole number.".formatted(option));
  }

  // ------------------------------------------------------------------ keys and indexes

  public static Diagnostic missingUniqueCriteria(
      Location at, String model, List<List<String>> loose) {
    String reason =
        loose.isEmpty()
            ? ""
            : " The keys it has do not count, because a field of theirs can be empty: %s."
                .formatted(String.join("; ", loose.stream().map(Diagnostics::list).toList()));
    return diagnostic(
        Code.MISSING_UNIQUE_CRITERIA,
        at,
        "`%s` has nothing by which to find one row.%s Put `@id` or `@unique` on a required field, or add `@@id([…])` or `@@unique([…])`."
            .formatted(model, reason));
  }

  public static Diagnostic emptyKey(Location at, String attribute) {
    return diagnostic(
        Code.INVALID_INDEX,
        at,
        "This `@@%s` names no fields. Name at least one.".formatted(attribute));
  }

  public static Diagnostic unsupportedPrimaryKeyName(Location at, String model, String connector) {
    return diagnostic(
        Code.INVALID_CONSTRAINT_NAME,
        at,
        "Primary keys have no names in %s. Remove `map` from the id of `%s`."
            .formatted(connector, model));
  }

  public static Diagnostic unsupportedKeyOption(Location at, String option, String connector) {
    return diagnostic(
        Code.UNSUPPORTED_INDEX, at, "%s has no %s. Remove it.".formatted(connector, option));
  }

  public static Diagnostic unsupportedIndexType(Location at, String type, String connector) {
    return diagnostic(
        Code.UNSUPPORTED_INDEX, at, "%s has no indexes of type `%s`.".formatted(connector, type));
  }

  public static Diagnostic severalClusteredKeys(Location at, String model) {
    return diagnostic(
        Code.INVALID_INDEX,
        at,
        "Only one key or index of `%s` can be clustered, and the primary key is unless it says `clustered: false`."
            .formatted(model));
  }

  public static Diagnostic lengthOfOtherType(Location at, String field) {
    return diagnostic(
        Code.INVALID_INDEX,
        at,
        "`length` means the beginning of a text, but `%s` is neither `String` nor `Bytes`. Remove it."
            .formatted(field));
  }

  public static Diagnostic sortInHashIndex(Location at) {
    return diagnostic(Code.INVALID_INDEX, at, "A hash index has no order. Remove `sort`.");
  }

  public static Diagnostic operatorClassOutsideIndex(Location at) {
    return diagnostic(
        Code.INVALID_OPERATOR_CLASS,
        at,
        "Only the fields of an `@@index` have operator classes. Remove `ops`.");
  }

  public static Diagnostic severalFieldsInSpGist(Location at) {
    return diagnostic(
        Code.INVALID_INDEX_TYPE,
        at,
        "An SP-GiST index has one field. Make an index of its own for each.");
  }

  public static Diagnostic operatorClassOfOtherIndexType(
      Location at, String operatorClass, String indexType) {
    return diagnostic(
        Code.INVALID_OPERATOR_CLASS,
        at,
        "`%s` is no operator class of `%s` indexes. Change `type` or `ops`."
            .formatted(operatorClass, indexType));
  }

  public static Diagnostic operatorClassOfOtherType(
      Location at, String operatorClass, String field, String type) {
    return diagnostic(
        Code.INVALID_OPERATOR_CLASS,
        at,
        "`%s` does not know the type of `%s`, which is `%s`. Change `ops` or the type."
            .formatted(operatorClass, field, type));
  }

  public static Diagnostic jsonBeforeOthers(Location at, String field) {
    return diagnostic(
        Code.INVALID_INDEX_TYPE,
        at,
        "A `Json` field can only be the last one of an inverted index. Move `%s` to the end."
            .formatted(field));
  }

  public static Diagnostic indexTypeOfOtherType(
      Location at, String indexType, String field, String type) {
    return diagnostic(
        Code.INVALID_INDEX_TYPE,
        at,
        "A `%s` index does not take `%s`, which is of type `%s`, without an operator class. Give one with `ops`, or change `type`."
            .formatted(indexType, field, type));
  }

  // ------------------------------------------------------------------ schemas and views

  public static Diagnostic missingSchema(Location at, String name, List<String> known) {
    return diagnostic(
        Code.INVALID_SCHEMA_ATTRIBUTE,
        at,
        "The datasource names its schemas, so `%s` must say in which one it lives: `@@schema(\"%s\")`."
            .formatted(name, known.isEmpty() ? "…" : known.getFirst()));
  }

  public static Diagnostic unknownSchema(Location at, String schema, List<String> known) {
    return diagnostic(
        Code.INVALID_SCHEMA_ATTRIBUTE,
        at,
        known.isEmpty()
            ? "The datasource names no schemas. Add `schemas = [\"%s\"]` to it.".formatted(schema)
            : "The datasource has no schema `%s`, only %s. Add it to `schemas`, or choose one of them."
                .formatted(schema, list(known)));
  }

  public static Diagnostic unsupportedSchemas(Location at, String connector) {
    return diagnostic(
        Code.INVALID_SCHEMA_ATTRIBUTE,
        at,
        "%s has no schemas to choose from. Remove `@@schema`.".formatted(connector));
  }

  public static Diagnostic viewsNeedPreviewFeature(Location at) {
    return diagnostic(
        Code.MISSING_PREVIEW_FEATURE,
        at,
        "Views are a preview feature. Add `previewFeatures = [\"views\"]` to a generator.");
  }

  public static Diagnostic keyOfView(Location at, String view) {
    return diagnostic(
        Code.INVALID_VIEW,
        at,
        "The view `%s` has no primary key in the database. Use `@unique` instead of `@id`."
            .formatted(view));
  }

  public static Diagnostic indexOfView(Location at, String view) {
    return diagnostic(
        Code.INVALID_VIEW,
        at,
        "The view `%s` has no indexes in the database. Put the index on its tables."
            .formatted(view));
  }

  public static Diagnostic idOfBytes(Location at, String field, String connector) {
    return diagnostic(
        Code.INVALID_INDEX,
        at,
        "%s makes no primary key of `Bytes`, which `%s` is. Use another type, or another field."
            .formatted(connector, field));
  }

  public static Diagnostic severalFulltextIndexes(Location at, String model, String connector) {
    return diagnostic(
        Code.UNSUPPORTED_INDEX,
        at,
        "%s takes one fulltext index in `%s`. Put all fields into one."
            .formatted(connector, model));
  }

  public static Diagnostic keyOptionOfView(Location at, String options, String view) {
    return diagnostic(
        Code.INVALID_VIEW,
        at,
        "Unique keys of the view `%s` only inform clients; there is no index for %s to describe. Remove it."
            .formatted(view, options));
  }

  public static Diagnostic mappedKeyOfView(Location at, String view) {
    return diagnostic(
        Code.INVALID_VIEW,
        at,
        "Unique keys of the view `%s` only inform clients and have no name in the database. Remove `map`."
            .formatted(view));
  }
}
