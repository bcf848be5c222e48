package dev.refract.orm.testing;

import dev.refract.orm.connect.Database;
import dev.refract.schema.model.Schema;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Accounts between which money moves, and a list of the moves: what must add up in the end. */
public final class Bank {
  private static final String MODELS =
      """
      model Account {
        id      Int    @id @default(autoincrement())
        balance Int
        sent    Move[] @relation("from")
        got     Move[] @relation("to")
      }

      model Move {
        id     Int     @id @default(autoincrement())
        amount Int
        from   Account @relation("from", fields: [fromId], references: [id])
        fromId Int
        to     Account @relation("to", fields: [toId], references: [id])
        toId   Int
      }
      """;

  private Bank() {}

  /** The schema of the two tables for a database. */
  public static Schema schema(Database database) {
    String datasource =
        "datasource db {\n  provider = \"" + database.dialect().provider().keyword() + "\"\n}\n";
    return SchemaWorkspace.of(List.of(new SourceFile("schema.prisma", datasource + MODELS)))
        .schema();
  }

  /** Makes the tables, without rows, where the connection looks first. */
  public static void makeTables(Database database) {
    String key =
        switch (database.dialect().provider()) {
          case SQLITE -> "INTEGER PRIMARY KEY AUTOINCREMENT";
          default -> "SERIAL PRIMARY KEY";
        };
    try (Connection connection = database.borrow();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE \"Account\" (\"id\" %s, \"balance\" INTEGER NOT NULL)".formatted(key));
      statement.execute(
          ("CREATE TABLE \"Move\" (\"id\" %s, \"amount\" INTEGER NOT NULL,"
                  + " \"fromId\" INTEGER NOT NULL REFERENCES \"Account\" (\"id\"),"
                  + " \"toId\" INTEGER NOT NULL REFERENCES \"Account\" (\"id\"))")
              .formatted(key));
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }
}
