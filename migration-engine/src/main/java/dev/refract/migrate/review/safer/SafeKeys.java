package dev.refract.migrate.review.safer;

import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.fact.LiveDefinition;
import dev.refract.migrate.review.fact.LiveDefinition.Kind;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep;
import dev.refract.migrate.review.rewrite.RewriteStep.Later;
import dev.refract.migrate.script.action.ColumnAction.ChangeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Another type for a column of a foreign key: the key goes first, so that the table at its other
 * end is not locked while this one is rewritten, and comes back to be validated beside the writers.
 */
public final class SafeKeys {
  private static final String NOT_VALID = " NOT VALID";

  private SafeKeys() {}

  /** Empty where the keys are not known, or something that uses the column cannot be made again. */
  public static Optional<Rewrite> broughtBack(
      ReviewContext context, Occurrence<ChangeType> change) {
    Hanging hanging = Hanging.on(context, change.action().table(), change.action().column());
    List<LiveDefinition> keys = hanging.foreignKeys();
    boolean alone =
        OnlyHere.isChanged(context, change, change.action().table(), change.action().column());
    if (keys.isEmpty() || hanging.has(Kind.OTHER) || !alone) {
      return Optional.empty();
    }
    String column = change.action().column();
    List<RewriteStep> steps = new ArrayList<>();
    steps.add(Later.of("free_" + column, String.join(";\n", Hanging.drops(keys))));
    steps.add(
        Later.of(
            "type_" + column, String.join(";\n", SafeDependents.around(context, change, hanging))));
    steps.addAll(comingBack(keys, "keys_" + column));
    return Optional.of(
        new Rewrite(
            change.statement().number(),
            Sql.indexOf(change.statement(), change.action()),
            "Drop the foreign key first, validate it later",
            steps));
  }

  private static List<Later> comingBack(List<LiveDefinition> keys, String suffix) {
    List<Later> steps = new ArrayList<>();
    steps.add(Later.of(suffix, added(keys)));
    steps.addAll(validations(keys));
    return steps;
  }

  /** The statements that make keys again without looking at the rows. */
  static String added(List<LiveDefinition> keys) {
    return keys.stream()
        .map(key -> MadeAgain.create(key) + (isValid(key) ? NOT_VALID : ""))
        .collect(Collectors.joining(";\n"));
  }

  /** For each key that was valid, a migration that validates it. */
  static List<Later> validations(List<LiveDefinition> keys) {
    return keys.stream()
        .filter(SafeKeys::isValid)
        .map(key -> Later.of("validate_" + key.name(), Sql.validate(key.table(), key.name())))
        .toList();
  }

  private static boolean isValid(LiveDefinition key) {
    return !key.text().endsWith(NOT_VALID);
  }
}
