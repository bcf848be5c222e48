/**
 * The query document: immutable requests about fields of a schema. A request is a shape; its values
 * stand beside it, numbered, so that requests of equal shape share a plan. Must not know SQL.
 */
@NullMarked
package dev.refract.orm.request;

import org.jspecify.annotations.NullMarked;
