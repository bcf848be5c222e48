package dev.refract.migrate.diff;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnArity;
import dev.refract.migrate.database.ColumnDefault;
import dev.refract.migrate.database.ColumnType.Known;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.ForeignKeyAction;
import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.Index.Uniqueness;
import dev.refract.migrate.database.IndexColumn;
import dev.refract.migrate.database.IndexColumn.Direction;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.PrimaryKey;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.database.TypeFamily;
import dev.refract.orm.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Random pairs of databases, the second some changes away from the first. Every change can be made
 * with rows in the tables: what becomes required has a default, keys to rows stay.
 */
final class RandomDatabase {
  private static final List<Known> TYPES =
      List.of(
          new Known(TypeFamily.STRING, "TEXT"),
          new Known(TypeFamily.INT, "INTEGER"),
          new Known(TypeFamily.BIG_INT, "BIGINT"),
          new Known(TypeFamily.FLOAT, "REAL"),
          new Known(TypeFamily.BOOLEAN, "BOOLEAN"),
          new Known(TypeFamily.DECIMAL, "DECIMAL"),
          new Known(TypeFamily.DATE_TIME, "DATETIME"),
          new Known(TypeFamily.BINARY, "BLOB"));
  private static final String REFERENCE_SUFFIX = " ref";

  private final RandomGenerator random;
  private int names;

  private RandomDatabase(RandomGenerator random) {
    this.random = random;
  }

