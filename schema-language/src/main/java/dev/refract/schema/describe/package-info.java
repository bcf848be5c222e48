/**
 * The resolved datamodel as plain maps and lists, in the shape that generators of clients read
 * ("DMMF"). Must not know any JSON library.
 */
@NullMarked
package dev.refract.schema.describe;

import org.jspecify.annotations.NullMarked;
