package dev.refract.migrate.review.quality;

import static dev.refract.migrate.review.ReviewContext.isSame;
import static dev.refract.migrate.review.ReviewContext.quote;
import static dev.refract.migrate.review.ReviewContext.quoted;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintDefinition;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import dev.refract.migrate.script.action.IndexAction.IndexKey;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import dev.refract.orm.dialect.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys of partitioned tables that do not hold what decides about the partition. */
final class PartitionKeys {
  private static final Dialect POSTGRES = Dialect.postgres();

  private PartitionKeys() {}

  /** A primary key, unique constraint or unique index that the script makes. */
  private record NewKey(ScriptStatement statement, TableName table, List<String> columns) {}

  static Stream<Finding> missing(ReviewContext context) {
    return keys(context)
        .filter(key -> lacksPartitionKey(context, key))
        .map(key ->
            Rule.PARTITION_KEY_NOT_IN_KEY
                .at(
                    key.statement(),
                    "The key %s of %s lacks a column that the table is partitioned by"
                        .formatted(quoted(key.columns()), quote(key.table())))
                .safer(
                    "Add the columns of the partition key to it. A table that is partitioned by"
                        + " an expression cannot have a key."));
  }

  private static Stream<NewKey> keys(ReviewContext context) {
    Stream<NewKey> added =
        context
            .each(AddConstraint.class)
            .flatMap(add ->
                columns(add.action().constraint())
                    .map(key -> new NewKey(add.statement(), add.action().table(), key)));
    Stream<NewKey> made =
        context
            .each(CreateTable.class)
            .flatMap(create ->
                create.action().allConstraints().stream()
                    .flatMap(PartitionKeys::columns)
                    .map(key -> new NewKey(create.statement(), create.action().table(), key)));
    Stream<NewKey> indexes =
        context
            .each(CreateIndex.class)
            .filter(create -> create.action().unique() && !create.action().columns().isEmpty())
            .map(create ->
                new NewKey(create.statement(), create.action().table(), create.action().columns()));
    return Stream.of(added, made, indexes).flatMap(found -> found);
  }

  private static Stream<List<String>> columns(ConstraintDefinition constraint) {
    return switch (constraint) {
      case ConstraintDefinition.PrimaryKey key when key.usingIndex().isEmpty() ->
          Stream.of(key.columns());
      case ConstraintDefinition.Unique key when key.usingIndex().isEmpty() ->
          Stream.of(key.columns());
      default -> Stream.empty();
    };
  }

  private static boolean lacksPartitionKey(ReviewContext context, NewKey key) {
    return made(context, key.table())
        .map(partitioned -> lacks(partitioned, key.columns()))
        .orElseGet(() -> context.live(key.table()).isPresent() && liveLacks(context, key));
  }

  /** By what a table of the script is partitioned; nothing where it is not. */
  private static Optional<List<IndexKey>> made(ReviewContext context, TableName table) {
    return context
        .each(CreateTable.class)
        .map(Occurrence::action)
        .filter(create -> isSame(create.table(), table))
        .map(create -> create.form().partitionKey())
        .findFirst();
  }

  private static boolean lacks(List<IndexKey> partitioned, List<String> columns) {
    return partitioned.stream().anyMatch(part -> part.column().filter(columns::contains).isEmpty());
  }

  private static boolean liveLacks(ReviewContext context, NewKey key) {
    String columns =
        key.columns().stream().map(POSTGRES::literal).collect(Collectors.joining(", "));
    return context
            .facts()
            .count(
                """
                SELECT count(*) FROM pg_partitioned_table p, unnest(p.partattrs::int2[]) part
                LEFT JOIN pg_attribute a ON a.attrelid = %s::regclass AND a.attnum = part
                WHERE p.partrelid = %1$s::regclass AND coalesce(a.attname, '') NOT IN (%s)\
                """
                    .formatted(POSTGRES.literal(quote(context.before(key.table()))), columns))
            .orElse(0)
        > 0;
  }
}
