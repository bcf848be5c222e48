package dev.refract.orm.connect;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Keeps a connection over which PostgreSQL refused something that it does not support, such as the
 * change of a type that a view uses. The pool takes that for a broken connection and closes it,
 * though the transaction has still to be rolled back over it.
 */
final class RefusedFeature implements SQLExceptionOverride {
  private static final String NOT_SUPPORTED = "0A000";

  @java.lang.Override
  public SQLExceptionOverride.Override adjudicate(SQLException failure) {
    return NOT_SUPPORTED.equals(failure.getSQLState())
        ? SQLExceptionOverride.Override.DO_NOT_EVICT
        : SQLExceptionOverride.Override.CONTINUE_EVICT;
  }
}
