package dev.refract.migrate.execute;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** An error of SQLite without the driver's frame around it. */
record SqliteError(String code, String reason) {
  private static final Pattern FRAMED =
      Pattern.compile("^\\[SQLITE_\\w+]\\s+.*?\\((.*)\\)$", Pattern.DOTALL);

  static SqliteError of(SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    Matcher framed = FRAMED.matcher(message);
    SQLiteErrorCode code =
        failure instanceof SQLiteException known
            ? known.getResultCode()
            : SQLiteErrorCode.getErrorCode(failure.getErrorCode());
    return new SqliteError(code.name(), framed.matches() ? framed.group(1) : message);
  }
}
