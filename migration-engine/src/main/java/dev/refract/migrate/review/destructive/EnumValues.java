package dev.refract.migrate.review.destructive;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveEnum;
import dev.refract.migrate.script.action.ColumnAction.ChangeType;
import dev.refract.migrate.script.action.TypeAction.CreateEnum;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values that an enum loses: a new enum takes the place of the old one in a column. */
final class EnumValues {
  private EnumValues() {}

  /** Silent when no row holds one of them. */
  static Stream<Finding> removed(ReviewContext context, Occurrence<ChangeType> change) {
    ChangeType to = change.action();
    List<String> kept = valuesOf(context, to.type());
    Optional<LiveEnum> before =
        context
            .live(to.table())
            .flatMap(table -> table.column(to.column()))
            .flatMap(column -> context.facts().enumType(typeName(column.type())));
    if (kept.isEmpty() || before.isEmpty()) {
      return Stream.empty();
    }
    List<String> removed =
        before.get().values().stream().filter(value -> !kept.contains(value)).toList();
    return removed.isEmpty() ? Stream.empty() : held(context, change, removed);
  }

  private static List<String> valuesOf(ReviewContext context, String type) {
    return context
        .each(CreateEnum.class)
        .filter(made -> made.action().type().name().equalsIgnoreCase(typeName(type)))
        .map(made -> made.action().values())
        .findFirst()
        .orElse(List.of());
  }

  /** Without its schema and quotes. */
  private static String typeName(String type) {
    String last = type.substring(type.lastIndexOf('.') + 1);
    return last.replaceAll("^\"|\"$", "").replace("\"\"", "\"");
  }

  private static Stream<Finding> held(
      ReviewContext context, Occurrence<ChangeType> change, List<String> removed) {
    ChangeType to = change.action();
    String values = removed.stream().map(EnumValues::literal).collect(Collectors.joining(", "));
    Probe rows =
        context.rowsWhere(to.table(), "%s::text IN (%s)".formatted(quote(to.column()), values));
    return rows.isZero()
        ? Stream.empty()
        : Stream.of(
            Rule.ENUM_VALUE_REMOVED
                .at(
                    change.statement(),
                    "%s loses %s, which %s of %s hold"
                        .formatted(quote(to.column()), values, rows.rows(), quote(to.table())))
                .counted(rows)
                .safer(
                    "Give those rows another value first:\nUPDATE %s SET %s = … WHERE %s::text IN (%s);"
                        .formatted(
                            quote(to.table()), quote(to.column()), quote(to.column()), values)));
  }

  private static String literal(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
