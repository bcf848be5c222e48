package dev.refract.migrate.command;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.migrate.review.DestructiveChanges;
import dev.refract.orm.connect.Database;

/** {@code db push}: makes a database what the schema describes, without a migration. */
public final class Push {
  private Push() {}

  public static PushReport run(Database database, DatabaseSchema schema, DataLoss dataLoss) {
    DiffReport change = Diff.between(new Pair<>(DatabaseIntrospector.introspect(database), schema));
    DestructiveChanges risks = DestructiveChanges.counted(change.steps(), Review.facts(database));
    boolean allowed = dataLoss == DataLoss.ACCEPTED || risks.warnings().isEmpty();
    boolean runs = allowed && risks.unexecutable().isEmpty();
    if (runs && !change.isEmpty()) {
      Execute.run(database, change.script().text(), MigrationProgress.SILENT);
    }
    return new PushReport(change.steps(), runs, risks);
  }
}
