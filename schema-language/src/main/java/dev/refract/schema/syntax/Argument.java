package dev.refract.schema.syntax;

import dev.refract.schema.text.Span;
import java.util.Optional;

/**
 * {@code value} or {@code name: value}.
 *
 * @param value missing where a name stands alone, as in {@code @relation(fields: )}
 */
public record Argument(Optional<Name> name, Optional<Expression> value, Span span)
    implements Node {}
