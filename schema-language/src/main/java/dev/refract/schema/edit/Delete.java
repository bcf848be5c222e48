package dev.refract.schema.edit;

import dev.refract.schema.service.Symbol;

/** Deletes a block, a field or an enum value, with the comments that belong to it. */
public record Delete(Symbol symbol, Uses uses) implements Edit {}
