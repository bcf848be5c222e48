package dev.refract.migrate.diff;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.DatabaseEnum;
import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** How much two things are alike, from 0 to 1. */
final class Similarity {
  private static final double HALF = 0.5;

  private final DiffRules rules;

  Similarity(DiffRules rules) {
    this.rules = rules;
  }

  /**
   * By the share of the columns that both have, found by name and type or by what they point to;
   * half, where all columns have other names and the same types.
   */
  double ofShape(Pair<Table> tables) {
    double share = byColumns(tables);
    return share < HALF && haveSameTypes(tables.map(Table::columns)) ? HALF : share;
  }

  private boolean haveSameTypes(Pair<List<Column>> columns) {
    int count = columns.previous().size();
    return count == columns.next().size()
        && IntStream.range(0, count)
            .mapToObj(i -> columns.map(list -> list.get(i)))
            .allMatch(this::isSameType);
  }

  private double byColumns(Pair<Table> tables) {
    List<Column> others = tables.next().columns();
    long common =
        tables.previous().columns().stream()
            .filter(
                column -> others.stream().anyMatch(o -> isCommon(tables, new Pair<>(column, o))))
            .count();
    return share(common, tables.previous().columns().size() + others.size());
  }

  private boolean isCommon(Pair<Table> tables, Pair<Column> columns) {
    if (!isSameType(columns)) {
      return false;
    }
    if (columns.same(Column::name)) {
      return true;
    }
    Optional<TableName> target = target(tables.previous(), columns.previous());
    return target.isPresent() && target.equals(target(tables.next(), columns.next()));
  }

  private static Optional<TableName> target(Table table, Column column) {
    return table.foreignKeys().stream()
        .filter(key -> key.columns().equals(List.of(column.name())))
        .map(ForeignKey::referencedTable)
        .findFirst();
  }

  double ofShapeOfEnums(Pair<DatabaseEnum> types) {
    List<String> others = types.next().values();
    long common = types.previous().values().stream().filter(others::contains).count();
    return share(common, types.previous().values().size() + others.size());
  }

  private static double share(long common, int both) {
    return both == 0 ? 0 : 2.0 * common / both;
  }

  boolean isSameType(Pair<Column> columns) {
    return rules.cast(columns).isEmpty();
  }

  /** Of columns of one type: names, whether values may be missing, defaults, keys and places. */
  double ofColumns(Pair<Table> tables, Pair<Column> columns) {
    boolean sameDefault = DefaultComparison.isSame(columns.map(Column::defaultValue), rules);
    boolean sameKeys =
        role(tables.previous(), columns.previous()).equals(role(tables.next(), columns.next()));
    return 0.4 * ofNames(columns.map(Column::name))
        + (columns.same(Column::arity) ? 0.2 : 0)
        + (sameDefault ? 0.15 : 0)
        + (sameKeys ? 0.15 : 0)
        + 0.1 * ofPlaces(tables.map(Table::columns), columns);
  }

  /** What a column is for: in the primary key, in indexes, and where it points to. */
  private static List<Object> role(Table table, Column column) {
    List<Index.Uniqueness> indexes =
        table.indexes().stream()
            .filter(index -> index.columnNames().contains(column.name()))
            .map(Index::uniqueness)
            .sorted()
            .toList();
    return List.of(table.isInPrimaryKey(column), indexes, target(table, column));
  }

  static <T> double ofPlaces(Pair<List<T>> lists, Pair<T> things) {
    double previous = (double) lists.previous().indexOf(things.previous());
    double next = (double) lists.next().indexOf(things.next());
    return 1 - Math.abs(previous / lists.previous().size() - next / lists.next().size());
  }

  /** By edits from one to the other, case and underscores aside; a part of the other is close. */
  static double ofNames(Pair<String> names) {
    Pair<String> plain = names.map(name -> name.toLowerCase(Locale.ROOT).replace("_", ""));
    int longest = Math.max(plain.previous().length(), plain.next().length());
    if (longest == 0) {
      return 0;
    }
    double edits = 1 - (double) edits(plain.previous(), plain.next()) / longest;
    boolean isPart =
        plain.next().contains(plain.previous()) || plain.previous().contains(plain.next());
    return isPart ? Math.max(edits, 0.75) : edits;
  }

  /** Levenshtein's distance. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
