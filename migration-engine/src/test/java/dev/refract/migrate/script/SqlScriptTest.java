package dev.refract.migrate.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.script.StatementAction.AddColumn;
import dev.refract.migrate.script.StatementAction.Copy;
import dev.refract.migrate.script.StatementAction.CreateIndex;
import dev.refract.migrate.script.StatementAction.CreateTable;
import dev.refract.migrate.script.StatementAction.CreateTrigger;
import dev.refract.migrate.script.StatementAction.Delete;
import dev.refract.migrate.script.StatementAction.DropColumn;
import dev.refract.migrate.script.StatementAction.DropTable;
import dev.refract.migrate.script.StatementAction.Insert;
import dev.refract.migrate.script.StatementAction.Other;
import dev.refract.migrate.script.StatementAction.OutsideTransaction;
import dev.refract.migrate.script.StatementAction.Pragma;
import dev.refract.migrate.script.StatementAction.RenameColumn;
import dev.refract.migrate.script.StatementAction.RenameTable;
import dev.refract.migrate.script.StatementAction.TransactionControl;
import dev.refract.migrate.script.StatementAction.Update;
import dev.refract.schema.text.Position;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SqlScriptTest {

  @Test
  void semicolonsInTextsNamesAndCommentsEndNothing() {
    SqlScript script =
        sqlite(
            """
            INSERT INTO "a;b" VALUES ('x;''y;'); -- one; two
            /* three; */ UPDATE [c;d] SET `e;f` = 1;
            """);
    assertThat(script.statements())
        .extracting(ScriptStatement::text)
        .containsExactly("INSERT INTO \"a;b\" VALUES ('x;''y;')", "UPDATE [c;d] SET `e;f` = 1");
  }

  @Test
  void triggerBodyIsOneStatement() {
    SqlScript script =
        sqlite(
            """
            CREATE TEMP TRIGGER t AFTER UPDATE ON a WHEN CASE new.x WHEN 1 THEN 1 ELSE 0 END BEGIN
              UPDATE a SET x = CASE WHEN y THEN 1 ELSE 2 END;
              DELETE FROM b;
            END;
            SELECT 1;
            """);
    assertThat(script.statements()).hasSize(2);
    assertThat(script.statements().getFirst().action()).isEqualTo(new CreateTrigger("t"));
    assertThat(script.statements().getFirst().text()).endsWith("END");
  }

  @Test
  void dollarQuotesHoldBodiesOfFunctions() {
    SqlScript script =
        SqlScript.parse(
            """
            CREATE FUNCTION f() RETURNS int AS $body$ SELECT 1; SELECT $1; $body$ LANGUAGE sql;
            SELECT E'it\\'s; fine', $$;$$ /* a /* b; */ c; */;
            """,
            SqlLexis.POSTGRES);
    assertThat(script.statements()).hasSize(2);
  }

  @Test
  void headingIsTheSectionComment() {
    SqlScript script =
        sqlite(
            """
            /*
              Warnings:

              - You are about to drop the column `a`.

            */
            -- RedefineTables
            PRAGMA defer_foreign_keys=ON;
            PRAGMA foreign_keys=OFF;
            -- two words
            SELECT 1;
            """);
    assertThat(script.statements())
        .extracting(ScriptStatement::heading)
        .containsExactly(Optional.of("RedefineTables"), Optional.empty(), Optional.empty());
    assertThat(script.statements().getFirst().comments()).hasSize(2);
  }

  @Test
  void statementsKnowTheirPlace() {
    SqlScript script = sqlite("-- a\nSELECT 1;\n  SELECT 2");
    ScriptStatement second = script.statements().get(1);
    assertThat(second.number()).isEqualTo(2);
    assertThat(script.positionOf(second.span().start())).isEqualTo(new Position(2, 2));
  }

  @Test
  void emptyAndCommentedScriptsHaveNoStatements() {
    assertThat(sqlite("").statements()).isEmpty();
    assertThat(sqlite("\uFEFF-- This is an empty migration.;\n;;").statements()).isEmpty();
  }

  @Test
  void actionsAreReadFromTheWords() {
    assertThat(action("create table if not exists main.\"a\"\"b\" (x)"))
        .isEqualTo(new CreateTable("a\"b", List.of(new ColumnDefinition("x", "", false, false))));
    assertThat(action("DROP TABLE [a]")).isEqualTo(new DropTable("a"));
    assertThat(action("ALTER TABLE \"new_a\" RENAME TO \"a\""))
        .isEqualTo(new RenameTable("new_a", "a"));
    assertThat(action("ALTER TABLE a RENAME COLUMN b TO c"))
        .isEqualTo(new RenameColumn("a", "b", "c"));
    assertThat(action("ALTER TABLE a ADD COLUMN b TEXT NOT NULL DEFAULT 'x'"))
        .isEqualTo(new AddColumn("a", new ColumnDefinition("b", "TEXT", true, true)));
    assertThat(action("ALTER TABLE a DROP b")).isEqualTo(new DropColumn("a", "b"));
    assertThat(action("CREATE UNIQUE INDEX \"i\" ON \"t\"(\"a\", \"b\" DESC) WHERE a > 0"))
        .isEqualTo(new CreateIndex("i", "t", true, List.of("a", "b"), true));
    assertThat(action("CREATE INDEX i ON t(lower(a))"))
        .isEqualTo(new CreateIndex("i", "t", false, List.of(), false));
    assertThat(action("INSERT INTO \"new_a\" (\"x\") SELECT \"x\" FROM \"a\""))
        .isEqualTo(new Insert("new_a", List.of("x"), Optional.of(new Copy("a", List.of("\"x\"")))));
    assertThat(action("INSERT INTO b (x, y) SELECT coalesce(\"x\", 'a,b') AS x, y FROM a"))
        .isEqualTo(
            new Insert(
                "b",
                List.of("x", "y"),
                Optional.of(new Copy("a", List.of("coalesce(\"x\", 'a,b') AS x", "y")))));
    assertThat(action("INSERT OR IGNORE INTO a VALUES (1)"))
        .isEqualTo(new Insert("a", List.of(), Optional.empty()));
    assertThat(action("UPDATE a SET b = 1")).isEqualTo(new Update("a", false));
    assertThat(action("DELETE FROM a WHERE b")).isEqualTo(new Delete("a", true));
    assertThat(action("PRAGMA foreign_keys=off")).isEqualTo(new Pragma("foreign_keys", "off"));
    assertThat(action("PRAGMA main.foreign_keys(0)")).isEqualTo(new Pragma("foreign_keys", "0"));
    assertThat(action("VACUUM")).isEqualTo(new OutsideTransaction("VACUUM"));
    assertThat(action("BEGIN IMMEDIATE")).isEqualTo(new TransactionControl("BEGIN"));
    assertThat(action("ROLLBACK TO s")).isEqualTo(new Other());
    assertThat(action("SELECT 1")).isEqualTo(new Other());
  }

  @Test
  void columnsOfANewTableAreRead() {
    CreateTable table =
        (CreateTable)
            action(
                """
                CREATE TABLE "new_User" (
                    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
                    "price" DECIMAL(10, 2) NOT NULL DEFAULT (1 + 2),
                    "kind" UNSIGNED BIG INT,
                    "team" TEXT NOT NULL,
                    CONSTRAINT "f" FOREIGN KEY ("team") REFERENCES "Team" ("id") ON DELETE SET NULL,
                    PRIMARY KEY ("id", "team")
                )\
                """);
    assertThat(table.columns())
        .containsExactly(
            new ColumnDefinition("id", "INTEGER", true, true),
            new ColumnDefinition("price", "DECIMAL(10,2)", true, true),
            new ColumnDefinition("kind", "UNSIGNED BIG INT", false, false),
            new ColumnDefinition("team", "TEXT", true, false));
  }

  @Property
  void tokensCoverAnyText(@ForAll String text) {
    for (SqlLexis lexis : SqlLexis.values()) {
      SqlScript script = SqlScript.parse(text, lexis);
      StringBuilder together = new StringBuilder();
      script.tokens().forEach(token -> together.append(script.textOf(token)));
      assertThat(together).hasToString(text);
    }
  }

  private static SqlScript sqlite(String text) {
    return SqlScript.parse(text, SqlLexis.SQLITE);
  }

  private static StatementAction action(String text) {
    return sqlite(text).statements().getFirst().action();
  }
}
