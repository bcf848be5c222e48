package dev.refract.orm.error;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A failure of the world outside: a database, a file, a request that cannot be answered. Its code
 * is one of the reference implementation's (P1xxx connection, P2xxx request, P3xxx migration).
 *
 * <p>Neither message nor facts ever hold a password.
 */
public class RefractException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private transient Map<String, Object> facts;

  public RefractException(String code, String message, Map<String, ?> facts) {
    this(code, message, facts, null);
  }

  public RefractException(
      String code, String message, Map<String, ?> facts, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** What kind of failure it is. */
  public enum Kind {
    /** One with a code that tells what to do. */
    KNOWN,
    /** A request that is wrong in itself. */
    INVALID,
    /** A request that the reference's engine gives up on. */
    UNKNOWN
  }

  public Kind kind() {
    return Kind.KNOWN;
  }

  /** For example {@code P2002}. */
  public final String code() {
    return code;
  }

  /** What a program may want to know: model, fields, constraint, file; in a steady order. */
  public final Map<String, Object> facts() {
    return facts;
  }

  /**
   * Adds what is known where the failure passes by, such as the model that was asked about. What is
   * told already stays as it is.
   */
  public final void tell(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(facts);
    more.putIfAbsent(name, value);
    facts = Collections.unmodifiableMap(more);
  }

  /** The message, never null. */
  public final String text() {
    String message = getMessage();
    return message == null ? code : message;
  }
}
