/**
 * What statements do, as values: one sealed family per kind of object, all under {@link
 * dev.refract.migrate.script.action.StatementAction}. Names are without quotes, and folded as the
 * database folds them. Must not know how a text is read.
 */
@NullMarked
package dev.refract.migrate.script.action;

import org.jspecify.annotations.NullMarked;
