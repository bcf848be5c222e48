package dev.refract.migrate.review.transaction;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.action.SessionAction.OutsideTransaction;
import java.util.stream.Stream;

/** A statement that no transaction can hold cuts the script in pieces. */
final class StatementOutsideTransaction {
  private StatementOutsideTransaction() {}

  static Stream<Finding> among(ReviewContext context, Occurrence<OutsideTransaction> outside) {
    return context.statements().size() == 1
        ? Stream.empty()
        : Stream.of(
            Rule.NOT_ATOMIC
                .at(
                    outside.statement(),
                    outside.action().keyword() + " cannot run in a transaction")
                .safer("Put it into a migration of its own."));
  }
}
