package dev.refract.migrate.command;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Scope;
import dev.refract.migrate.execute.RunBracket;
import dev.refract.migrate.execute.ScriptFailure;
import dev.refract.migrate.execute.ScriptRunner;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.migrate.review.DestructiveChanges;
import dev.refract.orm.connect.Database;
import dev.refract.orm.error.RefractException;
import java.nio.file.Path;
import java.sql.SQLException;

/** {@code db push}: makes a database what the schema describes, without a migration. */
public final class Push {
  private Push() {}

  public static PushReport run(Database database, DatabaseSchema schema, DataLoss dataLoss) {
    return run(database, schema, RenameChoice.NONE, dataLoss);
  }

  /** The same, where some things may only have got other names. */
  public static PushReport run(
      Database database, DatabaseSchema schema, RenameChoice renames, DataLoss dataLoss) {
    DatabaseSchema live = DatabaseIntrospector.introspect(database, Scope.of(schema));
    DiffReport change = Diff.between(new Pair<>(live, schema), renames);
    DestructiveChanges risks = DestructiveChanges.counted(change.steps(), Review.facts(database));
    boolean allowed = dataLoss == DataLoss.ACCEPTED || risks.warnings().isEmpty();
    boolean runs = allowed && risks.unexecutable().isEmpty();
    if (runs && !change.isEmpty()) {
      execute(database, change.script().text());
    }
    return new PushReport(change.steps(), runs, risks, change.suspectedRenames());
  }

  /**
   * With all other migrating processes kept out. A failure here is one of the data, not of a
   * migration, and has the code of that.
   */
  private static void execute(Database database, String script) {
    ScriptRunner runner = ScriptRunner.of(database);
    try (Session session = Session.exclusive(MigrationTarget.of(database, Path.of("")))) {
      runner.run(session.connection(), runner.parse(script), RunBracket.NONE);
    } catch (ScriptFailure failure) {
      if (failure.getCause() instanceof SQLException error) {
        RefractException cause = database.failure(error);
        String text = cause.text() + " (" + failure.text() + ")";
        throw new RefractException(cause.code(), text, cause.facts(), failure);
      }
      throw failure;
    }
  }
}
