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
        RelationViolationException,
        UniqueViolationException,
        WriteConflictException {
  private static final long serialVersionUID = 1L;

  RequestException(String code, String message, Map<String, ?> facts, @Nullable Throwable cause) {
    super(code, message, facts, cause);
  }

  public static RequestException valueTooLong(Optional<String> column, Throwable cause) {
    return new RequestException(
        "P2000",
        "The provided value for the column is too long for the column's type. Column: "
            + column.orElse("(not available)"),
        Facts.of("column", column.orElse("")),
        cause);
  }

  public static RequestException invalidValue(String reason, @Nullable Throwable cause) {
    return new RequestException(
        "P2007", "Invalid input value: " + reason, Facts.of("reason", reason), cause);
  }

  /** A statement written by a person failed. */
  public static RequestException rawQueryFailed(
      String databaseCode, String reason, Throwable cause) {
    return new RequestException(
        "P2010",
        "Raw query failed. Code: `" + databaseCode + "`. Message: `" + reason + "`",
        Facts.of("databaseCode", databaseCode, "reason", reason),
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
        Facts.of("databaseCode", "08P01", "expected", expected, "given", given),
        null);
  }

  /** Arguments that do not go together. */
  public static RequestException inputError(String details) {
    return new RequestException(
        "P2019", "Input error. " + details, Facts.of("details", details), null);
  }

  public static RequestException outOfRange(String reason, @Nullable Throwable cause) {
    return new RequestException(
        "P2020", "Value out of range for the type: " + reason, Facts.of("reason", reason), cause);
  }

  public static RequestException tableMissing(String table, Throwable cause) {
    return new RequestException(
        "P2021",
        "The table `" + table + "` does not exist in the current database.",
        Facts.of("table", table),
        cause);
  }

  public static RequestException columnMissing(String column, Throwable cause) {
    return new RequestException(
        "P2022",
        "The column `" + column + "` does not exist in the current database.",
        Facts.of("column", column),
        cause);
  }

  /** What the database holds does not fit the schema, or the request's value not the database. */
  public static RequestException inconsistentData(String reason, @Nullable Throwable cause) {
    return new RequestException(
        "P2023", "Inconsistent column data: " + reason, Facts.of("reason", reason), cause);
  }

  /** The transaction is over, was never begun, or took too long. */
  public static RequestException transactionFailed(String reason) {
    return new RequestException(
        "P2028", "Transaction API error: " + reason, Facts.of("reason", reason), null);
  }

  public static RequestException tooManyParameters(String reason, @Nullable Throwable cause) {
    return new RequestException(
        "P2029", "Query parameter limit exceeded: " + reason, Facts.of("reason", reason), cause);
  }

  /** An error of the database that has no code of its own here. */
  public static RequestException databaseError(
      String databaseCode, String reason, Throwable cause) {
    return new RequestException(
        "P2039",
        "Database error. Code: `" + databaseCode + "`. Message: `" + reason + "`",
        Facts.of("databaseCode", databaseCode, "reason", reason),
        cause);
  }

  /** The model whose table refuses, where that is known. */
  public final Optional<String> model() {
    return facts().get("model") instanceof String model ? Optional.of(model) : Optional.empty();
  }

  /** The fields of the key or the column that it is about; empty where that is not known. */
  public final List<String> fields() {
    Object fields = facts().getOrDefault("fields", facts().get("target"));
    return fields instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  /** The constraint's name, where the database tells it. */
  public final Optional<String> constraint() {
    return facts().get("constraint") instanceof String name ? Optional.of(name) : Optional.empty();
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
