package dev.refract.schema.diagnostic;

import static dev.refract.schema.diagnostic.Diagnostics.diagnostic;
import static dev.refract.schema.diagnostic.Diagnostics.list;
import static dev.refract.schema.diagnostic.Diagnostics.replace;

import dev.refract.schema.text.Location;
import java.util.List;
import java.util.Optional;

/** Makes the diagnostics of relations. Fields are written {@code Model.field}. */
public final class RelationDiagnostics {
  private RelationDiagnostics() {}

  public static Diagnostic ambiguousRelation(
      Location at, String model, String target, List<String> fields, Optional<String> name) {
    String reason =
        name.isPresent()
            ? "all belong to the relation `%s`".formatted(name.get())
            : "all lead to `%s` without a name".formatted(target);
    String advice =
        model.equals(target) && fields.size() == 2 && name.isEmpty()
            ? "If they are the two sides of one relation, give both the same `@relation(\"…\")`."
            : "Give each relation a `@relation(\"…\")` of its own, the same on both of its sides.";
    return diagnostic(
        Code.AMBIGUOUS_RELATION,
        at,
        "The fields %s of `%s` %s, so it is not clear what belongs together. %s"
            .formatted(list(fields), model, reason, advice));
  }

  /**
   * A relation to a model that clients do not see.
   *
   * @param end where {@code @ignore} would be written
   */
  public static Diagnostic relationToIgnored(
      Location at, Location end, String field, String target) {
    return diagnostic(
        Code.RELATION_TO_IGNORED,
        at,
        "`%s` leads to `%s`, which is ignored. Add `@ignore` to the field."
            .formatted(field, target),
        List.of(new Fix("Add `@ignore`", List.of(replace(end, " @ignore")))));
  }

  public static Diagnostic unsupportedReferentialAction(
      Location at, String action, String connector, String mode, List<String> known) {
    return diagnostic(
        Code.INVALID_REFERENTIAL_ACTION,
        at,
        "%s cannot do `%s` with `relationMode = \"%s\"`. Use one of %s."
            .formatted(connector, action, mode, list(known)));
  }

  public static Diagnostic riskySetDefault(Location at, String connector) {
    return diagnostic(
        Code.RISKY_SET_DEFAULT,
        at,
        "%s takes `SetDefault` but does not do it, so deletes and updates will fail. Use another action."
            .formatted(connector));
  }

  public static Diagnostic unsupportedForeignKeyName(Location at, String connector) {
    return diagnostic(
        Code.INVALID_CONSTRAINT_NAME,
        at,
        "Foreign keys have no names in %s. Remove `map`.".formatted(connector));
  }

  public static Diagnostic missingRelationIndex(Location at, List<String> fields) {
    return diagnostic(
        Code.MISSING_RELATION_INDEX,
        at,
        "With `relationMode = \"prisma\"` no foreign key brings an index along, so following this relation reads whole tables. Add `@@index([%s])`."
            .formatted(String.join(", ", fields)));
  }

  public static Diagnostic missingOpposite(
      Location at, String model, String field, String target, Optional<Fix> fix) {
    return diagnostic(
        Code.MISSING_OPPOSITE,
        at,
        "`%s.%s` leads to `%s`, but no field of `%s` leads back to `%s`. A relation has a field on both sides."
            .formatted(model, field, target, target, model),
        fix.stream().toList());
  }

  public static Diagnostic referencesAreNotUnique(Location at, String model, List<String> fields) {
    String advice =
        fields.size() == 1
            ? "Add `@unique` to `%s.%s`".formatted(model, fields.getFirst())
            : "Add `@@unique([%s])` to `%s`".formatted(String.join(", ", fields), model);
    return diagnostic(
        Code.INVALID_REFERENCES,
        at,
        "`references` must identify one row of `%s`, but %s can be in several. %s, or point to its id."
            .formatted(model, list(fields), advice));
  }

  public static Diagnostic referencesInOtherOrder(Location at, String model, List<String> fields) {
    return diagnostic(
        Code.INVALID_REFERENCES,
        at,
        "`references` names %s in another order than the key of `%s`. Use the order of the key."
            .formatted(list(fields), model));
  }

