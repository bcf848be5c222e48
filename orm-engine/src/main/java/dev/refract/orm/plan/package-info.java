/**
 * From a request to a plan: which statements, how relations load, in which order nested writes run.
 * A plan is a value, made once for each shape of request, and prints itself. Must not touch a
 * connection.
 */
@NullMarked
package dev.refract.orm.plan;

import org.jspecify.annotations.NullMarked;
