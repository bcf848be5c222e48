/**
 * The command line: thin picocli commands that read arguments, call one engine and print. Must not
 * hold logic that the studio would need too, nor load JavaFX for commands without a window.
 */
@NullMarked
package dev.refract.app.cli;

import org.jspecify.annotations.NullMarked;
