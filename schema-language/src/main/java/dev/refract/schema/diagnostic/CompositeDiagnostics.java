package dev.refract.schema.diagnostic;

import static dev.refract.schema.diagnostic.Diagnostics.diagnostic;

import dev.refract.schema.text.Location;

/** Makes the diagnostics of composite types, and of models whose rows are documents. */
public final class CompositeDiagnostics {
  private CompositeDiagnostics() {}

  // ------------------------------------------------------------------ composite types

  public static Diagnostic keyInComposite(Location at, String field, String attribute) {
    return diagnostic(
        Code.INVALID_COMPOSITE_TYPE,
        at,
        "`%s` is part of a value, which has no keys or relations of its own. Remove `@%s`, or put it into the models that hold the value."
            .formatted(field, attribute));
  }

  public static Diagnostic blockAttribute(Location at, String type, String attribute) {
    String advice =
        switch (attribute) {
          case "map" -> "Its name is never stored.";
          case "id" -> "Only models have an id.";
          case "unique", "index", "fulltext" ->
              "Put it into the models that hold the value, with paths such as `address.street`.";
          default -> "Blocks of this kind have no attributes.";
        };
    return diagnostic(
        Code.INVALID_COMPOSITE_TYPE,
        at,
        "Remove `@@%s` from the composite type `%s`. %s".formatted(attribute, type, advice));
  }

  public static Diagnostic emptyComposite(Location at, String type) {
    return diagnostic(
        Code.INVALID_COMPOSITE_TYPE,
        at,
        "The composite type `%s` has no fields. Add at least one.".formatted(type));
  }

  public static Diagnostic compositeInCompoundUnique(Location at, String field) {
    return diagnostic(
        Code.INVALID_INDEX,
        at,
        "`%s` is of a composite type, and a unique key of several fields takes none. Name a field inside of it, or leave it out."
            .formatted(field));
  }

  // ------------------------------------------------------------------ documents

  public static Diagnostic documentWithoutId(Location at, String model, String connector) {
    return diagnostic(
        Code.INVALID_DOCUMENT,
        at,
        "Every document of %s has an id. Add `id String @id @default(auto()) @map(\"_id\") @db.ObjectId` to `%s`."
            .formatted(connector, model));
  }

  public static Diagnostic idOfOtherName(Location at, String field, String connector) {
    return diagnostic(
        Code.INVALID_DOCUMENT,
        at,
        "%s calls the id of a document `_id`. Give `%s` the attribute `@map(\"_id\")`."
            .formatted(connector, field));
  }

  public static Diagnostic autoWithoutObjectId(Location at, String field) {
    return diagnostic(
        Code.INVALID_DOCUMENT,
        at,
        "`auto()` makes an ObjectId. Give `%s` the attribute `@db.ObjectId`.".formatted(field));
  }

  public static Diagnostic autoOutsideId(Location at, String field) {
    return diagnostic(
        Code.INVALID_DOCUMENT,
        at,
        "The database makes only ids, and `%s` is none. Remove `auto()`, or add `@id`."
            .formatted(field));
  }

  public static Diagnostic databaseGeneratedInDocument(Location at, String connector) {
    return diagnostic(
        Code.INVALID_DOCUMENT,
        at,
        "%s has no default expressions. Use `auto()` for ids, and values otherwise."
            .formatted(connector));
  }

  public static Diagnostic invalidDocumentFieldName(Location at, String name, String why) {
    return diagnostic(
        Code.INVALID_DOCUMENT,
        at,
        "A field of a document cannot be called `%s`: it must not %s.".formatted(name, why));
  }

  public static Diagnostic repeatedIndex(Location at, String model) {
    return diagnostic(
        Code.INVALID_INDEX,
        at,
        "Another index of `%s` has the same fields. Remove one.".formatted(model));
  }

  public static Diagnostic uniqueId(Location at, String field) {
    return diagnostic(
        Code.INVALID_INDEX,
        at,
        "`%s` is the id, which is unique anyway. Remove `@unique`.".formatted(field));
  }

  public static Diagnostic scatteredTextFields(Location at) {
    return diagnostic(
        Code.INVALID_INDEX,
        at,
        "The fields of a fulltext index that have no `sort` must stand next to one another.");
  }

  public static Diagnostic keyOfOtherNativeType(
      Location at, String field, String reference, String connector) {
    return diagnostic(
        Code.KEY_OF_OTHER_NATIVE_TYPE,
        at,
        "`%s` and `%s` must have one native type for %s to join them. Give both the same `@db.…`, or none."
            .formatted(field, reference, connector));
  }

  // ------------------------------------------------------------------ lists of keys

  public static Diagnostic keyListIsMissing(Location at, String field, String argument) {
    return diagnostic(
        Code.INVALID_MANY_TO_MANY,
        at,
        "A many-to-many relation between documents keeps a list of ids on both sides. Give `%s` the argument `%s` with exactly one field."
            .formatted(field, argument));
  }

  public static Diagnostic keyListToOtherThanId(Location at, String field) {
    return diagnostic(
        Code.INVALID_MANY_TO_MANY, at, "`references` of `%s` must name the id.".formatted(field));
  }

  public static Diagnostic keyListOfOtherType(Location at, String field, String reference) {
    return diagnostic(
        Code.INVALID_MANY_TO_MANY,
        at,
        "`%s` must be a list of what `%s` is, with the same native type."
            .formatted(field, reference));
  }

  public static Diagnostic actionOnKeyList(Location at) {
    return diagnostic(
        Code.INVALID_REFERENTIAL_ACTION,
        at,
        "Lists of ids have no referential actions. Remove it.");
  }
}
