package dev.refract.migrate.diff;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnDefault;
import dev.refract.migrate.database.ColumnDefault.Bool;
import dev.refract.migrate.database.ColumnDefault.Bytes;
import dev.refract.migrate.database.ColumnDefault.Expression;
import dev.refract.migrate.database.ColumnDefault.Json;
import dev.refract.migrate.database.ColumnDefault.ListOf;
import dev.refract.migrate.database.ColumnDefault.Now;
import dev.refract.migrate.database.ColumnDefault.Numeric;
import dev.refract.migrate.database.ColumnDefault.Text;
import dev.refract.migrate.database.ColumnDefault.Timestamp;
import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.ColumnType.Known;
import dev.refract.migrate.database.ColumnType.OfEnum;
import dev.refract.migrate.database.ColumnType.Unsupported;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.TypeFamily;
import dev.refract.migrate.diff.ColumnChange.Cast;
import java.util.Locale;
import java.util.Optional;

/** SQLite adds nullable columns in place, and little else. */
record SqliteDiffRules() implements DiffRules {

  /** The declared name of a type means little to SQLite, so families are compared, not names. */
  @Override
  public Optional<Cast> cast(Pair<Column> columns) {
    Pair<ColumnType> types = columns.map(Column::type);
    if (isSame(types)) {
      return Optional.empty();
    }
    boolean toText = types.next() instanceof Known known && known.family() == TypeFamily.STRING;
    return Optional.of(toText ? Cast.SAFE : Cast.RISKY);
  }

  private static boolean isSame(Pair<ColumnType> types) {
    return switch (types.previous()) {
      case Known previous ->
          types.next() instanceof Known next && previous.family() == next.family();
      case OfEnum previous -> previous.equals(types.next());
      case Unsupported(String sql) ->
          types.next() instanceof Unsupported(String other) && sql.equalsIgnoreCase(other);
    };
  }

  @Override
  public boolean needsRedefinition(TableDiff diff) {
    return diff.changesPrimaryKey()
        || !diff.dropped().isEmpty()
        || diff.added().stream().anyMatch(SqliteDiffRules::cannotBeAdded)
        || diff.changesAnyColumn()
        || diff.changesForeignKeys();
  }

  /** Rows that are there could not get the value, so SQLite refuses once there are any. */
  private static boolean cannotBeAdded(Column column) {
    return column.isRequired()
        || column.defaultValue().filter(SqliteDiffRules::differsByRow).isPresent();
  }

  private static boolean differsByRow(ColumnDefault value) {
    return switch (value) {
      case Now _ -> true;
      case Expression(Optional<String> sql) -> sql.isPresent();
      case Text _, Numeric _, Bool _, Timestamp _, Json _, Bytes _, ListOf _ -> false;
    };
  }

  @Override
  public boolean altersForeignKeys() {
    return false;
  }

  @Override
  public boolean hasExtensions() {
    return false;
  }

  @Override
  public boolean renamesIndexes() {
    return false;
  }

  /** Whatever is the single integer key counts. */
  @Override
  public boolean comparesCounters() {
    return false;
  }

  /** Case tells no names apart. */
  @Override
  public String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean isSpelling(String expression, ColumnDefault value) {
    return switch (value) {
      case Timestamp timestamp -> expression.equals("'" + timestamp.text() + "'");
      case Bytes(String hex) -> expression.equals("'" + hex + "'");
      case Text _, Numeric _, Bool _, Json _, ListOf _, Now _, Expression _ -> false;
    };
  }
}
