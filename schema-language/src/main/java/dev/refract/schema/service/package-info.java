/**
 * What an editor asks: pure functions from a snapshot, a file and an offset to plain records. Must
 * not know any editor, nor change anything.
 */
@NullMarked
package dev.refract.schema.service;

import org.jspecify.annotations.NullMarked;
