/**
 * A database → the text of a schema that describes it, in the words of the schema that was known
 * before. Must not know connections, nor how databases are compared.
 */
@NullMarked
package dev.refract.migrate.pull;

import org.jspecify.annotations.NullMarked;
