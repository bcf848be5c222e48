package dev.refract.migrate.review.transaction;

import static dev.refract.migrate.review.Analyser.each;

import dev.refract.migrate.review.Analyser;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.RuleScope;
import dev.refract.migrate.script.action.RoutineAction.RunBlock;
import dev.refract.migrate.script.action.RowAction.Update;
import dev.refract.migrate.script.action.SessionAction.OutsideTransaction;
import dev.refract.migrate.script.action.SessionAction.Savepoint;
import dev.refract.migrate.script.action.SessionAction.SetParameter;
import java.util.List;
import java.util.stream.Stream;

/** The rules of family TX, in the order of their codes. */
public final class TransactionRules {
  private TransactionRules() {}

  public static final List<Analyser> ALL =
      List.of(
          new Analyser(Rule.NOT_ATOMIC, TransactionRules::onItsDatabase),
          new Analyser(Rule.UNBALANCED_TRANSACTION, Pieces::unbalanced),
          new Analyser(Rule.SCHEMA_AND_ROWS, Contents::rowsAndSchema),
          each(Rule.OPAQUE_BLOCK, RunBlock.class, Contents::block),
          new Analyser(Rule.NOT_REPEATABLE, Pieces::notRepeatable),
          new Analyser(Rule.NOT_UNDERSTOOD, Contents::unknown),
          each(Rule.LEAKING_SETTING, SetParameter.class, Contents::setting),
          each(Rule.LEAKING_SETTING, Savepoint.class, Contents::savepoint),
          new Analyser(Rule.PRIVILEGED, Contents::privileged),
          each(Rule.ASSIGNED_TWICE, Update.class, Contents::assignedTwice));

  /** SQLite's words are actions, PostgreSQL's are uses of the transaction. */
  private static Stream<Finding> onItsDatabase(ReviewContext context) {
    return RuleScope.of(context.facts().dialect()) == RuleScope.SQLITE
        ? context.each(OutsideTransaction.class).flatMap(found -> Pieces.onSqlite(context, found))
        : Pieces.onPostgres(context);
  }
}
