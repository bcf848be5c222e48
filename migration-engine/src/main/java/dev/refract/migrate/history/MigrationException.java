package dev.refract.migrate.history;

import dev.refract.migrate.execute.ScriptFailure;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.error.RefractException;
import dev.refract.schema.model.Provider;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stops a migration command (P3xxx). Each message says what happened and the way out. */
public final class MigrationException extends RefractException {
  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS 'UTC'").withZone(ZoneOffset.UTC);

  private MigrationException(
      String code, String message, Map<String, ?> facts, @Nullable Throwable cause) {
    super(code, message, facts, cause);
  }

  static MigrationException scriptMissing(Path file) {
    return new MigrationException(
        "P3015",
        "Could not find the migration file at "
            + file
            + ". Please delete the directory or restore the migration file.",
        Map.of("file", file.toString()),
        null);
  }

  static MigrationException otherProvider(Provider wanted, String found, Path file) {
    return new MigrationException(
        "P3019",
        "The datasource provider `"
            + wanted.keyword()
            + "` specified in your schema does not match the one specified in "
            + file
            + ", `"
            + found
            + "`. Please remove your current migration directory and start a new migration history"
            + " with `refract migrate dev`, or correct the provider in the schema.",
        Map.of("provider", wanted.keyword(), "found", found, "file", file.toString()),
        null);
  }

  static MigrationException folderExists(Path folder) {
    return new MigrationException(
        "P3093",
        "The migration directory already exists at " + folder,
        Map.of("folder", folder.toString()),
        null);
  }

  static MigrationException notWritable(Path file, Throwable cause) {
    return new MigrationException(
        "P3093",
        "The migration cannot be written to " + file + ": " + cause.getMessage(),
        Map.of("file", file.toString()),
        cause);
  }

  static MigrationException notReadable(Path file, Throwable cause) {
    return new MigrationException(
        "P3093",
        "The migrations cannot be read from " + file + ": " + cause.getMessage(),
        Map.of("file", file.toString()),
        cause);
  }

  static MigrationException notText(Path file, Throwable cause) {
    return new MigrationException(
        "P3093",
        "The file " + file + " is not UTF-8 text. Save it as UTF-8 and try again.",
        Map.of("file", file.toString()),
        cause);
  }

