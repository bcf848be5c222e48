package dev.refract.migrate.script.action;

import dev.refract.migrate.script.action.GivenValue.RowId;
import java.util.List;
import java.util.Optional;

/**
 * A column as a CREATE TABLE or ADD COLUMN writes it.
 *
 * @param type the words of its type, in upper case unless quoted; empty when it has none
 * @param required whether NOT NULL stands there; a primary key alone does not say so
 * @param value what it holds where an INSERT gives nothing
 * @param constraints those that stand in its definition, except NOT NULL
 */
public record ColumnDefinition(
    String name,
    String type,
    boolean required,
    GivenValue value,
    Optional<String> collation,
    List<ConstraintDefinition> constraints) {

  public ColumnDefinition {
    constraints = List.copyOf(constraints);
  }

  /** A column of which nothing else is said. */
  public static ColumnDefinition of(String name, String type) {
    return new ColumnDefinition(
        name, type, false, new GivenValue.None(), Optional.empty(), List.of());
  }

  /** This column with NOT NULL. */
  public ColumnDefinition notNull() {
    return new ColumnDefinition(name, type, true, value, collation, constraints);
  }

  /** This column with another value where none is given. */
  public ColumnDefinition giving(GivenValue other) {
    return new ColumnDefinition(name, type, required, other, collation, constraints);
  }

  /** This column with these constraints. */
  public ColumnDefinition with(ConstraintDefinition... some) {
    return new ColumnDefinition(name, type, required, value, collation, List.of(some));
  }

  /** Whether it gets a value by itself: DEFAULT, GENERATED, or the row id. */
  public boolean defaulted() {
    return !(value instanceof GivenValue.None);
  }

  /** Whether it is SQLite's row id under a name. */
  public boolean isRowId() {
    return value instanceof RowId;
  }
}
