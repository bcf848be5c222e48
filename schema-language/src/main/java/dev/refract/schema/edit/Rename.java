package dev.refract.schema.edit;

import dev.refract.schema.service.Symbol;

/**
 * Renames a block, a field, an enum value or a relation, wherever it is named.
 *
 * @param database what that means for the database
 */
public record Rename(Symbol symbol, String newName, DatabaseName database) implements Edit {

  /** What becomes of the name in the database. */
  public sealed interface DatabaseName {
    /** It stays: {@code @map} or {@code @@map} is added where there is none. */
    record Keep() implements DatabaseName {}

    /** It changes, too, and the result records it; mapped where it differs from the new name. */
    record Change(String to) implements DatabaseName {}
  }

  /** A rename that the database does not notice. */
  public static Rename keeping(Symbol symbol, String newName) {
    return new Rename(symbol, newName, new DatabaseName.Keep());
  }

  /** A rename that the database follows. */
  public static Rename recorded(Symbol symbol, String newName) {
    return new Rename(symbol, newName, new DatabaseName.Change(newName));
  }
}
