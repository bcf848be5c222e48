/**
 * The window around the workspaces: rail, top bar, command palette, problems, status bar,
 * notifications, dialogs, and what all workspaces share ({@code StudioContext}). Must not know any
 * workspace: they plug in through {@code Workspace}.
 */
@NullMarked
package dev.refract.app.shell;

import org.jspecify.annotations.NullMarked;
