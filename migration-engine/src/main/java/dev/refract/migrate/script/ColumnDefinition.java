package dev.refract.migrate.script;

/**
 * A column as a CREATE TABLE or ADD COLUMN writes it.
 *
 * @param type the words of its type, in upper case; empty when it has none
 * @param required whether NOT NULL stands there; a primary key alone does not say so
 * @param defaulted whether it gets a value by itself: DEFAULT, GENERATED, or the row id
 */
public record ColumnDefinition(String name, String type, boolean required, boolean defaulted) {}
