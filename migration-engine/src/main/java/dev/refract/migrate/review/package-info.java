/**
 * What the statements of a script will do to a live database: the catalogue of {@linkplain
 * dev.refract.migrate.review.Rule rules}, the findings that refer to them, and what every rule may
 * look at. Each family of rules is a room below this name; {@code catalogue} lists and runs them.
 * Must not know where the facts come from, nor how the script was made.
 */
@NullMarked
package dev.refract.migrate.review;

import org.jspecify.annotations.NullMarked;
