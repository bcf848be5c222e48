/**
 * Work off the FX thread: one task type, one runner, debounce and latest-wins. Must not know any
 * view, any project or any database.
 */
@NullMarked
package dev.refract.app.task;

import org.jspecify.annotations.NullMarked;
