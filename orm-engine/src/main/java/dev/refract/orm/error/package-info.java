/**
 * What can go wrong with a database or a request, as typed exceptions that carry facts. The lowest
 * room of the engine: it knows no connection, no dialect and no request.
 */
@NullMarked
package dev.refract.orm.error;

import org.jspecify.annotations.NullMarked;
