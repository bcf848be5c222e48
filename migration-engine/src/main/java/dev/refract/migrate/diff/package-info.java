/**
 * Two databases → the steps from one to the other, in an order that works. Must not know SQL text,
 * the schema language or connections.
 */
@NullMarked
package dev.refract.migrate.diff;

import org.jspecify.annotations.NullMarked;
