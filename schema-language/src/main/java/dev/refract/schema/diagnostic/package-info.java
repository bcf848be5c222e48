/**
 * What is wrong with a schema: codes, messages, places, fixes, and how they print. Must not know
 * how a problem is found.
 */
@NullMarked
package dev.refract.schema.diagnostic;

import org.jspecify.annotations.NullMarked;
