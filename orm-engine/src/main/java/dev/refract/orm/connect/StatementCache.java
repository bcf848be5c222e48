package dev.refract.orm.connect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The prepared statements of one connection: to prepare one can cost more than to run it. Belongs
 * to one thread at a time, as its connection does; statements that are in use are not in it.
 */
public final class StatementCache {
  private final Connection connection;
  private final int limit;
  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

  /**
   * @param limit how many are kept
   */
  StatementCache(Connection connection, int limit) {
    this.connection = connection;
    this.limit = limit;
  }

  /** A statement for the text; it is the caller's until it is given back or closed. */
  public PreparedStatement take(String sql) throws SQLException {
    PreparedStatement known = idle.remove(sql);
    return known == null ? connection.prepareStatement(sql) : known;
  }

  /** Keeps a statement that did its work; the one that was not used for the longest time goes. */
  public void giveBack(String sql, PreparedStatement statement) throws SQLException {
    PreparedStatement other = idle.put(sql, statement);
    if (other != null) {
      other.close();
    } else if (idle.size() > limit) {
      var eldest = idle.entrySet().iterator();
      PreparedStatement forgotten = eldest.next().getValue();
      eldest.remove();
      forgotten.close();
    }
  }
}
