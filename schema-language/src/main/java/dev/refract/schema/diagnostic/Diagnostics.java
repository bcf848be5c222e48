package dev.refract.schema.diagnostic;

import dev.refract.schema.text.Location;
import dev.refract.schema.text.Span;
import dev.refract.schema.text.TextEdit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes the diagnostics of the language itself: what is true for every database. Each factory is
 * named as what is wrong; its first parameter is the place.
 */
public final class Diagnostics {
  private Diagnostics() {}

  // ------------------------------------------------------------------ names

  public static Diagnostic reservedTypeName(Location at, String name) {
    return diagnostic(
        Code.RESERVED_TYPE_NAME,
        at,
        "`%s` is a scalar type, so nothing else can have this name. Choose another one."
            .formatted(name));
  }

  public static Diagnostic reservedName(Location at, String kind, String name) {
    return diagnostic(
        Code.RESERVED_NAME,
        at,
        "No %s can be called `%s`, because generated clients cannot use that word. Choose another name, and keep the name in the database with `@@map(\"%s\")`."
            .formatted(kind, name, name));
  }

  public static Diagnostic nameStartsWithDigit(Location at, String kind, String name) {
    return diagnostic(
        Code.INVALID_NAME,
        at,
        "The %s `%s` starts with a digit. Names start with a letter.".formatted(kind, name));
  }

  public static Diagnostic hyphenInName(Location at, String kind, String name) {
    return diagnostic(
        Code.INVALID_NAME,
        at,
        "The %s `%s` has a hyphen in its name. Write `%s` instead."
            .formatted(kind, name, name.replace('-', '_')));
  }

  public static Diagnostic duplicateDeclaration(
      Location at, String kind, String name, String existingKind) {
    return diagnostic(
        Code.DUPLICATE_DECLARATION,
        at,
        "There is another %s called `%s`. Rename or remove this %s."
            .formatted(existingKind, name, kind));
  }

  public static Diagnostic duplicateField(Location at, String kind, String owner, String field) {
    return diagnostic(
        Code.DUPLICATE_FIELD,
        at,
        "The %s `%s` has a field `%s` already. Rename or remove one of the two."
            .formatted(kind, owner, field));
  }

  public static Diagnostic duplicateEnumValue(Location at, String owner, String value) {
    return diagnostic(
        Code.DUPLICATE_ENUM_VALUE,
        at,
        "The enum `%s` has a value `%s` already. Remove one of the two.".formatted(owner, value));
  }

  public static Diagnostic duplicateProperty(
      Location at, String kind, String block, String property) {
    return diagnostic(
        Code.DUPLICATE_PROPERTY,
        at,
        "The %s `%s` sets `%s` already. Remove one of the two lines."
            .formatted(kind, block, property));
  }

  public static Diagnostic duplicateColumn(Location at, String model, String field, String column) {
    return diagnostic(
        Code.DUPLICATE_COLUMN,
        at,
        "The field `%s` would use the column `%s`, which another field of `%s` uses. Give it another `@map`."
            .formatted(field, column, model));
  }

  // ------------------------------------------------------------------ types

  public static Diagnostic unknownType(Location at, String name, Optional<String> nearest) {
    String advice =
        nearest
            .map(n -> "Did you mean `%s`?".formatted(n))
            .orElse("Declare it as a model or an enum, or use a scalar type such as `String`.");
    return diagnostic(
        Code.UNKNOWN_TYPE,
        at,
        "There is no type `%s`. %s".formatted(name, advice),
        rename(at, name, nearest));
  }

  public static Diagnostic emptyEnum(Location at, String name) {
    return diagnostic(
        Code.EMPTY_ENUM,
        at,
        "The enum `%s` has no values, so no field of this type could hold anything. Add at least one value."
            .formatted(name));
  }

  public static Diagnostic relationInCompositeType(Location at, String composite, String model) {
    return diagnostic(
        Code.RELATION_IN_COMPOSITE_TYPE,
        at,
        "The type `%s` cannot hold the model `%s`, because only models have relations. Keep the id of `%s` instead."
            .formatted(composite, model, model));
  }

  // ------------------------------------------------------------------ attributes and arguments

