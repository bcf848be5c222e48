package dev.refract.orm.error;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A well-formed request that the data or the database refuses (P2xxx). */
public sealed class RequestException extends RefractException
    permits ForeignKeyViolationException,
        NullViolationException,
        RecordNotFoundException,
        UniqueViolationException {
  private static final long serialVersionUID = 1L;

  RequestException(String code, String message, Map<String, ?> facts, @Nullable Throwable cause) {
    super(code, message, facts, cause);
  }

  public static RequestException valueTooLong(String column, Throwable cause) {
    return new RequestException(
        "P2000",
        "The provided value for the column is too long for the column's type. Column: " + column,
        Map.of("column", column),
        cause);
  }

  public static RequestException invalidValue(String reason, @Nullable Throwable cause) {
    return new RequestException(
        "P2007", "Invalid input value: " + reason, Map.of("reason", reason), cause);
  }

  /** A statement written by a person failed. */
  public static RequestException rawQueryFailed(
      String databaseCode, String reason, Throwable cause) {
    return new RequestException(
        "P2010",
        "Raw query failed. Code: `" + databaseCode + "`. Message: `" + reason + "`",
        Map.of("databaseCode", databaseCode, "reason", reason),
        cause);
  }

  /** A statement written by a person has other placeholders than parameters. */
  public static RequestException wrongNumberOfParameters(int expected, int given) {
    return new RequestException(
        "P2010",
        "Raw query failed. Code: `08P01`. Message: `the statement has "
            + expected
            + " placeholders, but "
            + given
            + " parameters were given`",
        Map.of("databaseCode", "08P01", "expected", expected, "given", given),
        null);
  }

  /** The change would leave a required relation without its other side. */
  public static RequestException relationViolation(String relation, String modelA, String modelB) {
    return new RequestException(
        "P2014",
        "The change you are trying to make would violate the required relation '"
            + relation
            + "' between the `"
            + modelA
            + "` and `"
            + modelB
            + "` models.",
        Map.of("relation", relation, "modelA", modelA, "modelB", modelB),
        null);
  }

  public static RequestException recordsNotConnected(String relation, String parent, String child) {
    return new RequestException(
        "P2017",
        "The records for relation `"
            + relation
            + "` between the `"
            + parent
            + "` and `"
            + child
            + "` models are not connected.",
        Map.of("relation", relation, "parent", parent, "child", child),
        null);
  }

  /** Records to connect were not there. */
  public static RequestException connectedRecordsMissing(
      String relation, String relationType, int expected, int found) {
    return new RequestException(
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
        Map.of("relation", relation, "expected", expected, "found", found),
        null);
  }

  /** Arguments that do not go together. */
  public static RequestException inputError(String details) {
    return new RequestException(
        "P2019", "Input error. " + details, Map.of("details", details), null);
  }

  public static RequestException outOfRange(String reason, @Nullable Throwable cause) {
    return new RequestException(
        "P2020", "Value out of range for the type: " + reason, Map.of("reason", reason), cause);
  }

  public static RequestException tableMissing(String table, Throwable cause) {
    return new RequestException(
        "P2021",
        "The table `" + table + "` does not exist in the current database.",
        Map.of("table", table),
        cause);
  }

  public static RequestException columnMissing(String column, Throwable cause) {
    return new RequestException(
        "P2022",
        "The column `" + column + "` does not exist in the current database.",
        Map.of("column", column),
        cause);
  }

  /** What the database holds does not fit the schema, or the request's value not the database. */
  public static RequestException inconsistentData(String reason, @Nullable Throwable cause) {
    return new RequestException(
        "P2023", "Inconsistent column data: " + reason, Map.of("reason", reason), cause);
  }

  /** The transaction is over, was never begun, or took too long. */
  public static RequestException transactionFailed(String reason) {
    return new RequestException(
        "P2028", "Transaction API error: " + reason, Map.of("reason", reason), null);
  }

  public static RequestException tooManyParameters(String reason, @Nullable Throwable cause) {
    return new RequestException(
        "P2029", "Query parameter limit exceeded: " + reason, Map.of("reason", reason), cause);
  }

  /** Another transaction was faster: try the transaction again. */
  public static RequestException writeConflict(Throwable cause) {
    return new RequestException(
        "P2034",
        "Transaction failed due to a write conflict or a deadlock. Please retry your transaction",
        Map.of(),
        cause);
  }

  /** An error of the database that has no code of its own here. */
  public static RequestException databaseError(
      String databaseCode, String reason, Throwable cause) {
    return new RequestException(
        "P2039",
        "Database error. Code: `" + databaseCode + "`. Message: `" + reason + "`",
        Map.of("databaseCode", databaseCode, "reason", reason),
        cause);
  }

  static String constraint(List<String> fields, Optional<String> name) {
    if (!fields.isEmpty()) {
      return fields.stream()
          .map(f -> "`" + f + "`")
          .collect(Collectors.joining(", ", "fields: (", ")"));
    }
    return name.map(n -> "constraint: `" + n + "`").orElse("(not available)");
  }
}
