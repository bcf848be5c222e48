package dev.refract.migrate.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.review.catalogue.Reviewer;
import dev.refract.migrate.review.fact.DatabaseFacts;
import dev.refract.migrate.review.fact.ServerVersion;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.orm.dialect.Dialect;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hand-written SQL without any database: what the statements alone tell. */
class OfflineReviewTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DS01 | DROP TABLE person
          DS02 | ALTER TABLE person DROP COLUMN nick
          DS05 | DROP SCHEMA archive
          DS06 | DROP TABLE person CASCADE
          DS06 | DROP VIEW people CASCADE
          DS07 | TRUNCATE person
          DS08 | UPDATE person SET nick = ''
          DS11 | ALTER TABLE person DROP COLUMN age, ADD COLUMN age text
          DS12 | ALTER TABLE post DROP CONSTRAINT post_author_fkey
          DS13 | ALTER TABLE post DROP CONSTRAINT post_pkey
          DS15 | DROP VIEW people
          DS15 | DROP TRIGGER watch ON person
          DD01 | ALTER TABLE person ADD COLUMN x int NOT NULL
          DD03 | ALTER TABLE person ALTER COLUMN nick SET NOT NULL
          DD04 | CREATE UNIQUE INDEX i ON person (nick)
          DD04 | ALTER TABLE person ADD CONSTRAINT u UNIQUE (nick)
          DD05 | ALTER TABLE post ADD CONSTRAINT f FOREIGN KEY (author) REFERENCES person (id)
          DD06 | ALTER TABLE person ADD CONSTRAINT c CHECK (age > 3)
          DD07 | ALTER TABLE person ADD PRIMARY KEY (mail)
          DD10 | ALTER TABLE person ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY
          DD11 | CREATE UNIQUE INDEX i ON person (lower(mail))
          DD12 | ALTER TABLE person ADD COLUMN x jsonb DEFAULT '{'
          BC01 | ALTER TABLE person RENAME TO human
          BC02 | ALTER TABLE person RENAME COLUMN nick TO alias
          BC03 | ALTER SEQUENCE s RENAME TO t
          BC04 | ALTER TABLE person ALTER COLUMN city DROP DEFAULT
          BC05 | ALTER TABLE person ADD COLUMN x int NOT NULL
          BC06 | ALTER TABLE person ALTER COLUMN nick SET NOT NULL
          BC07 | ALTER TABLE person ALTER COLUMN nick DROP NOT NULL
          BC09 | ALTER TABLE person ALTER COLUMN age TYPE bigint
          TX01 | VACUUM person; ANALYZE person
          TX03 | ALTER TABLE person ADD COLUMN x int; UPDATE person SET x = 1
          TX04 | DO 'BEGIN DELETE FROM person; END'
          SC05 | CREATE INDEX a234567890123456789012345678901234567890123456789012345678901234 ON person (nick)
          SC10 | CREATE INDEX ON person (nick)
          """)
  void isFound(String code, String script) {
    assertThat(codes(script, DatabaseFacts.offline(Dialect.postgres()))).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DS01 | CREATE TABLE t (id int PRIMARY KEY); DROP TABLE t
          DS02 | CREATE TABLE t (id int PRIMARY KEY, a int); ALTER TABLE t DROP COLUMN a
          DS06 | DROP TABLE person
          DS08 | DELETE FROM person WHERE id = 1
          DD01 | CREATE TABLE t (id int PRIMARY KEY); ALTER TABLE t ADD COLUMN x int NOT NULL
          DD03 | UPDATE person SET nick = ''; ALTER TABLE person ALTER COLUMN nick SET NOT NULL
          DD04 | CREATE TABLE t (id int PRIMARY KEY, a int); CREATE UNIQUE INDEX i ON t (a)
          DD05 | ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES c (d) NOT VALID
          DD06 | ALTER TABLE person ADD CONSTRAINT c CHECK (age > 3) NOT VALID
          BC05 | ALTER TABLE person ADD COLUMN x int NOT NULL DEFAULT 1
          TX01 | VACUUM person
          """)
  void isNotFound(String code, String script) {
    assertThat(codes(script, DatabaseFacts.offline(Dialect.postgres()))).doesNotContain(code);
  }

  @ParameterizedTest
  @CsvSource({"11, true", "12, false", "18, false"})
  void theVersionDecides(int major, boolean found) {
    List<String> codes =
        codes(
            "ALTER TYPE mood ADD VALUE 'mad'; CREATE TABLE t (id int PRIMARY KEY)",
            DatabaseFacts.offline(Dialect.postgres(), new ServerVersion(major, 0)));
    assertThat(codes.contains("TX01")).isEqualTo(found);
  }

  private static List<String> codes(String script, DatabaseFacts facts) {
    return Reviewer.review(SqlScript.parse(script, SqlLexis.POSTGRES), facts).findings().stream()
        .map(Finding::code)
        .toList();
  }
}
