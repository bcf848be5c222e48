package dev.refract.orm.dialect;

import java.util.Arrays;
import java.util.Optional;

/** How much transactions see of one another. */
public enum IsolationLevel {
  READ_UNCOMMITTED("ReadUncommitted", "READ UNCOMMITTED"),
  READ_COMMITTED("ReadCommitted", "READ COMMITTED"),
  REPEATABLE_READ("RepeatableRead", "REPEATABLE READ"),
  SERIALIZABLE("Serializable", "SERIALIZABLE");

  private final String key;
  private final String sql;

  IsolationLevel(String key, String sql) {
    this.key = key;
    this.sql = sql;
  }

  /** Its name in arguments. */
  public String key() {
    return key;
  }

  /** Its name in SQL. */
  public String sql() {
    return sql;
  }

  public static Optional<IsolationLevel> of(String key) {
    return Arrays.stream(values()).filter(level -> level.key.equals(key)).findFirst();
  }
}
