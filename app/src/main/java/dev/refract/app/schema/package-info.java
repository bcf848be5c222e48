/**
 * The schema editor: text with highlighting, problems, completion, outline, find and format. Must
 * not know migrations or data; what a change means for the database comes in as a ready node.
 */
@NullMarked
package dev.refract.app.schema;

import org.jspecify.annotations.NullMarked;
