package dev.refract.migrate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.TestDatabase;
import dev.refract.migrate.TestSchemas;
import dev.refract.migrate.command.DataLoss;
import dev.refract.migrate.command.Push;
import dev.refract.migrate.command.RenameChoice;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.orm.dialect.Dialect;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hangs on a table of SQLite goes along with its new name. */
class SqliteRenameTest {
  private static final String BEFORE =
      """
      model User {
        id    Int    @id @default(autoincrement())
        mail  String
        posts Post[]
      }

      model Post {
        id     Int  @id
        userId Int
        user   User @relation(fields: [userId], references: [id], onDelete: Cascade)
      }
      """;

  private static final String AFTER = BEFORE.replace("User ", "Person ").replace("mail ", "email");

  @TempDir Path folder;

  @Test
  void triggersViewsChildRowsAndTheCounterFollow() {
    try (TestDatabase live = new TestDatabase(folder.resolve("a.db"))) {
      Push.run(live.database(), schema(BEFORE), DataLoss.REFUSED);
      live.run(
          "INSERT INTO User (mail) VALUES ('a'), ('b'), ('c')",
          "DELETE FROM User WHERE id = 3",
          "INSERT INTO Post (id, userId) VALUES (1, 2)",
          "CREATE TABLE log (mail TEXT)",
          "CREATE VIEW mails AS SELECT mail FROM User",
          "CREATE TRIGGER written AFTER INSERT ON User BEGIN INSERT INTO log VALUES (new.mail);"
              + " END");

      Push.run(
          live.database(),
          schema(AFTER + "\nmodel log {\n  mail String?\n\n  @@ignore\n}\n"),
          RenameChoice.of(List.of("User=Person", "User.mail=email")),
          DataLoss.REFUSED);

      live.run("INSERT INTO Person (email) VALUES ('d')");
      assertThat(live.rows("SELECT id, email FROM Person")).containsExactly("1|a", "2|b", "4|d");
      assertThat(live.rows("SELECT * FROM mails")).containsExactly("a", "b", "d");
      assertThat(live.rows("SELECT * FROM log")).containsExactly("d");
      live.run("DELETE FROM Person WHERE id = 2");
      assertThat(live.rows("SELECT * FROM Post")).isEmpty();
    }
  }

  private static DatabaseSchema schema(String text) {
    return SchemaDeriver.derive(
        TestSchemas.of("datasource db {\n provider = \"sqlite\"\n}\n" + text), Dialect.sqlite());
  }
}
