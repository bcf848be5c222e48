package dev.refract.orm.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that is wrong in itself, found before any SQL (P2009): an unknown field, a value of the
 * wrong type, a missing argument.
 */
public final class InvalidRequestException extends RefractException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  private InvalidRequestException(Kind kind, String message, Map<String, ?> facts) {
    super("P2009", message, facts, null);
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  /** A number of rows to skip that is less than none. */
  public static InvalidRequestException negativeSkip(List<String> path, int rows) {
    return new InvalidRequestException(
        Kind.UNKNOWN,
        "Invalid value for skip argument: Value can only be positive, found: " + rows,
        Facts.of("path", List.copyOf(path)));
  }

  /**
   * An argument that is wrong.
   *
   * @param path the way to the wrong argument, for example {@code [where, author, nmae]}
   * @param problem what is wrong with it
   * @param suggestion the name that was probably meant
   */
  public static InvalidRequestException at(
      List<String> path, String problem, Optional<String> suggestion) {
    String place = path.isEmpty() ? "" : " at `" + String.join(".", path) + "`";
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("path", List.copyOf(path));
    suggestion.ifPresent(s -> facts.put("suggestion", s));
    return new InvalidRequestException(
        Kind.INVALID,
        "Invalid request"
            + place
            + ": "
            + problem
            + suggestion.map(s -> ". Did you mean `" + s + "`?").orElse(""),
        facts);
  }
}
