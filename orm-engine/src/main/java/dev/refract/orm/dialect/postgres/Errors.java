package dev.refract.orm.dialect.postgres;

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
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** SQLSTATE classes and codes of PostgreSQL as exceptions. */
public final class Errors {
  /** {@code Key (a, b)=(1, 2) already exists.}: only the detail names the columns of a key. */
  private static final Pattern KEY_COLUMNS = Pattern.compile("Key \\(([^)]*)\\)=");

  private Errors() {}

  public static RefractException translate(SQLException error) {
    String state = state(error);
    return switch (state) {
      case "22001" -> RequestException.valueTooLong(column(error).orElse("(not available)"), error);
      case "22003" -> RequestException.outOfRange(text(error), error);
      case "22P02" -> RequestException.invalidValue(text(error), error);
      case "23505" ->
          new UniqueViolationException(
              server(error).map(ServerErrorMessage::getTable),
              keyColumns(error),
              server(error).map(ServerErrorMessage::getConstraint),
              error);
      case "23502" -> new NullViolationException(column(error).stream().toList(), error);
      case "23503", "23001" ->
          new ForeignKeyViolationException(
              server(error).map(ServerErrorMessage::getConstraint), error);
      case "28000" -> ConnectionException.accessDenied("(not available)", text(error), error);
      case "28P01" -> ConnectionException.authenticationFailed("(not available)", error);
      case "3D000" -> ConnectionException.databaseMissing("(not available)", error);
      case "40001", "40P01" -> RequestException.writeConflict(error);
      case "42P01" -> RequestException.tableMissing(text(error), error);
      case "42703" -> RequestException.columnMissing(text(error), error);
      case "53300" -> ConnectionException.tooManyConnections(text(error), error);
      case "08001" -> ConnectionException.unreachable("(not available)", error);
      case "57P01", "57P02", "57P03" -> ConnectionException.connectionClosed(error);
      default ->
          state.startsWith("08")
              ? ConnectionException.connectionClosed(error)
              : RequestException.databaseError(state, text(error), error);
    };
  }

  public static RefractException translateRaw(SQLException error) {
    return RequestException.rawQueryFailed(state(error), text(error), error);
  }

  private static String state(SQLException error) {
    return Optional.ofNullable(error.getSQLState()).orElse("N/A");
  }

  private static Optional<ServerErrorMessage> server(SQLException error) {
    return error instanceof PSQLException known
        ? Optional.ofNullable(known.getServerErrorMessage())
        : Optional.empty();
  }

  private static Optional<String> column(SQLException error) {
    return server(error).map(ServerErrorMessage::getColumn);
  }

  private static List<String> keyColumns(SQLException error) {
    return server(error)
        .map(ServerErrorMessage::getDetail)
        .map(KEY_COLUMNS::matcher)
        .filter(Matcher::find)
        .map(found -> List.of(found.group(1).replace("\"", "").split(", ")))
        .orElse(List.of());
  }

  private static String text(SQLException error) {
    return server(error)
        .map(ServerErrorMessage::getMessage)
        .orElseGet(() -> String.valueOf(error.getMessage()));
  }
}
