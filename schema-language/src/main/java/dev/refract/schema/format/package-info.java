/**
 * The canonical form of schemas, byte for byte that of the reference implementation. Must not know
 * any database provider.
 */
@NullMarked
package dev.refract.schema.format;

import org.jspecify.annotations.NullMarked;
