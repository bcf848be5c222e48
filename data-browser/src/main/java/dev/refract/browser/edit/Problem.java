package dev.refract.browser.edit;

import dev.refract.schema.model.ScalarField;

/** Why an edit cannot be committed as it is. */
public record Problem(RowRef ref, ScalarField field, String message) {}
