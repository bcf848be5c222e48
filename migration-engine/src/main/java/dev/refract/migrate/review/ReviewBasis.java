package dev.refract.migrate.review;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.review.fact.DatabaseFacts;
import dev.refract.migrate.script.ScriptStatement;
import java.util.List;
import java.util.Optional;

/**
 * What is known beside the script that is reviewed.
 *
 * @param earlier the statements of other scripts, which will have run on the database before
 * @param goal what the schema describes towards which the script goes
 */
public record ReviewBasis(
    DatabaseFacts facts, List<ScriptStatement> earlier, Optional<DatabaseSchema> goal) {
  public ReviewBasis {
    earlier = List.copyOf(earlier);
  }

  /** A script by itself. */
  public static ReviewBasis of(DatabaseFacts facts) {
    return new ReviewBasis(facts, List.of(), Optional.empty());
  }

  /** The same, where other statements run before. */
  public ReviewBasis behind(List<ScriptStatement> statements) {
    return new ReviewBasis(facts, statements, goal);
  }

  /** The same, where it is known where the script goes. */
  public ReviewBasis towards(Optional<DatabaseSchema> schema) {
    return new ReviewBasis(facts, earlier, schema);
  }
}
