/**
 * Arguments as maps and lists, in the shape of the Prisma client, to requests. Everything that is
 * wrong with a request is found here, before any SQL, with the path of the wrong argument.
 */
@NullMarked
package dev.refract.orm.request.reader;

import org.jspecify.annotations.NullMarked;