  /**
   * An attribute that nobody knows.
   *
   * @param name the place of the name alone, without the at signs
   * @param written the name with its at signs
   * @param nearest the name that was probably meant, without at signs
   */
  public static Diagnostic unknownAttribute(
      Location at, Location name, String written, Optional<String> nearest) {
    String signs = written.startsWith("@@") ? "@@" : "@";
    String advice = nearest.map(n -> " Did you mean `%s%s`?".formatted(signs, n)).orElse("");
    return diagnostic(
        Code.UNKNOWN_ATTRIBUTE,
        at,
        "There is no attribute `%s` in this place.%s".formatted(written, advice),
        rename(name, written.substring(signs.length()), nearest));
  }

  public static Diagnostic duplicateAttribute(Location at, String name) {
    return diagnostic(
        Code.DUPLICATE_ATTRIBUTE,
        at,
        "`@%s` can stand here only once. Remove all but one.".formatted(name));
  }

  public static Diagnostic missingArgument(Location at, String attribute, String argument) {
    return diagnostic(
        Code.MISSING_ARGUMENT, at, "`@%s` needs the argument `%s`.".formatted(attribute, argument));
  }

  public static Diagnostic unknownArgument(
      Location at, String attribute, Optional<String> argument) {
    return diagnostic(
        Code.UNKNOWN_ARGUMENT,
        at,
        argument
            .map(a -> "`@%s` has no argument `%s`. Remove it.".formatted(attribute, a))
            .orElse("`@%s` takes no such argument here. Remove it.".formatted(attribute)));
  }

  public static Diagnostic duplicateArgument(Location at, String argument) {
    return diagnostic(
        Code.DUPLICATE_ARGUMENT,
        at,
        "The argument `%s` is given twice. Remove one of the two.".formatted(argument));
  }

  public static Diagnostic argumentTwice(Location at, String argument) {
    return diagnostic(
        Code.DUPLICATE_ARGUMENT,
        at,
        "The argument `%s` is given by its name and without a name. Remove one of the two."
            .formatted(argument));
  }

  public static Diagnostic missingArgumentValue(Location at, String argument) {
    return diagnostic(
        Code.MISSING_ARGUMENT_VALUE,
        at,
        "The argument `%s` has no value. Write one behind the colon, or remove the argument."
            .formatted(argument));
  }

  public static Diagnostic trailingComma(Location at, String attribute) {
    return diagnostic(
        Code.TRAILING_COMMA,
        at,
        "Nothing follows this comma in `@%s`. Remove it.".formatted(attribute),
        List.of(new Fix("Remove the comma", List.of(replace(at, "")))));
  }

  public static Diagnostic severalUnnamedArguments(
      Location at, String attribute, List<String> values) {
    return diagnostic(
        Code.SEVERAL_UNNAMED_ARGUMENTS,
        at,
        "`@%s` takes one value without a name. If these are a list, write `[%s]`."
            .formatted(attribute, String.join(", ", values)));
  }

  public static Diagnostic wrongValueKind(
      Location at, String expected, String foundKind, String found) {
    return diagnostic(
        Code.WRONG_VALUE_KIND,
        at,
        "A %s is needed here, but `%s` is a %s.".formatted(expected, found, foundKind));
  }

  public static Diagnostic emptyName(Location at, String attribute, String argument) {
    return diagnostic(
        Code.EMPTY_NAME,
        at,
        "The `%s` of `@%s` is empty. Write a name, or remove the argument."
            .formatted(argument, attribute));
  }

  public static Diagnostic emptyRelationName(Location at) {
    return diagnostic(
        Code.EMPTY_NAME, at, "The name of this relation is empty. Write one, or leave it out.");
  }

  public static Diagnostic unknownSort(Location at, String found) {
    return diagnostic(
        Code.INVALID_ARGUMENT_VALUE,
        at,
        "An index is sorted `Asc` or `Desc`, not `%s`.".formatted(found));
  }

  public static Diagnostic unknownReferentialAction(Location at, String found, List<String> known) {
    Optional<String> nearest = NearestName.of(found, known);
    return diagnostic(
        Code.INVALID_ARGUMENT_VALUE,
        at,
        "There is no referential action `%s`. Use one of %s.".formatted(found, list(known)),
        rename(at, found, nearest));
  }

  public static Diagnostic relationOnScalar(Location at, String field) {
    return diagnostic(
        Code.MISPLACED_ATTRIBUTE,
        at,
        "`%s` is a column, not a relation. Put `@relation` on a field whose type is a model."
            .formatted(field));
  }

  public static Diagnostic idOnRelation(Location at, String field) {
    return diagnostic(
        Code.MISPLACED_ATTRIBUTE,
        at,
        "`%s` is a relation and has no column that could be the id. Put `@id` on its key field, or use `@@id([…])`."
            .formatted(field));
  }

