package dev.refract.browser.edit;

/**
 * One statement of a commit.
 *
 * @param sql with its values written out, ready to be run elsewhere; where the engine looks after
 *     the rows that point to this one, a comment stands for what an earlier statement finds
 */
public record PreparedChange(RowEdit edit, String sql) {}
