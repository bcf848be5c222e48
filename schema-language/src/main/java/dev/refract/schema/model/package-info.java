/**
 * The resolved schema: models, fields, relations and keys that point at one another and at their
 * syntax. Must not know any database provider's abilities.
 */
@NullMarked
package dev.refract.schema.model;

import org.jspecify.annotations.NullMarked;
