package dev.refract.orm.dialect;

import java.sql.Connection;
import java.util.Arrays;
import java.util.Optional;

/** How much transactions see of one another. */
public enum IsolationLevel {
  READ_UNCOMMITTED("ReadUncommitted", Connection.TRANSACTION_READ_UNCOMMITTED),
  READ_COMMITTED("ReadCommitted", Connection.TRANSACTION_READ_COMMITTED),
  REPEATABLE_READ("RepeatableRead", Connection.TRANSACTION_REPEATABLE_READ),
  SERIALIZABLE("Serializable", Connection.TRANSACTION_SERIALIZABLE);

  private final String key;
  private final int jdbc;

  IsolationLevel(String key, int jdbc) {
    this.key = key;
    this.jdbc = jdbc;
  }

  /** Its name in arguments. */
  public String key() {
    return key;
  }

  /** Its number in JDBC. */
  public int jdbc() {
    return jdbc;
  }

  public static Optional<IsolationLevel> of(String key) {
    return Arrays.stream(values()).filter(level -> level.key.equals(key)).findFirst();
  }
}
