package dev.refract.orm.error;

import java.util.Map;

/** A record that the request depends on is not there (P2025), or not connected (P2017, P2018). */
public final class RecordNotFoundException extends RequestException {
  private static final long serialVersionUID = 1L;

  private RecordNotFoundException(String code, String message, Map<String, ?> facts) {
    super(code, message, facts, null);
  }

  /** For {@code findUniqueOrThrow} and {@code findFirstOrThrow}. */
  public static RecordNotFoundException noRecord(String model) {
    return new RecordNotFoundException(
        "P2025", "No record was found for a query.", Facts.of("model", model));
  }

  /**
   * A record that a write starts from.
   *
   * @param operation what needed the record: "an update", "a delete"
   */
  public static RecordNotFoundException neededFor(String model, String operation) {
    return new RecordNotFoundException(
        "P2025",
        "An operation failed because it depends on one or more records that were required but not"
            + " found. No record was found for "
            + operation
            + ".",
        Facts.of("model", model, "operation", operation));
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
        "P2025",
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
        Facts.of(
            "model",
            model,
            "relation",
            relation,
            "relationType",
            relationType,
            "operation",
            operation,
            "neededFor",
            neededFor));
  }

  public static RecordNotFoundException toConnect(int expected, int found) {
    return new RecordNotFoundException(
        "P2025",
        "An operation failed because it depends on one or more records that were required but not"
            + " found. Expected "
            + expected
            + " records to be connected, found only "
            + found
            + ".",
        Facts.of("expectedRows", expected, "foundRows", found));
  }

  /** A record to delete or disconnect belongs to another one, or to none. */
  public static RecordNotFoundException notConnected(String relation, String parent, String child) {
    return new RecordNotFoundException(
        "P2017",
        "The records for relation `"
            + relation
            + "` between the `"
            + parent
            + "` and `"
            + child
            + "` models are not connected.",
        Facts.of("relation", relation, "parent", parent, "child", child));
  }

  /** Records to connect by their foreign key are not all there. */
  public static RecordNotFoundException toConnect(
      String relation, String relationType, int expected, int found) {
    return new RecordNotFoundException(
        "P2018",
        "The required connected records were not found. Expected "
            + expected
            + " records to be connected after connect operation on "
            + relationType
            + " relation '"
            + relation
            + "', found "
            + found
            + ".",
        Facts.of(
            "expectedRows",
            expected,
            "foundRows",
            found,
            "relation",
            relation,
            "relationType",
            relationType));
  }
}
