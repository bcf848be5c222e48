/**
 * Everything a schema has to fulfil before it may be used: {@code Validations} is the list, and
 * each subject has one file of rules. Must not know how text is parsed.
 */
@NullMarked
package dev.refract.schema.validation;

import org.jspecify.annotations.NullMarked;