  public static Diagnostic keyOfOtherLength(Location at, int fields, int references) {
    return diagnostic(
        Code.INVALID_REFERENCES,
        at,
        "`fields` names %d and `references` names %d. Each field of the key points to one field."
            .formatted(fields, references));
  }

  /**
   * A required relation whose key may be empty.
   *
   * @param endOfType where the question mark would be written
   */
  public static Diagnostic requiredRelationWithOptionalKey(
      Location at, Location endOfType, String field, List<String> key) {
    return diagnostic(
        Code.WRONG_RELATION_ARITY,
        at,
        "`%s` is required, but its key %s can be empty. Make the relation optional, or the key required."
            .formatted(field, list(key)),
        List.of(new Fix("Make `%s` optional".formatted(field), List.of(replace(endOfType, "?")))));
  }

  public static Diagnostic keyOfOtherType(
      Location at, String field, String type, String reference, String referenceType) {
    return diagnostic(
        Code.INVALID_REFERENCES,
        at,
        "`%s` is of type `%s`, but `%s`, to which it points, is of type `%s`. The types must be the same."
            .formatted(field, type, reference, referenceType));
  }

  public static Diagnostic setNullOnRequired(
      Location at, String argument, String field, boolean accepted) {
    return diagnostic(
        accepted ? Code.RISKY_SET_NULL : Code.INVALID_REFERENTIAL_ACTION,
        at,
        "`%s: SetNull` of `%s` %s, because a field of its key is required. Use another action, or make the key optional."
            .formatted(
                argument, field, accepted ? "will fail when it is needed" : "is not possible"));
  }

  public static Diagnostic noSideHasTheKey(
      Location at, String field, String other, List<String> missing) {
    return diagnostic(
        Code.INVALID_RELATION,
        at,
        "Neither `%s` nor `%s` says %s, so it is not clear which table holds the key. Add `@relation(fields: […], references: […])` to one of the two."
            .formatted(field, other, list(missing)));
  }

  public static Diagnostic bothSidesHaveTheKey(
      Location at, String field, String other, String argument) {
    return diagnostic(
        Code.INVALID_RELATION,
        at,
        "Both `%s` and `%s` give `%s`, but only one table holds the key. Remove it from one of the two."
            .formatted(field, other, argument));
  }

  public static Diagnostic fieldsAndReferencesApart(Location at, String fields, String references) {
    return diagnostic(
        Code.INVALID_RELATION,
        at,
        "`%s` gives `fields` and `%s` gives `references`. Both belong on the same side."
            .formatted(fields, references));
  }

  /**
   * A required side without a key.
   *
   * @param endOfType where the question mark would be written
   */
  public static Diagnostic otherSideIsRequired(
      Location at, Location endOfType, String field, String target) {
    return diagnostic(
        Code.WRONG_RELATION_ARITY,
        at,
        "`%s` is required, but no database can make sure that there is a `%s` which points back. Make it optional: `%s?`."
            .formatted(field, target, target),
        List.of(new Fix("Make `%s` optional".formatted(field), List.of(replace(endOfType, "?")))));
  }

  public static Diagnostic keyOnOptionalSide(Location at, String field, String other) {
    return diagnostic(
        Code.INVALID_RELATION,
        at,
        "`%s` gives `fields` or `references`, but the required side `%s` must hold the key. Move the arguments there, or swap which side is required."
            .formatted(field, other));
  }

  /**
   * A one-to-one relation whose key is not unique.
   *
   * @param endOfField where {@code @unique} would be written, if the key is one field
   */
  public static Diagnostic oneToOneKeyIsNotUnique(
      Location at, Optional<Location> endOfField, List<String> fields) {
    String advice =
        fields.size() == 1
            ? "Add `@unique` to `%s`".formatted(fields.getFirst())
            : "Add `@@unique([%s])`".formatted(String.join(", ", fields));
    return diagnostic(
        Code.MISSING_UNIQUE,
        at,
        "In a one-to-one relation two rows cannot point to the same one, so the key must be unique. %s, or make the other side a list."
            .formatted(advice),
        endOfField
            .map(end ->
                new Fix(
                    "Add `@unique` to `%s`".formatted(fields.getFirst()),
                    List.of(replace(end, " @unique"))))
            .stream()
            .toList());
  }

