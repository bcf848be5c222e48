package dev.refract.migrate.command;

import dev.refract.migrate.database.Scope;
import dev.refract.migrate.history.DatabaseSchemas;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.PostgresUrl;
import dev.refract.orm.connect.SqliteUrl;
import dev.refract.orm.dialect.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code migrate reset}: empties the database and runs every migration. Asks nobody; whoever calls
 * it has asked.
 */
public final class Reset {
  private Reset() {}

  public static DeployReport run(MigrationTarget target, Scope scope, MigrationProgress progress) {
    target.folder();
    clear(target, scope);
    return Deploy.run(target, progress);
  }

  /**
   * Drops every table and view, the history included; on PostgreSQL all that its schemas hold.
   *
   * @param scope the schemas of the datasource; of no other one than the URL's where it names none
   */
  public static void clear(MigrationTarget target, Scope scope) {
    Database database = target.database();
    switch (database.url()) {
      case SqliteUrl _ -> clearFile(database);
      case PostgresUrl url -> {
        try (Session session = Session.exclusive(target)) {
          DatabaseSchemas.recreateAll(session.connection(), scope, url.schema());
        } catch (SQLException failure) {
          throw database.failure(failure);
        }
      }
    }
  }

  private static void clearFile(Database database) {
    StringBuilder script = new StringBuilder("PRAGMA foreign_keys=off;\n");
    things(database).forEach(statement -> script.append(statement).append(";\n"));
    Execute.run(
        database, script.append("PRAGMA foreign_keys=on;\n").toString(), MigrationProgress.SILENT);
  }

  private static List<String> things(Database database) {
    Dialect dialect = database.dialect();
    List<String> statements = new ArrayList<>();
    String query =
        "SELECT type, name FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow'"
            + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type = 'table', name";
    try (Connection connection = database.borrow();
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        String kind = rows.getString(1).equals("view") ? "VIEW" : "TABLE";
        statements.add("DROP " + kind + " " + dialect.quote(rows.getString(2)));
      }
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
    return statements;
  }
}
