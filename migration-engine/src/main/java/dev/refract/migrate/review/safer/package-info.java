/**
 * Safer ways of statements, one class a subject: the steps that come in their place. Must not know
 * the rules that offer them.
 */
@NullMarked
package dev.refract.migrate.review.safer;

import org.jspecify.annotations.NullMarked;