  public static Diagnostic defaultOnRelation(Location at, String field) {
    return diagnostic(
        Code.MISPLACED_ATTRIBUTE,
        at,
        "`%s` is a relation and has no column that could have a default. Put `@default` on its key field."
            .formatted(field));
  }

  public static Diagnostic mapOnRelation(Location at, String field) {
    return diagnostic(
        Code.MISPLACED_ATTRIBUTE,
        at,
        "`%s` is a relation and has no column that could be renamed. Put `@map` on its key field, or name the foreign key with `@relation(map: …)`."
            .formatted(field));
  }

  public static Diagnostic uniqueOnRelation(Location at, String field, List<String> keyFields) {
    String advice =
        switch (keyFields.size()) {
          case 0 -> "Put `@unique` on its key field.";
          case 1 -> "Put `@unique` on `%s`.".formatted(keyFields.getFirst());
          default -> "Use `@@unique([%s])`.".formatted(String.join(", ", keyFields));
        };
    return diagnostic(
        Code.MISPLACED_ATTRIBUTE,
        at,
        "`%s` is a relation and has no column that could be unique. %s".formatted(field, advice));
  }

  public static Diagnostic ignoreOnUnsupported(Location at, String field) {
    return diagnostic(
        Code.NEEDLESS_IGNORE,
        at,
        "`%s` has an unsupported type, so clients ignore it anyway. Remove `@ignore`."
            .formatted(field),
        remove(at, "@ignore"));
  }

  public static Diagnostic needlessIgnore(Location at, String field, String model) {
    return diagnostic(
        Code.NEEDLESS_IGNORE,
        at,
        "`%s` is ignored with its model `%s`. Remove `@ignore` from the field."
            .formatted(field, model));
  }

  public static Diagnostic updatedAtOfOtherType(Location at, String field) {
    return diagnostic(
        Code.INVALID_UPDATED_AT,
        at,
        "`@updatedAt` stores a time, so `%s` must be of type `DateTime`.".formatted(field));
  }

  public static Diagnostic updatedAtOnList(Location at, String field) {
    return diagnostic(
        Code.INVALID_UPDATED_AT,
        at,
        "`@updatedAt` stores one time, so `%s` cannot be a list.".formatted(field));
  }

  // ------------------------------------------------------------------ default values

  public static Diagnostic defaultOnUnsupported(Location at, String field) {
    return diagnostic(
        Code.INVALID_DEFAULT,
        at,
        "`%s` has an unsupported type, whose values only the database can write. Use `@default(dbgenerated(\"…\"))`."
            .formatted(field));
  }

  public static Diagnostic defaultOnComposite(Location at, String field, String composite) {
    return diagnostic(
        Code.INVALID_DEFAULT,
        at,
        "`%s` is of the composite type `%s`, which has no default. Put the defaults on the fields of `%s`."
            .formatted(field, composite, composite));
  }

  public static Diagnostic mapOnCompositeDefault(Location at) {
    return diagnostic(
        Code.INVALID_DEFAULT,
        at,
        "The default of a composite type's field has no name in the database. Remove `map`.");
  }

  public static Diagnostic functionOnComposite(Location at, String function) {
    return diagnostic(
        Code.INVALID_DEFAULT,
        at,
        "`%s()` works only for fields of models, because a composite type has no column of its own."
            .formatted(function));
  }

  public static Diagnostic notAnEnumValue(Location at, String type, String found) {
    return diagnostic(
        Code.INVALID_DEFAULT,
        at,
        "The default must be a value of `%s`, but it is `%s`.".formatted(type, found));
  }

  /**
   * A default that the enum does not have.
   *
   * @param value the place of the value alone
   */
  public static Diagnostic unknownEnumValue(
      Location at, Location value, String type, String found, List<String> known) {
    return diagnostic(
        Code.INVALID_DEFAULT,
        at,
        "The enum `%s` has no value `%s`. It has %s.".formatted(type, found, list(known)),
        rename(value, found, NearestName.of(found, known)));
  }

  public static Diagnostic listDefaultOnSingle(Location at) {
    return diagnostic(
        Code.INVALID_DEFAULT,
        at,
        "The default is a list, but the field holds one value. Remove the brackets, or make the"
            + " field a list.");
  }

