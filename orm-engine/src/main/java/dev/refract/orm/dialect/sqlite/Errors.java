package dev.refract.orm.dialect.sqlite;

import dev.refract.orm.error.ConnectionException;
import dev.refract.orm.error.ForeignKeyViolationException;
import dev.refract.orm.error.NullViolationException;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.error.RequestException;
import dev.refract.orm.error.UniqueViolationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Result codes of SQLite as exceptions. The text of an error is read only for what no code tells:
 * which columns a key has, and which table or column is missing (all of these are {@code
 * SQLITE_ERROR}).
 */
public final class Errors {
  private static final Pattern CONSTRAINT_COLUMNS = Pattern.compile("constraint failed: ([^)]+)");
  private static final Pattern MISSING_TABLE = Pattern.compile("no such table: ([^)]+)");
  private static final Pattern MISSING_COLUMN =
      Pattern.compile("(?:no such column: |has no column named )([^)]+)");

  private Errors() {}

  public static RefractException translate(SQLException error) {
    SQLiteErrorCode code = code(error);
    return switch (code) {
      case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID ->
          new UniqueViolationException(
              columns(error).stream().findFirst().map(Errors::tableOf),
              columns(error).stream().map(Errors::columnOf).toList(),
              Optional.empty(),
              error);
      case SQLITE_CONSTRAINT_NOTNULL ->
          new NullViolationException(
              columns(error).stream().findFirst().map(Errors::tableOf),
              columns(error).stream().map(Errors::columnOf).toList(),
              error);
      case SQLITE_CONSTRAINT_FOREIGNKEY, SQLITE_CONSTRAINT_TRIGGER ->
          new ForeignKeyViolationException(Optional.empty(), Optional.empty(), error);
      case SQLITE_BUSY, SQLITE_BUSY_RECOVERY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_TIMEOUT ->
          ConnectionException.timedOut("the database is locked by another connection", error);
      case SQLITE_LOCKED, SQLITE_LOCKED_SHAREDCACHE, SQLITE_LOCKED_VTAB ->
          ConnectionException.timedOut("a table is locked by this process", error);
      case SQLITE_READONLY,
          SQLITE_READONLY_CANTINIT,
          SQLITE_READONLY_CANTLOCK,
          SQLITE_READONLY_DBMOVED,
          SQLITE_READONLY_DIRECTORY,
          SQLITE_READONLY_RECOVERY,
          SQLITE_READONLY_ROLLBACK ->
          ConnectionException.accessDenied("the file can only be read", error);
      case SQLITE_PERM, SQLITE_AUTH, SQLITE_CANTOPEN, SQLITE_CANTOPEN_ISDIR ->
          ConnectionException.accessDenied("the file cannot be opened", error);
      case SQLITE_NOTADB, SQLITE_CORRUPT -> ConnectionException.notSqlite("the database", error);
      case SQLITE_ERROR -> generic(error);
      default -> unmapped(code, text(error), error);
    };
  }

  public static RefractException translateRaw(SQLException error) {
    return RequestException.rawQueryFailed(code(error).name(), text(error), error);
  }

  /** Whether another connection held a lock for longer than this one waits. */
  public static boolean isBusy(SQLException error) {
    return switch (code(error)) {
      case SQLITE_BUSY, SQLITE_BUSY_RECOVERY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_TIMEOUT -> true;
      default -> false;
    };
  }

  private static RefractException generic(SQLException error) {
    if (text(error).equals("JSON cannot hold BLOB values")) {
      return RequestException.inconsistentData(
          "a column of a field that is not Bytes holds bytes", error);
    }
    if (text(error).startsWith("Expression tree is too large")) {
      return unmapped(
          SQLiteErrorCode.SQLITE_ERROR,
          "filters lie too deep in one another for SQLite, which allows about 24 relations",
          error);
    }
    Matcher table = MISSING_TABLE.matcher(text(error));
    if (table.find()) {
      return RequestException.tableMissing(table.group(1), error);
    }
    Matcher column = MISSING_COLUMN.matcher(text(error));
    return column.find()
        ? RequestException.columnMissing(column.group(1), error)
        : unmapped(SQLiteErrorCode.SQLITE_ERROR, text(error), error);
  }

  private static RefractException unmapped(SQLiteErrorCode code, String text, SQLException error) {
    return RequestException.databaseError(code.name(), text, error);
  }

  private static SQLiteErrorCode code(SQLException error) {
    return error instanceof SQLiteException known
        ? known.getResultCode()
        : SQLiteErrorCode.getErrorCode(error.getErrorCode());
  }

  /** The columns that a constraint error names, each as {@code table.column}. */
  private static List<String> columns(SQLException error) {
    Matcher found = CONSTRAINT_COLUMNS.matcher(text(error));
    return found.find() ? List.of(found.group(1).split(", ")) : List.of();
  }

  private static String tableOf(String qualified) {
    int dot = qualified.lastIndexOf('.');
    return dot < 0 ? qualified : qualified.substring(0, dot);
  }

  private static String columnOf(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }

  /** The message of the library without the driver's frame around it. */
  private static String text(SQLException error) {
    String text = String.valueOf(error.getMessage());
    int open = text.indexOf(" (");
    return text.startsWith("[SQLITE_") && open > 0 && text.endsWith(")")
        ? text.substring(open + 2, text.length() - 1)
        : text;
  }
}
