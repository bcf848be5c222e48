package dev.refract.migrate.review.safer;

import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.fact.LiveDefinition.Kind;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep;
import dev.refract.migrate.review.rewrite.RewriteStep.Here;
import dev.refract.migrate.script.action.ColumnAction.ChangeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Another type for a column that views, triggers, policies, rules or generated columns use: they
 * are dropped before and made again behind, in the same transaction, as the database words them.
 */
public final class SafeDependents {
  private SafeDependents() {}

  /** Empty where one of them cannot be made again, or the script drops some by itself. */
  public static Optional<Rewrite> madeAgain(ReviewContext context, Occurrence<ChangeType> change) {
    Hanging hanging = Hanging.on(context, change.action().table(), change.action().column());
    if (hanging.has(Kind.OTHER) || hanging.inTheWay().isEmpty() || hanging.isDroppedBy(context)) {
      return Optional.empty();
    }
    List<RewriteStep> steps = new ArrayList<>();
    around(context, change, hanging).forEach(sql -> steps.add(new Here(sql)));
    return Optional.of(
        new Rewrite(
            change.statement().number(),
            Sql.indexOf(change.statement(), change.action()),
            "Make what uses it again",
            steps));
  }

  /** The change of the type, between the statements that drop and make again what uses it. */
  static List<String> around(
      ReviewContext context, Occurrence<ChangeType> change, Hanging hanging) {
    String command =
        Sql.command(context.script(), change.statement(), change.action())
            .replaceFirst("(?is)^ALTER\\s+TABLE.*?\\bALTER\\b", "ALTER");
    List<String> statements = new ArrayList<>(Hanging.drops(hanging.inTheWay()));
    statements.add(Sql.alter(change.action().table(), command));
    statements.addAll(Hanging.creations(hanging.inTheWay()));
    return statements;
  }
}
