/**
 * The public API: a client of a schema and a database, its models, transactions, raw SQL. Knows all
 * rooms below; must not know JSON.
 */
@NullMarked
package dev.refract.orm.client;

import org.jspecify.annotations.NullMarked;
