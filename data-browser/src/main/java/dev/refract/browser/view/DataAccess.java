package dev.refract.browser.view;

import dev.refract.browser.edit.ChangeWriter;
import dev.refract.browser.page.RowSource;
import dev.refract.schema.model.Schema;

/**
 * An open database and the schema that describes it.
 *
 * @param isReadOnly whether edits are not offered; the database refuses them too
 */
public record DataAccess(Schema schema, RowSource rows, ChangeWriter writer, boolean isReadOnly) {}
