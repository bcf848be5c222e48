package dev.refract.migrate.review.rewrite;

import dev.refract.migrate.backfill.Backfill;
import java.util.Optional;

/** What comes in the place of a statement. */
public sealed interface RewriteStep {
  /** Statements, without the last semicolon. */
  String sql();

  /** It stands where the statement stood. */
  record Here(String sql) implements RewriteStep {}

  /**
   * A migration of its own, which comes later.
   *
   * @param suffix what its name ends with
   * @param inTransaction whether a transaction can hold it
   * @param backfill what must be filled before it runs
   * @param deployFirst what the application must do before it runs
   */
  record Later(
      String suffix,
      String sql,
      boolean inTransaction,
      Optional<Backfill> backfill,
      Optional<String> deployFirst)
      implements RewriteStep {

    /** In a transaction of its own. */
    public static Later of(String suffix, String sql) {
      return new Later(suffix, sql, true, Optional.empty(), Optional.empty());
    }

    /** A single statement that no transaction can hold. */
    public static Later alone(String suffix, String sql) {
      return new Later(suffix, sql, false, Optional.empty(), Optional.empty());
    }

    /** The same, which waits for a backfill. */
    public Later behind(Backfill filling) {
      return new Later(suffix, sql, inTransaction, Optional.of(filling), deployFirst);
    }

    /** The same, which waits for a deployment. */
    public Later afterDeploying(String what) {
      return new Later(suffix, sql, inTransaction, backfill, Optional.of(what));
    }

    ScriptPart part() {
      return new ScriptPart(suffix, sql + ";\n", inTransaction, backfill, deployFirst);
    }
  }
}
