/**
 * How PostgreSQL does it; reached through the dialect only. Knows errors and nothing above them.
 */
@NullMarked
package dev.refract.orm.dialect.postgres;

import org.jspecify.annotations.NullMarked;
