package dev.refract.migrate.database;

import java.util.Optional;

/**
 * A column.
 *
 * @param autoincrement whether the database counts it up
 * @param filledByClient whether the client makes its values ({@code uuid()}, {@code cuid()}, …), so
 *     that the column has no default in the database although its field has one
 * @param sequence what counts, where that is a thing of its own (an identity has none)
 */
public record Column(
    String name,
    ColumnType type,
    ColumnArity arity,
    Optional<ColumnDefault> defaultValue,
    boolean autoincrement,
    boolean filledByClient,
    Optional<TableName> sequence) {

  /** A column that counts, if it does, without a sequence of its own. */
  public Column(
      String name,
      ColumnType type,
      ColumnArity arity,
      Optional<ColumnDefault> defaultValue,
      boolean autoincrement,
      boolean filledByClient) {
    this(name, type, arity, defaultValue, autoincrement, filledByClient, Optional.empty());
  }

  public boolean isRequired() {
    return arity == ColumnArity.REQUIRED;
  }

  /** Its type, nullability and default in words: {@code TEXT, nullable, default 'x'}. */
  public String describe() {
    String list = arity == ColumnArity.LIST ? "[]" : "";
    String nullable = arity == ColumnArity.NULLABLE ? ", nullable" : "";
    return type + list + nullable + defaultValue.map(d -> ", default " + d).orElse("");
  }
}
