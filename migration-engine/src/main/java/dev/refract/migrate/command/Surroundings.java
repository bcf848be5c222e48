package dev.refract.migrate.command;

import dev.refract.migrate.database.Scope;
import dev.refract.migrate.history.MigrationHistory;
import dev.refract.migrate.history.MigrationState;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Rule;
import dev.refract.orm.connect.SqliteUrl;
import dev.refract.orm.error.RefractException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be said of a database before any migration runs on it. */
final class Surroundings {
  private static final int SHOWN = 5;

  private Surroundings() {}

  static List<Finding> of(MigrationTarget target, MigrationHistory history, Scope scope) {
    List<Finding> found = new ArrayList<>(differences(target));
    drift(target, history, scope).ifPresent(found::add);
    return found;
  }

  /** None where the shadow is not to be had; whoever needs it is told why. */
  private static List<Finding> differences(MigrationTarget target) {
    try {
      return ShadowDifferences.of(target);
    } catch (RefractException unreachable) {
      return List.of();
    }
  }

  /**
   * Looked for where a shadow database is at hand: a review makes none, because it only reads. A
   * failed migration has left what it left, which is said elsewhere.
   */
  private static Optional<Finding> drift(
      MigrationTarget target, MigrationHistory history, Scope scope) {
    boolean atHand = target.database().url() instanceof SqliteUrl || target.shadowUrl().isPresent();
    boolean comparable =
        !history.in(MigrationState.APPLIED).isEmpty()
            && history.in(MigrationState.FAILED).isEmpty();
    return atHand && comparable
        ? difference(target, history, scope)
            .filter(drift -> !drift.isEmpty())
            .map(Surroundings::finding)
        : Optional.empty();
  }

  /** Empty where the migrations that have run do not run again; `migrate dev` says why. */
  private static Optional<DiffReport> difference(
      MigrationTarget target, MigrationHistory history, Scope scope) {
    try {
      return Optional.of(Drift.of(target, history, scope));
    } catch (RefractException doesNotReplay) {
      return Optional.empty();
    }
  }

  private static Finding finding(DiffReport drift) {
    List<String> changes = drift.summary();
    String shown = String.join("\n", changes.subList(0, Math.min(SHOWN, changes.size())));
    return Rule.DRIFT
        .at(0, "The database is not what the migrations that have run on it make")
        .safer(
            "Put what was changed by hand into a migration, or undo it:\n"
                + shown
                + (changes.size() > SHOWN ? "\nand " + (changes.size() - SHOWN) + " more" : ""));
  }
}
