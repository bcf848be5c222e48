package dev.refract.migrate.review.quality;

import static dev.refract.migrate.review.ReviewContext.isSame;
import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveColumn;
import dev.refract.migrate.review.impact.SqlType;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnAction.ChangeType;
import dev.refract.migrate.script.action.ColumnDefinition;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether the two ends of a foreign key can be compared. */
final class KeyTypes {
  private static final Set<String> NUMBERS =
      Set.of("SMALLINT", "INTEGER", "BIGINT", "NUMERIC", "REAL", "DOUBLE PRECISION");
  private static final Set<String> TEXTS = Set.of("TEXT", "CHARACTER VARYING", "CHARACTER");

  private KeyTypes() {}

  /** PostgreSQL refuses a key between types without an equality, such as text and integer. */
  static Stream<Finding> differing(ReviewContext context) {
    return NewForeignKey.in(context)
        .filter(key -> key.columns().size() == key.definition().referencedColumns().size())
        .flatMap(key ->
            IntStream.range(0, key.columns().size())
                .boxed()
                .flatMap(i -> differing(context, key, i).stream()));
  }

  private static Optional<Finding> differing(ReviewContext context, NewForeignKey key, int place) {
    String column = key.columns().get(place);
    String referenced = key.definition().referencedColumns().get(place);
    Optional<SqlType> from = type(context, key.table(), column);
    Optional<SqlType> to = type(context, key.definition().referenced(), referenced);
    boolean alike = from.isEmpty() || to.isEmpty() || areComparable(from.get(), to.get());
    return alike
        ? Optional.empty()
        : Optional.of(
            Rule.FOREIGN_KEY_TO_NO_KEY
                .at(
                    key.statement(),
                    "%s is %s, and %s of %s is %s"
                        .formatted(
                            quote(column),
                            from.get().name(),
                            quote(referenced),
                            quote(key.definition().referenced()),
                            to.get().name()))
                .because("PostgreSQL cannot compare the two types, and refuses the key."));
  }

  private static boolean areComparable(SqlType from, SqlType to) {
    boolean known = from.isBuiltIn() && to.isBuiltIn();
    return !known
        || from.is(to.name())
        || (NUMBERS.contains(from.name()) && NUMBERS.contains(to.name()))
        || (TEXTS.contains(from.name()) && TEXTS.contains(to.name()))
        || (from.isTimestamp() && to.isTimestamp());
  }

  /** The type that a column has when the key is made. */
  private static Optional<SqlType> type(ReviewContext context, TableName table, String column) {
    Stream<String> changed =
        context
            .each(ChangeType.class)
            .map(Occurrence::action)
            .filter(to -> isSame(to.table(), table) && to.column().equals(column))
            .map(ChangeType::type);
    Stream<String> added =
        context
            .each(AddColumn.class)
            .map(Occurrence::action)
            .filter(add -> isSame(add.table(), table) && add.column().name().equals(column))
            .map(add -> add.column().type());
    Stream<String> made =
        context
            .each(CreateTable.class)
            .map(Occurrence::action)
            .filter(create -> isSame(create.table(), table))
            .flatMap(create -> create.columns().stream())
            .filter(found -> found.name().equals(column))
            .map(ColumnDefinition::type);
    Stream<String> live =
        context.live(table).flatMap(found -> found.column(column)).map(LiveColumn::type).stream();
    return Stream.of(changed, added, made, live)
        .flatMap(types -> types)
        .findFirst()
        .map(SqlType::of);
  }
}
