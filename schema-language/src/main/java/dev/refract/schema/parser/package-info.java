/**
 * Text to syntax tree and diagnostics. The ANTLR grammar and its generated code live only here.
 * Recovers: one broken block never hides the others; never throws, never returns null.
 */
@NullMarked
package dev.refract.schema.parser;

import org.jspecify.annotations.NullMarked;
