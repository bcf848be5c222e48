/**
 * What each database provider can do, as tables: types, index kinds, referential actions, limits,
 * default names. Must not know rules or diagnostics; who asks never asks which provider it is.
 */
@NullMarked
package dev.refract.schema.connector;

import org.jspecify.annotations.NullMarked;
