package dev.refract.migrate.diff;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnArity;
import dev.refract.migrate.database.ColumnDefault;
import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.ColumnType.Known;
import dev.refract.migrate.database.ColumnType.OfEnum;
import dev.refract.migrate.database.ColumnType.Unsupported;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.diff.ColumnChange.Cast;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** PostgreSQL changes everything in place. */
record PostgresDiffRules() implements DiffRules {
  private static final Set<String> TEXTS = Set.of("VARCHAR", "CHAR", "TEXT");

  @Override
  public Optional<Cast> cast(Pair<Column> columns) {
    Pair<ColumnType> types = columns.map(Column::type);
    boolean wasList = columns.previous().arity() == ColumnArity.LIST;
    boolean isList = columns.next().arity() == ColumnArity.LIST;
    if (wasList != isList) {
      boolean sameEnum = isSame(types) && types.next() instanceof OfEnum;
      return Optional.of(
          sameEnum
              ? (wasList ? Cast.RISKY : Cast.SAFE)
              : (wasList ? castOfList(types.next()) : Cast.IMPOSSIBLE));
    }
    if (isSame(types)) {
      return Optional.empty();
    }
    if (!isPossible(types)) {
      return Optional.of(Cast.IMPOSSIBLE);
    }
    boolean safe =
        types.previous() instanceof Known from
            && types.next() instanceof Known to
            && PostgresCastRisk.isSafe(from, to);
    return Optional.of(safe ? Cast.SAFE : Cast.RISKY);
  }

  private static Cast castOfList(ColumnType to) {
    if (!(to instanceof Known text && TEXTS.contains(text.name()))) {
      return Cast.IMPOSSIBLE;
    }
    boolean anyLength = text.arguments().isEmpty() && !text.name().equals("CHAR");
    return anyLength ? Cast.SAFE : Cast.RISKY;
  }

  private static boolean isSame(Pair<ColumnType> types) {
    return switch (types.previous()) {
      case Known previous ->
          types.next() instanceof Known next
              && previous.name().equals(next.name())
              && arguments(previous).equals(arguments(next));
      case OfEnum previous -> previous.equals(types.next());
      // what the database calls a type that only it knows is more than a name can tell
      case Unsupported _ -> types.next() instanceof Unsupported;
    };
  }

  /** What these types hold where nothing is said: one character or bit, microseconds. */
  private static List<Integer> arguments(Known type) {
    if (!type.arguments().isEmpty()) {
      return type.arguments();
    }
    return switch (type.name()) {
      case "CHAR", "BIT" -> List.of(1);
      case "TIMESTAMP", "TIMESTAMPTZ", "TIME", "TIMETZ" -> List.of(6);
      default -> List.of();
    };
  }

  private static boolean isPossible(Pair<ColumnType> types) {
    return switch (types.previous()) {
      case Known from ->
          switch (types.next()) {
            case Known to -> PostgresCasts.exists(from, to);
            case Unsupported _ -> !PostgresCasts.takesAnything(from);
            case OfEnum _ -> false;
          };
      case OfEnum _ -> false;
      case Unsupported _ -> types.next() instanceof Known;
    };
  }

  @Override
  public boolean needsRedefinition(TableDiff diff) {
    return false;
  }

  @Override
  public boolean altersForeignKeys() {
    return true;
  }

  @Override
  public boolean hasExtensions() {
    return true;
  }

  @Override
  public boolean renamesIndexes() {
    return true;
  }

  @Override
  public boolean comparesCounters() {
    return true;
  }

  @Override
  public String key(String name) {
    return name;
  }

  /** Of a point in time, days and hours of a day keep a part only; nobody can tell the rest. */
  @Override
  public boolean isSpelling(String expression, ColumnDefault value) {
    return value instanceof ColumnDefault.Timestamp;
  }
}
