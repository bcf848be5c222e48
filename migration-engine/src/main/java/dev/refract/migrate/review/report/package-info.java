/**
 * Reviews as text: for people, for programs, for pull requests and for code scanning. Must not know
 * how they were made.
 */
@NullMarked
package dev.refract.migrate.review.report;

import org.jspecify.annotations.NullMarked;