  /** A script with something in it that no script can hold; found before anything runs. */
  static MigrationException cannotRun(MigrationFile migration, ScriptFailure refused) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("migration", migration.name());
    facts.put("file", migration.path().toString());
    refused.position().ifPresent(at -> facts.put("line", at.line() + 1));
    refused.position().ifPresent(at -> facts.put("column", at.column() + 1));
    facts.put("reason", refused.reason());
    return new MigrationException(
        "P3093",
        "Migration `"
            + migration.name()
            + "` cannot run as it is written.\n"
            + migration.path()
            + place(refused)
            + ": "
            + refused.reason()
            + ".\nNo migration was run, and nothing was recorded.\nNext: correct the file, and try"
            + " again.",
        facts,
        refused);
  }

  private static String place(ScriptFailure failure) {
    return failure.position().map(at -> ":" + (at.line() + 1) + ":" + (at.column() + 1)).orElse("");
  }

  static MigrationException doesNotReplay(MigrationFile migration, ScriptFailure failure) {
    return new MigrationException(
        "P3006",
        "Migration `"
            + migration.name()
            + "` failed to apply cleanly to the shadow database.\n"
            + migration.path()
            + place(failure)
            + ": "
            + failure.text()
            + "\nNext: correct this migration's SQL; the history must run from an empty database.",
        Map.of("migration", migration.name(), "file", migration.path().toString()),
        failure);
  }

  static MigrationException noRightForShadow(Throwable cause) {
    return new MigrationException(
        "P3014",
        "The shadow database, in which the migrations are tried out, could not be created: the"
            + " database user has no right to create databases. Grant it (`ALTER ROLE … CREATEDB`),"
            + " or name an empty database that may be overwritten: `shadowDatabaseUrl` under"
            + " `datasource` in prisma.config.ts, or `shadow_url` beside `url` in refract.toml."
            + " Deploying needs no shadow database.",
        Map.of(),
        cause);
  }

  static MigrationException shadowIsMain(DatabaseUrl url) {
    return new MigrationException(
        "P3093",
        "The shadow database "
            + url.description()
            + " is the database itself. A shadow database is emptied before each use; name another"
            + " one.",
        Map.of(),
        null);
  }

  static MigrationException shadowIsNoPostgres(DatabaseUrl url) {
    return new MigrationException(
        "P3093",
        "The shadow database " + url.description() + " must be one of PostgreSQL too.",
        Map.of(),
        null);
  }

  /**
   * Another process migrates the same database.
   *
   * @param holder who, as far as the database tells
   */
  static MigrationException locked(Duration waited, String holder) {
    return new MigrationException(
        "P1002",
        "Another process is migrating this database: the lock (SELECT"
            + " pg_advisory_lock(72707369)) was not free after "
            + waited.toSeconds()
            + " s. "
            + holder
            + "Nothing was run. Try again when the other process has ended.",
        Map.of("waitedSeconds", waited.toSeconds()),
        null);
  }

  /** Something has changed between showing and running. */
  public static MigrationException notAsShown() {
    return new MigrationException(
        "P3093",
        "The pending migrations are not the ones that were shown: a file or the database has"
            + " changed meanwhile. Nothing was run. Look at them again.",
        Map.of(),
        null);
  }

  /** A database with tables but without a history. */
  public static MigrationException notEmpty(List<String> firstMigrations) {
    String advice =
        firstMigrations.isEmpty()
            ? "Write down what it has, and record that:\n"
                + "  refract db pull\n"
                + "  refract migrate diff --from-empty --to-config-datasource --script -o"
                + " prisma/migrations/0_init/migration.sql\n"
                + "  refract migrate resolve --applied 0_init"
            : "If this database already has what the migration `"
                + firstMigrations.getFirst()
                + "` creates, mark it as applied: `refract migrate resolve --applied "
                + firstMigrations.getFirst()
                + "`.";
    return new MigrationException(
        "P3005",
        "The database schema is not empty, and it has no migration history. " + advice,
        Map.of(),
        null);
  }

  /** Deploying stops while a failed migration is not resolved. */
  public static MigrationException failedBefore(List<HistoryEntry> failed) {
    StringBuilder text =
        new StringBuilder(
            "Failed migrations were found in the target database, new migrations will not be"
                + " applied.\n");
    for (HistoryEntry entry : failed) {
      Instant started = entry.row().map(AppliedMigration::startedAt).orElse(Instant.EPOCH);
      text.append("The `")
          .append(entry.name())
          .append("` migration started at ")
          .append(TIME.format(started))
          .append(" failed\n");
      entry
          .row()
          .flatMap(AppliedMigration::interruptedAt)
          .ifPresent(progress ->
              text.append("Its process ended before it did: ").append(progress).append('\n'));
    }
    String first = failed.getFirst().name();
    text.append("Next: correct its SQL and run `refract migrate resolve --rolled-back ")
        .append(first)
        .append("` to have it tried again, or `refract migrate resolve --applied ")
        .append(first)
        .append("` if the database already has what it does.");
    return new MigrationException("P3009", text.toString(), Map.of("migration", first), null);
  }

  /** The process was told to end in the middle. */
  public static MigrationException interrupted(String name, Throwable cause) {
    return new MigrationException(
        "P3093",
        "Interrupted in the migration `"
            + name
            + "`: the statement that ran was cancelled. `refract migrate status` says where it"
            + " stands.",
        Map.of("migration", name),
        cause);
  }

  /** A migration that has run under another name. */
  public static MigrationException renamed(String from, String to) {
    return new MigrationException(
        "P3093",
        "The migration `"
            + to
            + "` has run already, as `"
            + from
            + "`: its folder was renamed. Nothing was run.\nNext: give the folder its name back, or"
            + " record the new one with `refract migrate resolve --applied "
            + to
            + "`.",
        Map.of("migration", to, "before", from),
        null);
  }

  /** A migration that stands for others, on a database that has those. */
  public static MigrationException replacesApplied(String name) {
    return new MigrationException(
        "P3093",
        "The migration `"
            + name
            + "` replaces migrations that this database has already, so it must not run.\nNext:"
            + " record it with `refract migrate resolve --applied "
            + name
            + "`, then deploy again.",
        Map.of("migration", name),
        null);
  }

  /** A migration that stands for others, on a database that has only some of those. */
  public static MigrationException replacesSome(String name, List<String> missing) {
    return new MigrationException(
        "P3093",
        "The migration `"
            + name
            + "` replaces several, of which this database has only some. It lacks "
            + String.join(", ", missing)
            + ".\nNext: check out the version before the squash, deploy it, and come back.",
        Map.of("migration", name),
        null);
  }

  public static MigrationException unknownMigration(String name) {
    return new MigrationException(
        "P3017",
        "The migration "
            + name
            + " could not be found. Please make sure that the migration exists, and that you"
            + " included the whole name of the directory."
            + " (example: \"20201207184859_initial_migration\")",
        Map.of("migration", name),
        null);
  }

  public static MigrationException alreadyApplied(String name) {
    return new MigrationException(
        "P3008",
        "The migration `" + name + "` is already recorded as applied in the database.",
        Map.of("migration", name),
        null);
  }

  public static MigrationException neverApplied(String name) {
    return new MigrationException(
        "P3011",
        "Migration `"
            + name
            + "` cannot be rolled back because it was never applied to the database.",
        Map.of("migration", name),
        null);
  }

  public static MigrationException notFailed(String name) {
    return new MigrationException(
        "P3012",
        "Migration `" + name + "` cannot be rolled back because it is not in a failed state.",
        Map.of("migration", name),
        null);
  }
}
