package dev.refract.migrate.command;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Rename;
import dev.refract.migrate.diff.ImpossibleRename;
import dev.refract.migrate.diff.RenameText;
import dev.refract.migrate.diff.SuspectedRenames;
import java.util.ArrayList;
import java.util.List;

/** Says what is renamed between two databases, where a diff alone would drop and create. */
@FunctionalInterface
public interface RenameChoice {
  /** Nothing is renamed. */
  RenameChoice NONE = _ -> List.of();

  /** What is renamed, in any order. */
  List<Rename> among(Pair<DatabaseSchema> databases);

  /**
   * What the lines say, each as {@link RenameText} describes.
   *
   * @throws ImpossibleRename when it is asked, where one does not fit the databases
   */
  static RenameChoice of(List<String> lines) {
    return databases -> RenameText.parse(lines, databases);
  }

  /**
   * What was recorded while a schema was edited. Those that no longer fit, because more was edited
   * since, are left out.
   */
  static RenameChoice recorded(List<Rename> renames) {
    return databases -> {
      List<Rename> fitting = new ArrayList<>(renames);
      while (!fitting.isEmpty()) {
        try {
          SuspectedRenames.in(databases, fitting);
          return fitting;
        } catch (ImpossibleRename outdated) {
          outdated.rename().ifPresent(rename -> fitting.removeIf(other -> isSame(rename, other)));
        }
      }
      return fitting;
    };
  }

  private static boolean isSame(Rename rename, Rename other) {
    return rename.getClass() == other.getClass() && rename.names().equals(other.names());
  }
}
