/**
 * Steps → SQL statements and the script that holds them, laid out for reading. Must not know the
 * schema language or connections.
 */
@NullMarked
package dev.refract.migrate.render;

import org.jspecify.annotations.NullMarked;
