package dev.refract.migrate.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.script.action.RoutineAction.CreateTrigger;
import dev.refract.schema.text.Position;
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
    assertThat(script.statements().getFirst().does(CreateTrigger.class)).isTrue();
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
}
