package dev.refract.migrate.review.transaction;

import static dev.refract.migrate.review.Analyser.each;

import dev.refract.migrate.review.Analyser;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.action.SessionAction.OutsideTransaction;
import java.util.List;

/** The rules of family TX, in the order of their codes. */
public final class TransactionRules {
  private TransactionRules() {}

  public static final List<Analyser> ALL =
      List.of(each(Rule.NOT_ATOMIC, OutsideTransaction.class, StatementOutsideTransaction::among));
}
