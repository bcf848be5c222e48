/**
 * Puts the studio together: which workspaces there are, the window, the FX application. The only
 * package that knows all workspaces; holds no logic of its own.
 */
@NullMarked
package dev.refract.app.studio;

import org.jspecify.annotations.NullMarked;