  static Pair<DatabaseSchema> pair(RandomGenerator random) {
    RandomDatabase generator = new RandomDatabase(random);
    List<Table> previous = new ArrayList<>();
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      previous.add(generator.table(previous));
    }
    return new Pair<>(schema(previous), schema(generator.changed(previous)));
  }

  private static DatabaseSchema schema(List<Table> tables) {
    return new DatabaseSchema(Dialect.sqlite(), tables, List.of());
  }

  private Table table(List<Table> others) {
    Column id =
        new Column(
            "id", pick(TYPES.subList(0, 3)), ColumnArity.REQUIRED, Optional.empty(), false, false);
    List<Column> columns = new ArrayList<>(List.of(id));
    for (int i = random.nextInt(6); i > 0; i--) {
      columns.add(column());
    }
    Table table =
        new Table(
            TableName.of(name("table")),
            columns,
            Optional.of(new PrimaryKey(Optional.empty(), List.of(IndexColumn.of("id")))),
            List.of(),
            List.of());
    if (!others.isEmpty() && random.nextBoolean()) {
      table = withReference(table, pick(others));
    }
    return random.nextBoolean() ? withIndex(table) : table;
  }

  private Column column() {
    Known type = pick(TYPES);
    boolean required = random.nextBoolean();
    return new Column(
        name("it's a \"column\""),
        type,
        required ? ColumnArity.REQUIRED : ColumnArity.NULLABLE,
        required || random.nextBoolean() ? Optional.of(defaultOf(type)) : Optional.empty(),
        false,
        false);
  }

  private ColumnDefault defaultOf(Known type) {
    return switch (type.family()) {
      case STRING ->
          random.nextBoolean()
              ? new ColumnDefault.Text(pick(List.of("", "it's", "a\nb", "7", "null", "(1)")))
              : new ColumnDefault.Expression(Optional.of("(lower('ABC'))"));
      case INT, BIG_INT -> new ColumnDefault.Numeric(String.valueOf(random.nextInt(-9, 99)));
      case FLOAT, DECIMAL -> new ColumnDefault.Numeric(pick(List.of("0", "-1.50", "10.0")));
      case BOOLEAN -> new ColumnDefault.Bool(random.nextBoolean());
      case DATE_TIME -> new ColumnDefault.Now();
      case BINARY, JSON, UUID -> ColumnDefault.Bytes.of(new byte[] {1, 2});
    };
  }

  private Table withReference(Table table, Table target) {
    Known type = (Known) target.columns().getFirst().type();
    Column column =
        new Column(
            name("column") + REFERENCE_SUFFIX,
            type,
            ColumnArity.NULLABLE,
            Optional.empty(),
            false,
            false);
    ForeignKey key =
        new ForeignKey(
            Optional.of(name("key")),
            List.of(column.name()),
            target.name(),
            List.of("id"),
            pick(List.of(ForeignKeyAction.CASCADE, ForeignKeyAction.SET_NULL)),
            ForeignKeyAction.CASCADE);
    return with(table, plus(table.columns(), column), plus(table.foreignKeys(), key));
  }

  private Table withIndex(Table table) {
    Column column = pick(table.columns());
    Index index =
        new Index(
            name("index"),
            column.name().equals("id") ? Uniqueness.UNIQUE : Uniqueness.REPEATABLE,
            List.of(new IndexColumn(column.name(), Optional.of(pick(List.of(Direction.values()))))),
            Optional.empty());
    return new Table(
        table.name(),
        table.columns(),
        table.primaryKey(),
        plus(table.indexes(), index),
        table.foreignKeys());
  }

  private List<Table> changed(List<Table> previous) {
    List<Table> tables = new ArrayList<>(previous);
    for (int i = random.nextInt(6); i > 0 && !tables.isEmpty(); i--) {
      int at = random.nextInt(tables.size());
      Table table = tables.get(at);
      switch (random.nextInt(9)) {
        case 0 -> tables.add(table(tables));
        case 1 -> drop(tables, table);
        case 2, 3 ->
            tables.set(at, with(table, plus(table.columns(), column()), table.foreignKeys()));
        case 4 -> tables.set(at, withoutColumn(table));
        case 5 -> tables.set(at, withChangedColumn(table));
        case 6 -> tables.set(at, withIndex(table));
        case 7 -> tables.set(at, withoutIndexes(table));
        default -> tables.set(at, withReference(table, pick(tables)));
      }
    }
    return tables;
  }

  /** A table goes with the columns that point to it. */
  private static void drop(List<Table> tables, Table dropped) {
    tables.remove(dropped);
    tables.replaceAll(table -> {
      List<ForeignKey> keys =
          table.foreignKeys().stream()
              .filter(key -> !key.referencedTable().equals(dropped.name()))
              .toList();
      return with(table, table.columns(), keys);
    });
  }

  private Table withoutColumn(Table table) {
    List<Column> free = free(table);
    if (free.isEmpty()) {
      return table;
    }
    Column dropped = pick(free);
    Table without =
        with(
            table,
            table.columns().stream().filter(c -> !c.equals(dropped)).toList(),
            table.foreignKeys());
    return new Table(
        without.name(),
        without.columns(),
        without.primaryKey(),
        table.indexes().stream().filter(i -> !i.columnNames().contains(dropped.name())).toList(),
        without.foreignKeys());
  }

  private Table withChangedColumn(Table table) {
    List<Column> free = free(table);
    if (free.isEmpty()) {
      return table;
    }
    Column changed = pick(free);
    Column other = column();
    Column next =
        new Column(
            changed.name(),
            random.nextBoolean() ? changed.type() : other.type(),
            other.arity(),
            other.defaultValue(),
            false,
            false);
    return with(
        table,
        table.columns().stream().map(c -> c.equals(changed) ? fitting(next) : c).toList(),
        table.foreignKeys());
  }

  /** A default that suits the type. */
  private Column fitting(Column column) {
    return new Column(
        column.name(),
        column.type(),
        column.arity(),
        column.defaultValue().map(_ -> defaultOf((Known) column.type())),
        false,
        false);
  }

  private static List<Column> free(Table table) {
    return table.columns().stream()
        .filter(c -> !c.name().equals("id") && !c.name().endsWith(REFERENCE_SUFFIX))
        .toList();
  }

  private static Table withoutIndexes(Table table) {
    return new Table(
        table.name(), table.columns(), table.primaryKey(), List.of(), table.foreignKeys());
  }

  private static Table with(Table table, List<Column> columns, List<ForeignKey> keys) {
    return new Table(table.name(), columns, table.primaryKey(), table.indexes(), keys);
  }

  private static <T> List<T> plus(List<T> list, T element) {
    List<T> longer = new ArrayList<>(list);
    longer.add(element);
    return longer;
  }

  private String name(String stem) {
    return stem + " " + ++names;
  }

  private <T> T pick(List<? extends T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
