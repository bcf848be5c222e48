/**
 * The resolved schema: models, fields, relations and keys that point at one another. Must not know
 * text beyond spans, and nothing of any database provider's abilities.
 */
@NullMarked
package dev.refract.schema.model;

import org.jspecify.annotations.NullMarked;
