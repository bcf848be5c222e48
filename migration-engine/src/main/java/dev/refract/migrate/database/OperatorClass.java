package dev.refract.migrate.database;

/**
 * How an index compares the values of a column.
 *
 * @param name as the database calls it
 * @param usual whether the index would compare them so anyway, as far as that is known
 */
public record OperatorClass(String name, boolean usual) {

  /** Of a schema, which does not know what is usual. */
  public static OperatorClass named(String name) {
    return new OperatorClass(name, false);
  }
}