  /**
   * A default without brackets for a list.
   *
   * @param value the place of the value alone
   */
  public static Diagnostic singleDefaultOnList(Location at, Location value, String found) {
    return diagnostic(
        Code.INVALID_DEFAULT,
        at,
        "The field is a list, so its default is one too: write `[%s]`.".formatted(found),
        List.of(new Fix("Put the value in brackets", List.of(replace(value, "[" + found + "]")))));
  }

  public static Diagnostic notABoolean(Location at, String found) {
    return diagnostic(
        Code.INVALID_DEFAULT, at, "A Boolean is `true` or `false`, not `%s`.".formatted(found));
  }

  public static Diagnostic wrongDefault(Location at, String type, String found) {
    return diagnostic(
        Code.INVALID_DEFAULT,
        at,
        "The field is of type `%s`, and `%s` is no value of it.".formatted(type, found));
  }

  public static Diagnostic namedAutoincrement(Location at) {
    return diagnostic(
        Code.INVALID_AUTOINCREMENT,
        at,
        "`autoincrement()` makes no constraint that could have a name. Remove `map`.");
  }

  public static Diagnostic functionOfOtherType(Location at, String function, String type) {
    return diagnostic(
        Code.INVALID_DEFAULT,
        at,
        "`%s()` does not make values of type `%s`.".formatted(function, type));
  }

  public static Diagnostic functionWithoutArguments(Location at, String function) {
    return diagnostic(
        Code.INVALID_FUNCTION_ARGUMENTS,
        at,
        "`%s` takes no arguments: write `%s()`.".formatted(function, function));
  }

  public static Diagnostic invalidFunctionNumber(Location at, String function, String allowed) {
    return diagnostic(
        Code.INVALID_FUNCTION_ARGUMENTS,
        at,
        "`%s()` takes nothing or %s.".formatted(function, allowed));
  }

  public static Diagnostic invalidDatabaseGenerated(Location at) {
    return diagnostic(
        Code.INVALID_FUNCTION_ARGUMENTS,
        at,
        "`dbgenerated()` takes nothing or one text with the expression of the database, such as"
            + " `dbgenerated(\"now()\")`.");
  }

  public static Diagnostic unknownFunction(Location at, String function, Collection<String> known) {
    Optional<String> nearest = NearestName.of(function, known);
    return diagnostic(
        Code.UNKNOWN_FUNCTION,
        at,
        "There is no function `%s()` for default values.%s"
            .formatted(function, nearest.map(n -> " Did you mean `%s()`?".formatted(n)).orElse("")),
        rename(
            new Location(
                at.file(), new Span(at.span().start(), at.span().start() + function.length())),
            function,
            nearest));
  }

  // ------------------------------------------------------------------ keys and indexes

  public static Diagnostic unknownIdFields(Location at, String model, List<String> fields) {
    return diagnostic(
        Code.UNKNOWN_KEY_FIELD,
        at,
        "`%s` has no %s, so its id cannot use it.".formatted(model, fields(fields)));
  }

  public static Diagnostic unknownIndexFields(
      Location at, String attribute, String model, List<String> fields) {
    return diagnostic(
        Code.UNKNOWN_KEY_FIELD,
        at,
        "`%s` has no %s, so `@@%s` cannot use it.".formatted(model, fields(fields), attribute));
  }

  public static Diagnostic relationsInId(Location at, String model, List<String> fields) {
    return diagnostic(
        Code.RELATION_IN_KEY,
        at,
        "The id of `%s` names the relation %s. Name the key fields of the relation instead."
            .formatted(model, fields(fields)));
  }

  public static Diagnostic relationsInIndex(
      Location at, String attribute, String model, List<String> fields, List<String> keyFields) {
    String advice =
        keyFields.isEmpty()
            ? "Name the key fields of the relation instead."
            : "Did you mean `@@%s([%s])`?".formatted(attribute, String.join(", ", keyFields));
    return diagnostic(
        Code.RELATION_IN_KEY,
        at,
        "`@@%s` of `%s` names the relation %s, which has no column. %s"
            .formatted(attribute, model, fields(fields), advice));
  }

  public static Diagnostic repeatedField(
      Location at, String attribute, String field, String model) {
    return diagnostic(
        Code.REPEATED_KEY_FIELD,
        at,
        "`%s` of `%s` stands twice in this list of `%s`. Remove one of the two."
            .formatted(field, model, attribute));
  }

  public static Diagnostic severalIdFields(Location at, String model) {
    return diagnostic(
        Code.SEVERAL_IDS,
        at,
        "Two fields of `%s` have `@id`. For an id of several fields write one `@@id([…])`."
            .formatted(model));
  }

