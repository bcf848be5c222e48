package dev.refract.migrate.database;

/**
 * Something that gets another name and keeps what it holds. Columns and values are named within
 * their table or enum as it is called afterwards.
 */
public sealed interface Rename {

  /** The name before and after, without what it stands in. */
  Pair<String> names();

  /** The same thing from and to other names. */
  Rename withNames(Pair<String> names);

  /** The way back. */
  default Rename reversed() {
    return withNames(names().reversed());
  }

  record OfTable(Pair<TableName> tables) implements Rename {
    @Override
    public Pair<String> names() {
      return tables.map(TableName::name);
    }

    @Override
    public OfTable withNames(Pair<String> names) {
      return new OfTable(names.map(tables.previous()::sibling));
    }

    @Override
    public String toString() {
      return "table " + tables.previous() + " to " + tables.next();
    }
  }

  record OfColumn(TableName table, Pair<String> names) implements Rename {
    @Override
    public OfColumn withNames(Pair<String> names) {
      return new OfColumn(table, names);
    }

    @Override
    public String toString() {
      return "column " + table + "." + names.previous() + " to " + names.next();
    }
  }

  record OfEnum(Pair<TableName> types) implements Rename {
    @Override
    public Pair<String> names() {
      return types.map(TableName::name);
    }

    @Override
    public OfEnum withNames(Pair<String> names) {
      return new OfEnum(names.map(types.previous()::sibling));
    }

    @Override
    public String toString() {
      return "enum " + types.previous() + " to " + types.next();
    }
  }

  record OfEnumValue(TableName type, Pair<String> names) implements Rename {
    @Override
    public OfEnumValue withNames(Pair<String> names) {
      return new OfEnumValue(type, names);
    }

    @Override
    public String toString() {
      return "value " + names.previous() + " of enum " + type + " to " + names.next();
    }
  }

  /** A value of an enum that the database stores as a text. */
  record OfStoredValue(TableName table, String column, Pair<String> names) implements Rename {
    @Override
    public OfStoredValue withNames(Pair<String> names) {
      return new OfStoredValue(table, column, names);
    }

    @Override
    public String toString() {
      return "value " + names.previous() + " in " + table + "." + column + " to " + names.next();
    }
  }
}
