package dev.refract.migrate.command;

import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.orm.connect.Database;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What a command works on.
 *
 * @param database stays open; the caller closes it
 * @param migrations the migrations folder, which need not exist yet
 */
public record MigrationTarget(Database database, Path migrations, Clock clock) {

  public static MigrationTarget of(Database database, Path migrations) {
    return new MigrationTarget(database, migrations, Clock.systemUTC());
  }

  /** Reads the folder and checks that its history is one of this database's product. */
  MigrationsFolder folder() {
    MigrationsFolder folder = MigrationsFolder.read(migrations);
    folder.requireProvider(database.dialect().provider());
    return folder;
  }
}
