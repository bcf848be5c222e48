/**
 * SQL in files, described against a database: which parameters a statement takes and which columns
 * it gives. Knows raw SQL and how statements are described; must not know models or clients.
 */
@NullMarked
package dev.refract.orm.typed;

import org.jspecify.annotations.NullMarked;
