package dev.refract.schema.syntax;

import dev.refract.schema.text.Span;
import java.util.Optional;

/**
 * The type of a field as written.
 *
 * @param name the type's name; {@code Unsupported} where {@code unsupported} is present
 * @param arity the suffix
 * @param unsupported the database type inside {@code Unsupported("…")}
 */
public record TypeName(
    Name name, Arity arity, Optional<Expression.StringLiteral> unsupported, Span span)
    implements Node {
  /** What is written around the type; all but the first three are reported by the parser. */
  public enum Arity {
    REQUIRED,
    OPTIONAL,
    LIST,
    OPTIONAL_LIST,
    /** {@code T!}. */
    LEGACY_REQUIRED,
    /** {@code [T]}. */
    LEGACY_LIST,
    /** No type at all; its name is empty. */
    MISSING
  }
}
