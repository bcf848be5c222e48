/**
 * The commands of migration, each a thin sequence over the other rooms. Results are values that the
 * command line prints and the window shows; must not know either of them.
 */
@NullMarked
package dev.refract.migrate.command;

import org.jspecify.annotations.NullMarked;
