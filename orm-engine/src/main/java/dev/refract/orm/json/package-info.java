/**
 * JSON arguments and results in the shape of the Prisma client, for the console, the command line
 * and the line protocol. Knows the client and nothing below it but values.
 */
@NullMarked
package dev.refract.orm.json;

import org.jspecify.annotations.NullMarked;
