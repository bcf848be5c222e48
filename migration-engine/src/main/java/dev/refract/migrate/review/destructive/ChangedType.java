package dev.refract.migrate.review.destructive;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.impact.SqlType;
import dev.refract.migrate.script.action.ColumnAction.ChangeType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Columns that get another type, and values that do not fit it. */
final class ChangedType {
  private static final Set<String> TEXTS = Set.of("TEXT", "CHARACTER VARYING", "CHARACTER");

  private ChangedType() {}

  /** A column with its type before and after. */
  private record Change(
      Occurrence<ChangeType> found, SqlType before, SqlType after, boolean converted) {

    TableName table() {
      return found.action().table();
    }

    String column() {
      return found.action().column();
    }

    String words() {
      return "%s of %s".formatted(quote(column()), quote(table()));
    }

    private static Optional<Change> of(ReviewContext context, Occurrence<ChangeType> found) {
      ChangeType to = found.action();
      return context
          .live(to.table(), to.column())
          .map(column ->
              new Change(
                  found, SqlType.of(column.type()), SqlType.of(to.type()), to.using().isPresent()));
    }
  }

  /** Values that are too large, too long or too precise for the new type. */
  static Stream<Finding> narrowed(ReviewContext context, Occurrence<ChangeType> found) {
    return Change.of(context, found).stream()
        .flatMap(change ->
            Narrowing.between(change.before(), change.after(), quote(change.column())).stream()
                .flatMap(narrowing -> narrowed(context, change, narrowing)));
  }

  private static Stream<Finding> narrowed(
      ReviewContext context, Change change, Narrowing narrowing) {
    Probe values = context.rowsWhere(change.table(), narrowing.condition());
    return values.isZero()
        ? Stream.empty()
        : Stream.of(
            Rule.NARROWED_TYPE
                .at(
                    change.found().statement(),
                    "%s of %s %s %s"
                        .formatted(
                            values.values(),
                            change.words(),
                            narrowing.verb(),
                            change.found().action().type()))
                .as(
                    narrowing.fails() && values.isKnown()
                        ? FindingSeverity.ERROR
                        : FindingSeverity.WARNING)
                .because(
                    narrowing.fails()
                        ? "The statement fails, or cuts them off where USING says so."
                        : "They are rounded, and what is cut off is gone for good.")
                .counted(values)
                .safer(
                    "See which they are:\nSELECT * FROM %s WHERE %s;"
                        .formatted(quote(change.table()), narrowing.condition())));
  }

  /** PostgreSQL wants USING where it knows no conversion by itself. */
  static Stream<Finding> withoutCast(ReviewContext context, Occurrence<ChangeType> found) {
    return Change.of(context, found)
        .filter(change -> !change.converted() && !change.after().array())
        .filter(change -> !change.before().is(change.after().name()))
        .filter(change -> !TEXTS.contains(change.after().name()))
        .filter(change -> !hasCast(context, change))
        .map(change ->
            Rule.TYPE_WITHOUT_CAST
                .at(
                    found.statement(),
                    "%s cannot become %s by itself"
                        .formatted(change.words(), found.action().type()))
                .because("PostgreSQL knows no conversion between the two types, and refuses.")
                .safer(
                    "Add USING with an expression that converts, or add a new column, fill it and"
                        + " let it take the place of the old one."))
        .stream();
  }

  private static boolean hasCast(ReviewContext context, Change change) {
    return context
            .count(
                "SELECT count(*) FROM pg_cast WHERE castcontext IN ('a', 'i') AND castsource = %s::regtype AND casttarget = %s::regtype"
                    .formatted(literal(change.before().name()), literal(change.after().name())))
            .count()
            .orElse(change.after().isBuiltIn() ? 1 : 0)
        > 0;
  }

  /** Texts that are no values of the new type. */
  static Stream<Finding> unreadable(ReviewContext context, Occurrence<ChangeType> found) {
    return Change.of(context, found)
        .filter(change -> change.converted() && TEXTS.contains(change.before().name()))
        .filter(change -> !TEXTS.contains(change.after().name()) && !change.after().array())
        .stream()
        .flatMap(change -> unreadable(context, change));
  }

  private static Stream<Finding> unreadable(ReviewContext context, Change change) {
    Probe values =
        context.rowsWhere(
            change.table(),
            UnreadableText.condition(
                context, quote(change.column()), change.found().action().type()));
    return values.isZero()
        ? Stream.empty()
        : Stream.of(
            Rule.TYPE_WITHOUT_CAST
                .at(
                    change.found().statement(),
                    values.isKnown()
                        ? "%s of %s cannot be read as %s"
                            .formatted(
                                values.values(), change.words(), change.found().action().type())
                        : "Nobody has counted the values of %s that are no %s"
                            .formatted(change.words(), change.found().action().type()))
                .as(values.isKnown() ? FindingSeverity.ERROR : FindingSeverity.WARNING)
                .because("Unless USING converts them, the statement fails at the first of them.")
                .counted(values));
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
