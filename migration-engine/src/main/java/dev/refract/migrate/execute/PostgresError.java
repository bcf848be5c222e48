package dev.refract.migrate.execute;

import dev.refract.migrate.script.ScriptStatement;
import java.sql.SQLException;
import java.util.Objects;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** An error of PostgreSQL with the place and the advice that the server sends along. */
final class PostgresError {
  private PostgresError() {}

  static DatabaseError of(SQLException failure) {
    String state = Objects.requireNonNullElse(failure.getSQLState(), "XX000");
    return new DatabaseError(state, reason(failure), 0);
  }

  static DatabaseError of(SQLException failure, ScriptStatement statement) {
    DatabaseError error = of(failure);
    return new DatabaseError(
        error.code(), error.reason(), statement.span().start() + offset(failure, statement.text()));
  }

  private static String reason(SQLException failure) {
    if (!(failure instanceof PSQLException server) || server.getServerErrorMessage() == null) {
      return String.valueOf(failure.getMessage());
    }
    ServerErrorMessage message = server.getServerErrorMessage();
    StringBuilder reason = new StringBuilder(String.valueOf(message.getMessage()));
    if (message.getDetail() != null) {
      reason.append(". ").append(message.getDetail());
    }
    if (message.getHint() != null) {
      reason.append(" Hint: ").append(message.getHint());
    }
    return reason.toString();
  }

  /** The server counts characters from 1, where Java counts a pair of surrogates as two. */
  private static int offset(SQLException failure, String statement) {
    if (failure instanceof PSQLException server && server.getServerErrorMessage() != null) {
      int position = server.getServerErrorMessage().getPosition();
      if (position > 0 && position <= statement.codePointCount(0, statement.length())) {
        return statement.offsetByCodePoints(0, position - 1);
      }
    }
    return 0;
  }
}
