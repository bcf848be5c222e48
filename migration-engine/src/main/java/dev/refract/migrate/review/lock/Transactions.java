package dev.refract.migrate.review.lock;

import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.TransactionUse;
import java.util.ArrayList;
import java.util.List;

/** Which statements of a script run in one transaction, as far as their words tell. */
final class Transactions {
  private Transactions() {}

  /** The statements of each transaction, in order; one that none can hold is by itself. */
  static List<List<ScriptStatement>> of(ReviewContext context) {
    List<List<ScriptStatement>> transactions = new ArrayList<>();
    List<ScriptStatement> current = new ArrayList<>();
    for (ScriptStatement statement : context.statements()) {
      switch (TransactionUse.of(statement, context.script().text())) {
        case TransactionUse.Alone _ -> {
          transactions.add(List.copyOf(current));
          transactions.add(List.of(statement));
          current.clear();
        }
        case TransactionUse.Commits _ -> {
          transactions.add(List.copyOf(current));
          current.clear();
        }
        default -> current.add(statement);
      }
    }
    transactions.add(List.copyOf(current));
    return transactions.stream().filter(some -> !some.isEmpty()).toList();
  }

  static boolean inOne(ReviewContext context, Occurrence<?> one, Occurrence<?> other) {
    return of(context).stream()
        .anyMatch(some -> some.contains(one.statement()) && some.contains(other.statement()));
  }
}
