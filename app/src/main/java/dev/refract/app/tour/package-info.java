/**
 * Drives the real studio without a display, as a person would, and takes pictures. Knows the window
 * only by the ids of its parts and by its commands. No other package may use it but the command
 * line.
 */
@NullMarked
package dev.refract.app.tour;

import org.jspecify.annotations.NullMarked;
