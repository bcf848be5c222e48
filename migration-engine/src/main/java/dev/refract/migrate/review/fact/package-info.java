/**
 * What a review may know about a database: values, and the questions that give them. Every answer
 * may be missing. Must not know where the answers come from.
 */
@NullMarked
package dev.refract.migrate.review.fact;

import org.jspecify.annotations.NullMarked;
