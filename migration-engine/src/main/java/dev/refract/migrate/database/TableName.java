package dev.refract.migrate.database;

import java.util.Optional;

/**
 * The name of a table, enum or view.
 *
 * @param namespace the database schema that holds it, on databases that have several
 */
public record TableName(Optional<String> namespace, String name) {
  public static TableName of(String name) {
    return new TableName(Optional.empty(), name);
  }

  /** Another name in the same namespace. */
  public TableName sibling(String other) {
    return new TableName(namespace, other);
  }

  /** Whether both can mean one table; a name without a schema may mean that of any. */
  public boolean mayBe(TableName other) {
    boolean elsewhere =
        namespace.isPresent() && other.namespace.isPresent() && !namespace.equals(other.namespace);
    return !elsewhere && name.equalsIgnoreCase(other.name);
  }

  @Override
  public String toString() {
    return namespace.map(n -> n + "." + name).orElse(name);
  }
}
