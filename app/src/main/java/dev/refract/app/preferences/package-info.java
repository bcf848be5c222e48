/** The settings as a workspace of the studio. Must not know how they are kept. */
@NullMarked
package dev.refract.app.preferences;

import org.jspecify.annotations.NullMarked;