  public static Diagnostic singleSideLacksTheKey(
      Location at, String field, String target, List<String> missing) {
    return diagnostic(
        Code.INVALID_RELATION,
        at,
        "`%s` holds the key of this relation, but does not give %s. Write `@relation(fields: […], references: […])` with a field that points to the id of `%s`."
            .formatted(field, list(missing), target));
  }

  public static Diagnostic listHasTheKey(Location at, String field, String other) {
    return diagnostic(
        Code.INVALID_RELATION,
        at,
        "`%s` is a list and cannot hold the key. Move `fields` and `references` to `%s`."
            .formatted(field, other));
  }

  public static Diagnostic actionOnOtherSide(Location at, String field, String other) {
    return diagnostic(
        Code.INVALID_REFERENTIAL_ACTION,
        at,
        "`%s` does not hold the key, so nothing can happen to it. Move `onDelete` and `onUpdate` to `%s`."
            .formatted(field, other));
  }

  public static Diagnostic actionOnBothSides(Location at, String field, String other) {
    return diagnostic(
        Code.INVALID_REFERENTIAL_ACTION,
        at,
        "Both `%s` and `%s` give `onDelete` or `onUpdate`. Only the side that holds the key can."
            .formatted(field, other));
  }

  public static Diagnostic unsupportedManyToMany(
      Location at, String field, String connector, boolean implicit) {
    String advice =
        implicit
            ? "Use a model of its own for the pairs."
            : "Remove `fields` and `references`: the pairs go to a table of their own.";
    return diagnostic(
        Code.INVALID_MANY_TO_MANY,
        at,
        "%s cannot have a many-to-many relation in the form of `%s`. %s"
            .formatted(connector, field, advice));
  }

  public static Diagnostic manyToManyWithoutSingleId(Location at, String field, String target) {
    return diagnostic(
        Code.INVALID_MANY_TO_MANY,
        at,
        "`%s` needs `%s` to have an `@id` of one field, to which the join table can point. Add one, or use a model of its own for the pairs."
            .formatted(field, target));
  }

  public static Diagnostic manyToManyReferencesOther(Location at, String target, String id) {
    return diagnostic(
        Code.INVALID_MANY_TO_MANY,
        at,
        "The join table of a many-to-many relation points to the id of `%s`, which is `%s`, and to nothing else."
            .formatted(target, id));
  }

  public static Diagnostic actionOnManyToMany(Location at, String field) {
    return diagnostic(
        Code.INVALID_MANY_TO_MANY,
        at,
        "Pairs of the many-to-many relation `%s` always go with their rows. Remove the referential action."
            .formatted(field));
  }

  public static Diagnostic referencesOnManyToMany(Location at, String field) {
    return diagnostic(
        Code.INVALID_MANY_TO_MANY,
        at,
        "The many-to-many relation `%s` has a join table and no `references`. Remove them, or make the other side single."
            .formatted(field));
  }

  public static Diagnostic severalCascadingPaths(Location at, String model, List<String> reached) {
    return diagnostic(
        Code.SEVERAL_CASCADING_PATHS,
        at,
        "A change of %s would reach `%s` on several ways, which the database refuses. Set `onDelete: NoAction, onUpdate: NoAction` on all of them but one."
            .formatted(list(reached), model));
  }

  public static Diagnostic manyToManyWithView(Location at, String field) {
    return diagnostic(
        Code.INVALID_MANY_TO_MANY,
        at,
        "`%s` would need a join table with keys to a view, which no database has. Use a model of its own for the pairs."
            .formatted(field));
  }

  public static Diagnostic referentialCycle(Location at, List<String> path) {
    return diagnostic(
        Code.REFERENTIAL_CYCLE,
        at,
        "The referential actions along %s run in a circle. Set `onDelete: NoAction, onUpdate: NoAction` on one of them."
            .formatted(list(path)));
  }
}
