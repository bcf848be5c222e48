package dev.refract.schema.diagnostic;

import static dev.refract.schema.diagnostic.Diagnostics.diagnostic;
import static dev.refract.schema.diagnostic.Diagnostics.fields;
import static dev.refract.schema.diagnostic.Diagnostics.rename;

import dev.refract.schema.text.Location;
import java.util.List;

/** Makes the diagnostics of the conditions of partial indexes, and of shard keys. */
public final class KeyDiagnostics {
  private KeyDiagnostics() {}

  // ------------------------------------------------------------------ partial indexes

  public static Diagnostic invalidCondition(Location at, String written) {
    return condition(
        at,
        "`where` is SQL, `raw(\"status = 'active'\")`, or an object, `{ active: true }`, not `%s`."
            .formatted(written));
  }

  public static Diagnostic invalidRawCondition(Location at) {
    return condition(at, "SQL is written as one text: `raw(\"status = 'active'\")`.");
  }

  public static Diagnostic emptyCondition(Location at) {
    return condition(
        at, "The condition says nothing. Remove `where`, or name a field: `{ active: true }`.");
  }

  public static Diagnostic relationInCondition(Location at, String model, String field) {
    return condition(
        at,
        "`%s` of `%s` is a relation, which has no column. Name the fields of its key."
            .formatted(field, model));
  }

  public static Diagnostic unknownFieldInCondition(
      Location at, Location name, String model, String field, List<String> known) {
    return diagnostic(
        Code.INVALID_CONDITION,
        at,
        "`%s` has no field `%s`. Conditions use names of the schema, not of the database."
            .formatted(model, field),
        rename(name, field, NearestName.of(field, known)));
  }

  public static Diagnostic invalidNegation(Location at, String field) {
    return condition(
        at,
        "Behind `%s` stands a value, or one value behind `not`: `{ not: null }`. For other comparisons write SQL with `raw(\"…\")`."
            .formatted(field));
  }

  public static Diagnostic invalidOperand(Location at, String field, String written) {
    return condition(
        at,
        "`%s` can be compared with `null`, `true`, `false`, a number or a text in quotes (values of enums, too), not with `%s`."
            .formatted(field, written));
  }

  public static Diagnostic operandOfOtherType(
      Location at, String field, String type, String written) {
    return condition(
        at,
        "`%s` is of type `%s` and cannot be compared with `%s`. Write a value of that type, `null`, or SQL with `raw(\"…\")`."
            .formatted(field, type, written));
  }

  private static Diagnostic condition(Location at, String message) {
    return diagnostic(Code.INVALID_CONDITION, at, message);
  }

  public static Diagnostic conditionsNeedPreviewFeature(Location at) {
    return diagnostic(
        Code.MISSING_PREVIEW_FEATURE,
        at,
        "Partial indexes are a preview feature. Add `previewFeatures = [\"partialIndexes\"]` to a"
            + " generator.");
  }

  // ------------------------------------------------------------------ shard keys

  public static Diagnostic unknownShardKeyFields(Location at, String model, List<String> unknown) {
    return diagnostic(
        Code.UNKNOWN_KEY_FIELD,
        at,
        "`%s` has no %s. A shard key consists of its columns.".formatted(model, fields(unknown)));
  }

  public static Diagnostic optionalShardKey(Location at, String model, List<String> optional) {
    return diagnostic(
        Code.INVALID_SHARD_KEY,
        at,
        "Every row of `%s` needs a shard, so the %s of the shard key must be required."
            .formatted(model, fields(optional)));
  }

  public static Diagnostic severalShardKeys(Location at, String model) {
    return diagnostic(
        Code.INVALID_SHARD_KEY,
        at,
        "`%s` has more than one shard key. For one of several fields write `@@shardKey([…])` once."
            .formatted(model));
  }

  public static Diagnostic emptyShardKey(Location at) {
    return diagnostic(
        Code.INVALID_SHARD_KEY, at, "The shard key has no fields. Name at least one.");
  }

  public static Diagnostic unsupportedShardKey(Location at, String connector) {
    return diagnostic(
        Code.INVALID_SHARD_KEY,
        at,
        "%s has no shard keys. Remove the attribute.".formatted(connector));
  }

  public static Diagnostic shardKeysNeedPreviewFeature(Location at) {
    return diagnostic(
        Code.MISSING_PREVIEW_FEATURE,
        at,
        "Shard keys are a preview feature. Add `previewFeatures = [\"shardKeys\"]` to a"
            + " generator.");
  }
}
