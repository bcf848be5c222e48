package dev.refract.migrate.command;

import dev.refract.migrate.history.MigrationException;
import dev.refract.migrate.history.MigrationHistory;
import dev.refract.migrate.review.DestructiveChanges;
import java.util.List;

/**
 * What {@code migrate dev} would do.
 *
 * @param obstacles why database and folder have gone separate ways; with any of them, nothing is
 *     done before the person has decided
 * @param change from the end of the history to the schema
 * @param risks what that change puts at stake on the database as it is
 * @param script the text of the new migration, its warnings included
 */
public record DevPlan(
    MigrationHistory history,
    List<Obstacle> obstacles,
    DiffReport change,
    DestructiveChanges risks,
    String script) {

  public DevPlan {
    obstacles = List.copyOf(obstacles);
  }

  /** Why a history cannot simply be continued. */
  public sealed interface Obstacle {

    /** What is the matter and what can be done, in a few sentences. */
    String text();

    /**
     * A database with tables, of which no migration is recorded.
     *
     * @param migrations those of the folder
     */
    record Unrecorded(List<String> migrations) implements Obstacle {
      public Unrecorded {
        migrations = List.copyOf(migrations);
      }

      @Override
      public String text() {
        return MigrationException.notEmpty(migrations).text();
      }
    }

    /** Files that were changed after they ran. */
    record Edited(List<String> migrations) implements Obstacle {
      public Edited {
        migrations = List.copyOf(migrations);
      }

      @Override
      public String text() {
        return "The migration `"
            + String.join("`, `", migrations)
            + "` was modified after it was applied. Put the file back as it was, and make the"
            + " change in a new migration.";
      }
    }

    /**
     * A migration that ran and whose folder has got another name since.
     *
     * @param from the name under which it ran
     */
    record Renamed(String from, String to) implements Obstacle {
      @Override
      public String text() {
        return MigrationException.renamed(from, to).text();
      }
    }

    /** Migrations that ran and whose files are gone. */
    record Missing(List<String> migrations) implements Obstacle {
      public Missing {
        migrations = List.copyOf(migrations);
      }

      @Override
      public String text() {
        return "The following migration(s) are applied to the database but missing from the local"
            + " migrations directory: "
            + String.join(", ", migrations)
            + ". Get them from whoever made them, or reset a database that may be emptied.";
      }
    }

    record Failed(List<String> migrations) implements Obstacle {
      public Failed {
        migrations = List.copyOf(migrations);
      }

      @Override
      public String text() {
        return "The migration `"
            + migrations.getFirst()
            + "` failed. Correct its SQL and run `refract migrate resolve --rolled-back "
            + migrations.getFirst()
            + "`.";
      }
    }

    /** The database is not what its applied migrations make. */
    record Drifted(DiffReport drift) implements Obstacle {
      @Override
      public String text() {
        return """
        Drift detected: the database is not what its migrations make. Besides them, somebody has done this to it:
          %s
        Next: undo that in the database; or take it into a migration and record that as run:
          refract migrate diff --from-migrations prisma/migrations --to-config-datasource --script -o prisma/migrations/NAME/migration.sql
          refract migrate resolve --applied NAME
        A database that may be emptied can be made anew: refract migrate reset --force\
        """
            .formatted(String.join("\n  ", drift.summary()));
      }
    }
  }

  /** Whether schema and history say the same. */
  public boolean isUpToDate() {
    return change.isEmpty();
  }
}
