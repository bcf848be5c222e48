package dev.refract.browser.edit;

/**
 * One statement of a commit.
 *
 * @param sql with its values written out, ready to be run elsewhere
 */
public record PreparedChange(RowEdit edit, String sql) {}
