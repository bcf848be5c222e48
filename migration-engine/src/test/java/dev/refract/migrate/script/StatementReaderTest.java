package dev.refract.migrate.script;

import static dev.refract.migrate.GoldenFolders.expect;
import static dev.refract.migrate.GoldenFolders.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.GoldenFolders;
import dev.refract.migrate.script.action.StatementAction.Other;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A folder a family: {@code script.sql} holds statements, {@code actions.txt} each with what was
 * read from it. The name of a folder begins with the database.
 */
class StatementReaderTest {

  @TestFactory
  List<DynamicTest> families() throws IOException {
    return GoldenFolders.cases("statements", StatementReaderTest::check);
  }

  private static void check(Path folder) throws IOException {
    SqlLexis lexis =
        SqlLexis.valueOf(name(folder).replaceFirst("-.*", "").toUpperCase(Locale.ROOT));
    SqlScript script = SqlScript.parse(Files.readString(folder.resolve("script.sql")), lexis);
    String read =
        script.statements().stream()
            .map(StatementReaderTest::print)
            .collect(Collectors.joining("\n"));
    expect(folder.resolve("actions.txt"), read);
  }

  private static String print(ScriptStatement statement) {
    return statement.actions().stream()
        .map(action -> "    " + action + "\n")
        .collect(Collectors.joining("", statement.text() + "\n", ""));
  }

  /** Whatever stands behind a statement that is understood makes it one that is not. */
  @Property
  void wordsThatNobodyKnowsAreNotPassedOver(@ForAll @From("closed") String statement) {
    for (String more : List.of(" FROBNICATE", " 'x'", " = 1")) {
      assertThat(postgres(statement + more).statements().getFirst().does(Other.class))
          .as(statement + more)
          .isTrue();
    }
  }

  @Provide
  Arbitrary<String> closed() {
    return Arbitraries.of(
        "ALTER TABLE t DROP COLUMN c",
        "ALTER TABLE t ADD COLUMN c int NOT NULL",
        "ALTER TABLE t ALTER c SET NOT NULL",
        "ALTER TABLE t ADD CONSTRAINT k CHECK (a) NOT VALID",
        "ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES p (id) ON DELETE CASCADE",
        "ALTER TABLE t VALIDATE CONSTRAINT k",
        "ALTER TABLE t RENAME TO u",
        "ALTER TYPE e ADD VALUE 'v'",
        "CREATE INDEX CONCURRENTLY i ON t (a)",
        "DROP TABLE t CASCADE",
        "DROP INDEX i",
        "TRUNCATE t",
        "LOCK TABLE t IN SHARE MODE",
        "REFRESH MATERIALIZED VIEW v");
  }

  /** Cut anywhere, with words left out: it is read without an exception. */
  @Property
  void nothingThatIsCutBreaksTheReading(@ForAll @From("pieces") List<String> pieces) {
    String text = String.join(" ", pieces);
    for (SqlLexis lexis : SqlLexis.values()) {
      SqlScript.parse(text, lexis)
          .statements()
          .forEach(statement -> assertThat(statement.actions()).isNotEmpty());
    }
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.of(
            ("ALTER TABLE t ADD COLUMN CONSTRAINT c CHECK ( ) , FOREIGN KEY REFERENCES DEFAULT"
                    + " GENERATED ALWAYS AS IDENTITY DROP CREATE INDEX ON UNIQUE USING TYPE SET"
                    + " NOT NULL VALID 'x' 1 . = [ ] * RENAME TO VALUE ENUM IF EXISTS DELETE FROM"
                    + " INSERT INTO SELECT UPDATE PRIMARY VACUUM LOCK IN REINDEX PRAGMA ROLLBACK"
                    + " EXCLUDE WITH INCLUDE COMMENT DO TRIGGER POLICY \"q\"")
                .split(" "))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static SqlScript postgres(String text) {
    return SqlScript.parse(text, SqlLexis.POSTGRES);
  }
}
