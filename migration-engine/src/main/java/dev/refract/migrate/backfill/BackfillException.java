package dev.refract.migrate.backfill;

import dev.refract.orm.error.RefractException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stops a backfill, or what waits for one (P3090 to P3092). */
public final class BackfillException extends RefractException {
  private static final long serialVersionUID = 1L;

  private BackfillException(String code, String message, Map<String, ?> facts) {
    this(code, message, facts, null);
  }

  private BackfillException(
      String code, String message, Map<String, ?> facts, @Nullable Throwable cause) {
    super(code, message, facts, cause);
  }

  /** A migration that has to wait. */
  public static BackfillException incomplete(String migration, Backfill backfill) {
    return new BackfillException(
        "P3090",
        "The migration `"
            + migration
            + "` waits for its backfill: there are rows of `"
            + backfill.table()
            + "` with "
            + backfill.where()
            + ". The migrations before it are applied.\nNext: run `refract migrate backfill "
            + migration
            + "`, which may take long and can be stopped and continued, then deploy again.",
        Map.of("migration", migration, "table", backfill.table().toString()));
  }

  static BackfillException badFile(Path file, int line, String reason) {
    return new BackfillException(
        "P3091", file + ":" + line + ": " + reason, Map.of("file", file.toString(), "line", line));
  }

  /** A migration that needs none. */
  public static BackfillException noFile(String migration, Path file) {
    return new BackfillException(
        "P3091",
        "The migration `" + migration + "` has no backfill: there is no " + file + ".",
        Map.of("migration", migration));
  }

  /** Migrations before it that are not applied yet. */
  public static BackfillException tooEarly(String migration, String pending) {
    return new BackfillException(
        "P3092",
        "The migration `"
            + pending
            + "` comes before `"
            + migration
            + "` and has not run. Run `refract migrate deploy` first; it stops where the backfill"
            + " is needed.",
        Map.of("migration", migration));
  }

  static BackfillException noTable(Backfill backfill) {
    return new BackfillException(
        "P3092",
        "There is no table `"
            + backfill.table()
            + "` to fill. Deploy the migrations before this one first.",
        Map.of("table", backfill.table().toString()));
  }

  static BackfillException noKey(Backfill backfill) {
    return new BackfillException(
        "P3092",
        "The table `"
            + backfill.table()
            + "` has no primary key along which batches could go. Give it one, or fill it with a"
            + " statement of your own.",
        Map.of("table", backfill.table().toString()));
  }

  /** One that the database refuses. */
  static BackfillException failed(Backfill backfill, RefractException cause) {
    return new BackfillException(
        "P3092",
        "The backfill of `"
            + backfill.table()
            + "` failed: "
            + cause.text()
            + "\nWhat was filled until then stays. Next: correct "
            + BackfillFile.NAME
            + " or the data, and run it again.",
        Map.of("table", backfill.table().toString(), "cause", cause.code()),
        cause);
  }

  static BackfillException noEnd(Backfill backfill, int passes) {
    return new BackfillException(
        "P3092",
        "After "
            + passes
            + " passes there are still rows of `"
            + backfill.table()
            + "` with "
            + backfill.where()
            + ". Either `"
            + backfill.set()
            + "` leaves the condition true, or the application goes on writing such rows: correct"
            + " that first.",
        Map.of("table", backfill.table().toString()));
  }
}
