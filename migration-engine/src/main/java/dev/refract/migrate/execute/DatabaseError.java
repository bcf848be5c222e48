package dev.refract.migrate.execute;

/**
 * What a database said when a statement failed.
 *
 * @param code its own: {@code SQLITE_CONSTRAINT_UNIQUE}, or a SQLSTATE
 * @param reason its own words
 * @param offset where in the script the error is, as near as the database tells
 */
record DatabaseError(String code, String reason, int offset) {}
