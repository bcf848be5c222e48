/**
 * What the person has chosen once for all projects, and where the studio keeps its own files. Must
 * not know any view.
 */
@NullMarked
package dev.refract.app.settings;

import org.jspecify.annotations.NullMarked;
