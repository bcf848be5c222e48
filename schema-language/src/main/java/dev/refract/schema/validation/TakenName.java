package dev.refract.schema.validation;

import dev.refract.schema.connector.ConstraintScope;
import java.util.Optional;

/**
 * A name in the database that a declaration takes. Within its space, no other may have it.
 *
 * @param name what the database calls the thing
 */
public record TakenName(Space space, String name) {

  /** Where names must differ. */
  public sealed interface Space {
    /** Tables of one database schema. */
    record Tables(Optional<String> schema) implements Space {}

    /** Enums of one database schema. */
    record Enums(Optional<String> schema) implements Space {}

    /** Constraints of one database schema. */
    record Constraints(ConstraintScope scope, Optional<String> schema) implements Space {}

    /** Constraints of one table. */
    record ConstraintsOfTable(ConstraintScope scope, String model) implements Space {}
  }
}
