/**
 * The Data workspace: puts the data browser into the studio's window, one for each environment.
 * Must not know how rows are read or edited.
 */
@NullMarked
package dev.refract.app.data;

import org.jspecify.annotations.NullMarked;
