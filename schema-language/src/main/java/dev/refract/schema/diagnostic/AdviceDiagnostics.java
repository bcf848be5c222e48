package dev.refract.schema.diagnostic;

import static dev.refract.schema.diagnostic.Diagnostics.diagnostic;

import dev.refract.schema.text.Location;
import java.util.List;

/**
 * Makes hints. A large schema gets thousands of them at once, so their texts are put together
 * without format strings.
 */
public final class AdviceDiagnostics {
  private AdviceDiagnostics() {}

  public static Diagnostic missingForeignKeyIndex(
      Location at, String field, String model, String target, List<String> key) {
    return diagnostic(
        Code.MISSING_FOREIGN_KEY_INDEX,
        at,
        "No index starts with "
            + listed(key, ", ")
            + ", the key of `"
            + field
            + "`. Every join, and every deletion of a `"
            + target
            + "`, therefore reads the whole table of `"
            + model
            + "`. Add `@@index(["
            + String.join(", ", key)
            + "])`.");
  }

  public static Diagnostic missingTimestamps(Location at, String model, List<String> names) {
    return diagnostic(
        Code.MISSING_TIMESTAMPS,
        at,
        "Most models have "
            + and(names)
            + ", but `"
            + model
            + "` does not. Add "
            + (names.size() == 1 ? "it" : "them")
            + " now: the times of rows that exist cannot be told later.");
  }

  public static Diagnostic nullableUnique(
      Location at, List<String> optional, List<String> required, String database) {
    String empty = "where " + listed(optional, " or ");
    String accepted =
        required.isEmpty()
            ? "rows may be the same "
            : "rows with the same " + and(required) + " are accepted ";
    return diagnostic(
        Code.NULLABLE_UNIQUE,
        at,
        database
            + " takes empty values for different ones, so "
            + accepted
            + empty
            + " is empty. Make "
            + and(optional)
            + " required if that is not meant.");
  }

  public static Diagnostic missingOnDelete(
      Location at, String target, String action, String consequence) {
    return diagnostic(
        Code.MISSING_ON_DELETE,
        at,
        "Nothing says what happens when the `"
            + target
            + "` is deleted. The default is `"
            + action
            + "`: "
            + consequence
            + ". Write `onDelete: "
            + action
            + "`, or the action that you mean.");
  }

  /** What {@code SetNull} does, for {@link #missingOnDelete}. */
  public static String keyBecomesEmpty(String model, List<String> key) {
    return and(key) + " of every `" + model + "` that points to it becomes empty";
  }

  /** What {@code Restrict} does, for {@link #missingOnDelete}. */
  public static String deletionIsRefused(String model) {
    return "the deletion is refused while a `" + model + "` points to it";
  }

  public static Diagnostic redundantIndex(
      Location at, String index, String cover, boolean coverIsLonger) {
    return diagnostic(
        Code.REDUNDANT_INDEX,
        at,
        "`"
            + index
            + "` is needless, because `"
            + cover
            + (coverIsLonger ? "` starts with the same fields" : "` has the same fields")
            + ". Remove it: every index makes writing slower.");
  }

  public static Diagnostic unindexedSoftDelete(Location at, String field) {
    return diagnostic(
        Code.UNINDEXED_SOFT_DELETE,
        at,
        "`"
            + field
            + "` marks deleted rows, so nearly every query asks for it, but no index has it. Add"
            + " it to the indexes of those queries, or write `@@index(["
            + field
            + "])`.");
  }

  public static Diagnostic snakeCaseModel(Location at, String model, String wanted) {
    return diagnostic(
        Code.SNAKE_CASE_MODEL,
        at,
        "`"
            + model
            + "` is written like a table, and clients would show it so. Call the model `"
            + wanted
            + "` and keep the table with `@@map(\""
            + model
            + "\")`.");
  }

  /** "`a`, `b` and `c`". */
  private static String and(List<String> names) {
    return listed(names, " and ");
  }

  private static String listed(List<String> names, String beforeLast) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        text.append(i == names.size() - 1 ? beforeLast : ", ");
      }
      text.append('`').append(names.get(i)).append('`');
    }
    return text.toString();
  }
}
