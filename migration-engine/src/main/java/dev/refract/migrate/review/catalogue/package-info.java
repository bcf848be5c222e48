/** The rules of all families, and the review that runs them. Must not know any single rule. */
@NullMarked
package dev.refract.migrate.review.catalogue;

import org.jspecify.annotations.NullMarked;
