/**
 * Advice about schemas that are valid: one small class per hint, each switched off by its code. A
 * pure function of a snapshot that runs on request only, never for every keystroke. Must not know
 * how a remedy becomes text.
 */
@NullMarked
package dev.refract.schema.advice;

import org.jspecify.annotations.NullMarked;
