package dev.refract.migrate.review.quality;

import static dev.refract.migrate.review.ReviewContext.isSame;
import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnAction.ChangeType;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import dev.refract.migrate.script.action.SchemaAction.CreateCollation;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import dev.refract.orm.dialect.Dialect;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Columns whose collation calls texts of different bytes equal. */
final class Collations {
  /** The first version whose LIKE takes them, and that refuses keys between two collations. */
  private static final int LATER = 18;

  private static final Dialect POSTGRES = Dialect.postgres();

  private Collations() {}

  /** The collation that a statement writes at a column; empty where it is the usual one. */
  private record Written(
      ScriptStatement statement, TableName table, String column, Optional<String> collation) {}

  /** Filters of the client become LIKE and ILIKE. */
  static Stream<Finding> columns(ReviewContext context) {
    return written(context)
        .filter(found -> found.collation().flatMap(c -> identity(context, c)).isPresent())
        .map(found ->
            Rule.NONDETERMINISTIC_COLLATION
                .at(
                    found.statement(),
                    "%s has a collation that is not deterministic".formatted(quote(found.column())))
                .because(
                    context.version(LATER)
                        ? "Filters with mode: insensitive and regular expressions on it fail."
                        : "contains, startsWith and endsWith on it fail: LIKE takes it from"
                            + " version 18 only, ILIKE never."));
  }

  /** PostgreSQL refuses an index for LIKE on such a column. */
  static Stream<Finding> patternIndex(ReviewContext context, Occurrence<CreateIndex> create) {
    TableName table = create.action().table();
    return create.action().keys().stream()
        .filter(key -> key.text().contains("_pattern_ops"))
        .flatMap(key -> key.column().stream())
        .filter(column -> loose(context, table, column).isPresent())
        .map(column ->
            Rule.NONDETERMINISTIC_COLLATION
                .at(
                    create.statement(),
                    "The collation of %s is not deterministic".formatted(quote(column)))
                .as(FindingSeverity.ERROR)
                .because("PostgreSQL refuses an index with pattern operators on it."));
  }

  /** The two ends of a key do not agree about what is equal. */
  static Stream<Finding> foreignKeys(ReviewContext context) {
    return NewForeignKey.in(context)
        .filter(key -> key.columns().size() == key.definition().referencedColumns().size())
        .flatMap(key ->
            IntStream.range(0, key.columns().size())
                .filter(i -> differ(context, key, i))
                .mapToObj(i ->
                    Rule.NONDETERMINISTIC_COLLATION
                        .at(
                            key.statement(),
                            "%s and %s of %s have different collations"
                                .formatted(
                                    quote(key.columns().get(i)),
                                    quote(key.definition().referencedColumns().get(i)),
                                    quote(key.definition().referenced())))
                        .as(
                            context.version(LATER)
                                ? FindingSeverity.ERROR
                                : FindingSeverity.WARNING)
                        .because(
                            "One of them is not deterministic, so that they do not agree"
                                + " about what is equal: PostgreSQL refuses that from"
                                + " version 18 on.")));
  }

  private static boolean differ(ReviewContext context, NewForeignKey key, int place) {
    return !loose(context, key.table(), key.columns().get(place))
        .equals(
            loose(
                context,
                key.definition().referenced(),
                key.definition().referencedColumns().get(place)));
  }

  /** The collation of a column, where it is not deterministic. */
  private static Optional<String> loose(ReviewContext context, TableName table, String column) {
    Optional<Written> last =
        written(context)
            .filter(found -> isSame(found.table(), table) && found.column().equals(column))
            .reduce((first, second) -> second);
    return last.isPresent()
        ? last.get().collation().flatMap(collation -> identity(context, collation))
        : live(context, table, column);
  }

  private static Stream<Written> written(ReviewContext context) {
    Stream<Written> made =
        context
            .each(CreateTable.class)
            .flatMap(create ->
                create.action().columns().stream()
                    .map(column ->
                        new Written(
                            create.statement(),
                            create.action().table(),
                            column.name(),
                            column.collation())));
    Stream<Written> added =
        context
            .each(AddColumn.class)
            .map(add ->
                new Written(
                    add.statement(),
                    add.action().table(),
                    add.action().column().name(),
                    add.action().column().collation()));
    Stream<Written> changed =
        context
            .each(ChangeType.class)
            .map(change ->
                new Written(
                    change.statement(),
                    change.action().table(),
                    change.action().column(),
                    change.action().collation()));
    return Stream.of(made, added, changed).flatMap(found -> found);
  }

  /** What tells a collation that is not deterministic from all others; empty for one that is. */
  private static Optional<String> identity(ReviewContext context, String collation) {
    Optional<CreateCollation> made =
        context
            .each(CreateCollation.class)
            .map(Occurrence::action)
            .filter(create -> create.collation().name().equals(collation))
            .findFirst();
    return made.isPresent()
        ? made.filter(create -> !create.deterministic()).map(_ -> collation)
        : known(
            context,
            "SELECT oid::bigint FROM pg_collation WHERE NOT collisdeterministic AND collname = "
                + POSTGRES.literal(collation));
  }

  private static Optional<String> live(ReviewContext context, TableName table, String column) {
    return context.live(table).isEmpty()
        ? Optional.empty()
        : known(
            context,
            """
            SELECT c.oid::bigint FROM pg_attribute a JOIN pg_collation c ON c.oid = a.attcollation
            WHERE a.attrelid = %s::regclass AND a.attname = %s AND NOT c.collisdeterministic\
            """
                .formatted(
                    POSTGRES.literal(quote(context.before(table))), POSTGRES.literal(column)));
  }

  /** Before version 12, all are deterministic, and the question has no answer. */
  private static Optional<String> known(ReviewContext context, String query) {
    return context.facts().count(query).stream().mapToObj(Long::toString).findFirst();
  }
}
