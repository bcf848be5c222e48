package dev.refract.orm.dialect.postgres;

import dev.refract.orm.error.ConnectionException;
import dev.refract.orm.error.ForeignKeyViolationException;
import dev.refract.orm.error.NullViolationException;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.error.RequestException;
import dev.refract.orm.error.UniqueViolationException;
import dev.refract.orm.error.WriteConflictException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.postgresql.util.GT;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** SQLSTATE classes and codes of PostgreSQL as exceptions. */
public final class Errors {
  /** {@code Key (a, b)=(1, 2) already exists.}: only the detail names the columns of a key. */
  private static final Pattern KEY_COLUMNS = Pattern.compile("Key \\(([^)]*)\\)=");

  /** As the driver says it, in any language. */
  private static final String WITHOUT_TLS = "The server does not support SSL.";

  private static final Pattern NAME = Pattern.compile("^\\w+ ((?:\"[^\"]+\"|[^\\s\"])++) ");

  private Errors() {}

  public static RefractException translate(SQLException error) {
    String state = state(error);
    return switch (state) {
      case "22001" -> RequestException.valueTooLong(column(error), error);
      case "22003" -> RequestException.outOfRange(text(error), error);
      case "22P02" -> RequestException.invalidValue(text(error), error);
      case "23505" ->
          new UniqueViolationException(
              server(error).map(ServerErrorMessage::getTable),
              keyColumns(error),
              server(error).map(ServerErrorMessage::getConstraint),
              error);
      case "23502" ->
          new NullViolationException(
              server(error).map(ServerErrorMessage::getTable),
              column(error).stream().toList(),
              error);
      case "23503", "23001" ->
          new ForeignKeyViolationException(
              server(error).map(ServerErrorMessage::getTable),
              server(error).map(ServerErrorMessage::getConstraint),
              error);
      case "28000", "42501" -> ConnectionException.accessDenied(text(error), error);
      case "28P01" -> ConnectionException.authenticationFailed("this user", error);
      case "3D000" -> ConnectionException.databaseMissing(error);
      case "40001", "40P01" -> new WriteConflictException(error);
      case "42P01" -> RequestException.tableMissing(named(error), error);
      case "42703" -> RequestException.columnMissing(named(error), error);
      case "53300" -> ConnectionException.tooManyConnections(text(error), error);
      case "57P01", "57P02" -> ConnectionException.connectionClosed(error);
      case "57P03" -> ConnectionException.unreachable("its address", text(error), error);
      default ->
          state.startsWith("08")
              ? connection(state, error)
              : RequestException.databaseError(state, text(error), error);
    };
  }

  /** What the driver itself tells; its causes tell more than its codes. */
  private static RefractException connection(String state, SQLException error) {
    if (cause(error, SSLException.class).isPresent()
        || cause(error, GeneralSecurityException.class).isPresent()) {
      return ConnectionException.tlsFailed(text(error), error);
    }
    return switch (state) {
      case "08001" ->
          // the limit for the whole greeting has no cause, a network's failure has one
          error.getCause() == null
              ? ConnectionException.serverTimedOut("its address", error)
              : ConnectionException.unreachable("its address", obstacle(error), error);
      // one code for two things
      case "08004" ->
          GT.tr(WITHOUT_TLS).equals(error.getMessage())
              ? ConnectionException.tlsFailed(text(error), error)
              : ConnectionException.authenticationFailed("this user", error);
      default ->
          cause(error, SocketTimeoutException.class).isPresent()
              ? ConnectionException.timedOut("the server did not answer in time", error)
              : ConnectionException.connectionClosed(error);
    };
  }

  /** The driver's own words are the same for every obstacle; its innermost cause tells which. */
  private static String obstacle(SQLException error) {
    if (cause(error, UnknownHostException.class).isPresent()) {
      return "there is no host of this name";
    }
    Throwable innermost = error;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    return Objects.requireNonNullElse(innermost.getMessage(), "");
  }

  private static <T extends Throwable> Optional<T> cause(SQLException error, Class<T> type) {
    Throwable cause = error.getCause();
    while (cause != null && !type.isInstance(cause)) {
      cause = cause.getCause();
    }
    return Optional.ofNullable(cause).map(type::cast);
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

  /** The name in {@code relation "a" does not exist}: no field of the error holds it. */
  private static String named(SQLException error) {
    Matcher name = NAME.matcher(text(error));
    return name.find() ? name.group(1).replace("\"", "") : text(error);
  }

  private static String text(SQLException error) {
    return server(error)
        .map(ServerErrorMessage::getMessage)
        .orElseGet(() -> String.valueOf(error.getMessage()));
  }
}
