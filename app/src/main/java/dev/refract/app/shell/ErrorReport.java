package dev.refract.app.shell;

import dev.refract.orm.error.RefractException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/**
 * An error as the person reads it.
 *
 * @param what what could not be done, such as {@code The migration could not be applied}
 * @param where the file, statement or address, or empty
 * @param why the cause in the words of whoever found it
 * @param next what to do now, or empty
 * @param technical stack trace or other text for a bug report, or empty
 */
public record ErrorReport(String what, String where, String why, String next, String technical) {

  public static ErrorReport of(String what, String where, String why, String next) {
    return new ErrorReport(what, where, why, next, "");
  }

  /** For any failure: one that knows its code speaks for itself, others bring their trace. */
  public static ErrorReport of(String what, Throwable failure) {
    return failure instanceof RefractException known
        ? new ErrorReport(what, "", known.text() + " (" + known.code() + ")", "", "")
        : new ErrorReport(what, "", reason(failure), "", trace(failure));
  }

  public ErrorReport at(String place) {
    return new ErrorReport(what, place, why, next, technical);
  }

  public ErrorReport next(String advice) {
    return new ErrorReport(what, where, why, advice, technical);
  }

  /** A sentence for a throwable, also where its message is only a file name or missing. */
  public static String reason(Throwable failure) {
    String message = failure.getMessage();
    return switch (failure) {
      case NoSuchFileException missing -> "There is no file " + missing.getFile() + ".";
      case AccessDeniedException denied -> "Access to " + denied.getFile() + " was denied.";
      default ->
          message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    };
  }

  private static String trace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
