/**
 * A small tree of SQL and its renderer. Values are always parameters. Knows dialects for quoting
 * and spelling; must not know requests or plans.
 */
@NullMarked
package dev.refract.orm.sql;

import org.jspecify.annotations.NullMarked;