  public static Diagnostic fieldIdAndBlockId(Location at, String model) {
    return diagnostic(
        Code.SEVERAL_IDS,
        at,
        "`%s` has both `@id` and `@@id`. Remove one of the two.".formatted(model));
  }

  public static Diagnostic optionalFieldsInId(Location at, String model, List<String> fields) {
    return diagnostic(
        Code.OPTIONAL_ID,
        at,
        "The id of `%s` uses the %s, which can be empty or a list. Fields of an id are required."
            .formatted(model, fields(fields)));
  }

  public static Diagnostic optionalId(Location at, String field) {
    return diagnostic(
        Code.OPTIONAL_ID,
        at,
        "`%s` is the id, so it must be required: remove `?` or `[]` from its type."
            .formatted(field));
  }

  public static Diagnostic invalidClientName(Location at, String attribute, String name) {
    return diagnostic(
        Code.INVALID_CLIENT_NAME,
        at,
        "Clients address this key as `%s`, so the `name` of `@@%s` may have letters, digits and underscores only."
            .formatted(name, attribute));
  }

  public static Diagnostic indexNameAndMap(Location at) {
    return diagnostic(
        Code.INVALID_INDEX,
        at,
        "`name` is an old word for `map` in `@@index`, so only one of the two can be given. Keep"
            + " `map`.");
  }

  public static Diagnostic unknownIndexType(Location at, String found, List<String> known) {
    return diagnostic(
        Code.INVALID_ARGUMENT_VALUE,
        at,
        "There is no index type `%s`. Use one of %s.".formatted(found, list(known)));
  }

  public static Diagnostic unknownOperatorClass(Location at, String found) {
    return diagnostic(
        Code.INVALID_OPERATOR_CLASS,
        at,
        "There is no operator class `%s`. One that the language does not know is written `raw(\"…\")`."
            .formatted(found));
  }

  public static Diagnostic invalidRawOperatorClass(Location at) {
    return diagnostic(
        Code.INVALID_OPERATOR_CLASS,
        at,
        "An operator class of the database is written as one text: `raw(\"jsonb_path_ops\")`.");
  }

  // ------------------------------------------------------------------ relations

  public static Diagnostic unknownRelationFields(Location at, String model, List<String> fields) {
    return diagnostic(
        Code.UNKNOWN_RELATION_FIELD,
        at,
        "`%s` has no %s. The key of a relation consists of columns of its own model."
            .formatted(model, fields(fields)));
  }

  public static Diagnostic relationFieldsInKey(Location at, String model, List<String> fields) {
    return diagnostic(
        Code.UNKNOWN_RELATION_FIELD,
        at,
        "The %s of `%s` is no column. The key of a relation consists of columns."
            .formatted(fields(fields), model));
  }

  public static Diagnostic unknownReferences(Location at, String model, List<String> fields) {
    return diagnostic(
        Code.UNKNOWN_RELATION_FIELD,
        at,
        "`%s` has no %s that `references` could point to.".formatted(model, fields(fields)));
  }

  public static Diagnostic relationFieldsInReferences(
      Location at, String model, List<String> fields) {
    return diagnostic(
        Code.UNKNOWN_RELATION_FIELD,
        at,
        "The %s of `%s` is no column, so `references` cannot point to it."
            .formatted(fields(fields), model));
  }

  // ------------------------------------------------------------------ parts

  static Diagnostic diagnostic(Code code, Location at, String message) {
    return diagnostic(code, at, message, List.of());
  }

  static Diagnostic diagnostic(Code code, Location at, String message, List<Fix> fixes) {
    return new Diagnostic(code.id(), code.severity(), at, message, List.of(), fixes);
  }

  static TextEdit replace(Location at, String text) {
    return new TextEdit(at.file(), at.span(), text);
  }

  static List<Fix> remove(Location at, String what) {
    return List.of(new Fix("Remove `%s`".formatted(what), List.of(replace(at, ""))));
  }

  /**
   * Replaces a misspelt name by the nearest one, where the two are the same in all but case or a
   * letter.
   */
  static List<Fix> rename(Location at, String written, Optional<String> nearest) {
    return nearest
        .map(n -> new Fix("Change `%s` to `%s`".formatted(written, n), List.of(replace(at, n))))
        .stream()
        .toList();
  }

  static String list(Collection<String> names) {
    return names.stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "));
  }

  static String fields(List<String> names) {
    return (names.size() == 1 ? "field " : "fields ") + list(names);
  }
}
