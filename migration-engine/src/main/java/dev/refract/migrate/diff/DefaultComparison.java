package dev.refract.migrate.diff;

import dev.refract.migrate.database.ColumnDefault;
import dev.refract.migrate.database.ColumnDefault.Expression;
import dev.refract.migrate.database.ColumnDefault.Json;
import dev.refract.migrate.database.ColumnDefault.ListOf;
import dev.refract.migrate.database.ColumnDefault.Text;
import dev.refract.migrate.database.ColumnDefault.Timestamp;
import dev.refract.migrate.database.Pair;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether two defaults are the same, although one may come from a database and its spelling. */
final class DefaultComparison {
  private DefaultComparison() {}

  static boolean isSame(Pair<Optional<ColumnDefault>> defaults) {
    if (defaults.next().filter(DefaultComparison::isUnknownExpression).isPresent()) {
      return true;
    }
    if (defaults.previous().isEmpty() || defaults.next().isEmpty()) {
      return defaults.previous().isEmpty() && defaults.next().isEmpty();
    }
    return isSame(defaults.previous().get(), defaults.next().get());
  }

  /** {@code dbgenerated()} says that there is a default, not which one. */
  private static boolean isUnknownExpression(ColumnDefault value) {
    return value instanceof Expression(Optional<String> sql) && sql.isEmpty();
  }

  private static boolean isSame(ColumnDefault previous, ColumnDefault next) {
    // Databases spell points in time as they like; like the reference, we do not compare them.
    if (previous instanceof Timestamp || next instanceof Timestamp) {
      return true;
    }
    if (previous instanceof ListOf(var before) && next instanceof ListOf(var after)) {
      return before.size() == after.size()
          && IntStream.range(0, before.size()).allMatch(i -> isSame(before.get(i), after.get(i)));
    }
    if (previous instanceof Text(String text) && next instanceof Json json) {
      return isSame(new Json(text), json);
    }
    if (previous instanceof Json json && next instanceof Text(String text)) {
      return isSame(json, new Json(text));
    }
    if (previous instanceof Expression(var before) && next instanceof Expression(var after)) {
      return before.isPresent() && after.isPresent() && before.get().equalsIgnoreCase(after.get());
    }
    return previous.equals(next);
  }
}
