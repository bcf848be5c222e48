package dev.refract.migrate.database;

/**
 * A view.
 *
 * @param definition the SQL that made it
 */
public record View(TableName name, String definition) {}
