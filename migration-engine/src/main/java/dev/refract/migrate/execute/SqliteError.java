package dev.refract.migrate.execute;

import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlScript;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Errors of SQLite without the driver's frame around them. */
final class SqliteError {
  private static final Pattern FRAMED =
      Pattern.compile("^\\[SQLITE_\\w+]\\s+.*?\\((.*)\\)$", Pattern.DOTALL);

  private SqliteError() {}

  static DatabaseError of(SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    Matcher framed = FRAMED.matcher(message);
    SQLiteErrorCode code =
        failure instanceof SQLiteException known
            ? known.getResultCode()
            : SQLiteErrorCode.getErrorCode(failure.getErrorCode());
    return new DatabaseError(code.name(), framed.matches() ? framed.group(1) : message, 0);
  }

  static DatabaseError of(SQLException failure, SqlScript script, ScriptStatement statement) {
    DatabaseError error = of(failure);
    return new DatabaseError(
        error.code(), error.reason(), FailurePlace.offset(script, statement, error.reason()));
  }
}
