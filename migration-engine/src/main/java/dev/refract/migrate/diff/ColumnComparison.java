package dev.refract.migrate.diff;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.diff.ColumnChange.Aspect;
import dev.refract.migrate.diff.ColumnChange.Cast;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What differs between a column before and after. */
final class ColumnComparison {
  private ColumnComparison() {}

  static ColumnChange of(Pair<Column> columns, DiffRules rules) {
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    Optional<Cast> cast = rules.cast(columns);
    if (cast.isPresent()) {
      aspects.add(Aspect.TYPE);
    }
    if (!columns.same(Column::arity)) {
      aspects.add(Aspect.ARITY);
    }
    if (!DefaultComparison.isSame(columns.map(Column::defaultValue), rules)) {
      aspects.add(Aspect.DEFAULT);
    }
    if (rules.comparesCounters() && !columns.same(Column::autoincrement)) {
      aspects.add(Aspect.COUNTER);
    }
    return new ColumnChange(columns, aspects, cast);
  }
}
