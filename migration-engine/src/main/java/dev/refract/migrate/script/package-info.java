/**
 * SQL text taken apart: tokens, statements with their places, and what a statement does as far as
 * its words tell. Pure; must not know any database, any file or where a script comes from.
 */
@NullMarked
package dev.refract.migrate.script;

import org.jspecify.annotations.NullMarked;
