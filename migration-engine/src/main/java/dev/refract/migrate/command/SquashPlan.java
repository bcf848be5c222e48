package dev.refract.migrate.command;

import dev.refract.migrate.history.MigrationFile;
import java.util.List;

/**
 * One migration in place of several.
 *
 * @param replaced those that it stands for, from the first on
 * @param name of the folder that takes their place
 * @param script its text
 * @param kept statements that no schema describes and that are carried over, each as written
 * @param leftOut statements that mean nothing in a new database, each as written
 */
public record SquashPlan(
    List<MigrationFile> replaced,
    String name,
    String script,
    List<String> kept,
    List<String> leftOut) {
  public SquashPlan {
    replaced = List.copyOf(replaced);
    kept = List.copyOf(kept);
    leftOut = List.copyOf(leftOut);
  }

  public List<String> replacedNames() {
    return replaced.stream().map(MigrationFile::name).toList();
  }
}
