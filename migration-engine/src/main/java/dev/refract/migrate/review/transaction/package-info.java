/** Family TX: how a script is cut, run and recorded. Must not know the other families. */
@NullMarked
package dev.refract.migrate.review.transaction;

import org.jspecify.annotations.NullMarked;
