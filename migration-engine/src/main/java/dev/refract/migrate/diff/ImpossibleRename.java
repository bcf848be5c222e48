package dev.refract.migrate.diff;

import dev.refract.migrate.database.Rename;
import dev.refract.orm.error.RefractException;
import java.util.Map;
import java.util.Optional;

/** A rename that does not fit the databases (P3093); the message says why. */
public final class ImpossibleRename extends RefractException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Rename> rename;

  private ImpossibleRename(Rename rename, String reason) {
    super(
        "P3093",
        "The rename of " + rename + " is not possible: " + reason,
        Map.of("rename", rename.toString()));
    this.rename = Optional.of(rename);
  }

  private ImpossibleRename(String message, Map<String, ?> facts) {
    super("P3093", message, facts);
    this.rename = Optional.empty();
  }

  /** The rename that does not fit, where its text was understood. */
  public Optional<Rename> rename() {
    return rename;
  }

  static ImpossibleRename notUnderstood(String text) {
    return new ImpossibleRename(
        "The rename `"
            + text
            + "` means nothing here. Write Table=NewTable, or Table.column=new_column, with names"
            + " that the database has now.",
        Map.of("rename", text));
  }

  static ImpossibleRename unknown(Rename rename) {
    return new ImpossibleRename(
        rename, "there is no `" + rename.names().previous() + "` that could be renamed.");
  }

  static ImpossibleRename notWanted(Rename rename) {
    return new ImpossibleRename(
        rename, "there is to be no `" + rename.names().next() + "` afterwards.");
  }

  static ImpossibleRename taken(Rename rename) {
    return new ImpossibleRename(
        rename,
        "there is a `"
            + rename.names().next()
            + "` already. Rename that too, or drop it in a migration before.");
  }

  static ImpossibleRename ambiguous(Rename rename) {
    return new ImpossibleRename(rename, "another rename has one of these names too.");
  }

  static ImpossibleRename otherNamespace(Rename rename) {
    return new ImpossibleRename(rename, "a rename does not lead to another database schema.");
  }
}
