package dev.refract.orm.error;

import java.util.Map;

/** A record that the request depends on is not there (P2025). */
public final class RecordNotFoundException extends RequestException {
  private static final long serialVersionUID = 1L;

  private RecordNotFoundException(String message, Map<String, ?> facts) {
    super("P2025", message, facts, null);
  }

  /** For {@code findUniqueOrThrow} and {@code findFirstOrThrow}. */
  public static RecordNotFoundException noRecord(String model) {
    return new RecordNotFoundException("No record was found for a query.", Map.of("model", model));
  }

  /**
   * A record that a write starts from.
   *
   * @param operation what needed the record: "an update", "a delete"
   */
  public static RecordNotFoundException neededFor(String model, String operation) {
    return new RecordNotFoundException(
        "An operation failed because it depends on one or more records that were required but not"
            + " found. No record was found for "
            + operation
            + ".",
        Map.of("model", model, "operation", operation));
  }

  /**
   * A record on the other side of a relation.
   *
   * @param neededFor what the record was wanted for, or empty
   * @param relationType "one-to-one", "one-to-many" or "many-to-many"
   */
  public static RecordNotFoundException related(
      String model, String neededFor, String operation, String relationType, String relation) {
    String hint = neededFor.isEmpty() ? "" : " (needed to " + neededFor + ")";
    return new RecordNotFoundException(
        "An operation failed because it depends on one or more records that were required but not"
            + " found. No '"
            + model
            + "' record"
            + hint
            + " was found for "
            + operation
            + " on "
            + relationType
            + " relation '"
            + relation
            + "'.",
        Map.of("model", model, "operation", operation, "relation", relation));
  }

  public static RecordNotFoundException toConnect(int expected, int found) {
    return new RecordNotFoundException(
        "An operation failed because it depends on one or more records that were required but not"
            + " found. Expected "
            + expected
            + " records to be connected, found only "
            + found
            + ".",
        Map.of("expected", expected, "found", found));
  }
}
