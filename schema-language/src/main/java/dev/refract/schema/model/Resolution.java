package dev.refract.schema.model;

/**
 * What {@link SchemaResolver} makes of syntax trees.
 *
 * @param schema complete for a schema without errors, as complete as can be otherwise
 * @param places where diagnostics about its parts are shown
 */
public record Resolution(Schema schema, Places places) {}
