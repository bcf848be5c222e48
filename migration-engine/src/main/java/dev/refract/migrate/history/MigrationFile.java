package dev.refract.migrate.history;

import dev.refract.migrate.backfill.Backfill;
import dev.refract.migrate.backfill.BackfillFile;
import dev.refract.migrate.execute.ScriptFailure;
import dev.refract.migrate.execute.ScriptRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One folder of the migrations folder.
 *
 * @param name name of the folder, such as {@code 20260131120000_add_comments}
 * @param path its {@code migration.sql}
 * @param script the text of that file; empty when the file is missing
 */
public record MigrationFile(String name, Path path, Optional<String> script) {

  /**
   * The text of the file.
   *
   * @throws MigrationException P3015 when the file is missing
   */
  public String requireScript() {
    return script.orElseThrow(() -> MigrationException.scriptMissing(path));
  }

  /**
   * Looks whether every statement of its script is one that a script can hold. Nothing runs.
   *
   * @param runner of the database that it is to run on
   * @throws MigrationException P3015 when the file is missing, P3093 when it cannot run as it is
   */
  public void requireRunnable(ScriptRunner runner) {
    try {
      runner.check(runner.parse(requireScript()));
    } catch (ScriptFailure refused) {
      throw MigrationException.cannotRun(this, refused);
    }
  }

  /** The migrations that it stands for; none for an ordinary one. */
  public List<String> replaces() {
    return SquashedScript.replacedBy(requireScript());
  }

  /**
   * What has to be filled before it can run.
   *
   * @throws dev.refract.migrate.backfill.BackfillException P3091 where its file is not in order
   */
  public Optional<Backfill> backfill() {
    return BackfillFile.in(path.resolveSibling(""));
  }

  /**
   * Writes beside it what has to be filled before it can run.
   *
   * @throws MigrationException where that cannot be written
   */
  public void write(Backfill backfill) {
    write(path.resolveSibling(BackfillFile.NAME), BackfillFile.text(backfill));
  }

  /**
   * The same migration with another script, which is written. It must not have run anywhere.
   *
   * @throws MigrationException where that cannot be written
   */
  public MigrationFile rewrite(String other) {
    write(path, other);
    return new MigrationFile(name, path, Optional.of(other));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw MigrationException.notWritable(file, failure);
    }
  }

  public String checksum() {
    return Checksum.of(requireScript());
  }
}
