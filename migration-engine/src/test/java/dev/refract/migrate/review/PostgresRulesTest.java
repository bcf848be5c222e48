package dev.refract.migrate.review;

import static dev.refract.migrate.review.ReviewCase.finds;
import static dev.refract.migrate.review.ReviewCase.silent;

import dev.refract.migrate.NewerSyntax;
import dev.refract.migrate.TestPostgres;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each rule on a real server: what it finds, a near miss, and what the server says. */
class PostgresRulesTest {
  private static TestPostgres postgres;

  @BeforeAll
  static void open() {
    postgres =
        new TestPostgres()
            .run(
                "CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy')",
                "CREATE TYPE unused AS ENUM ('a')",
                "CREATE TABLE person (id serial PRIMARY KEY, mail text NOT NULL, nick text,"
                    + " age int CONSTRAINT adult CHECK (age > 17), feeling mood,"
                    + " city text NOT NULL DEFAULT 'Ulm', alias text, boss int,"
                    + " next_age int"
                    + NewerSyntax.from(12, " GENERATED ALWAYS AS (age + 1) STORED")
                    + ","
                    + " CONSTRAINT person_mail_key UNIQUE (mail),"
                    + " CONSTRAINT alias_set CHECK (alias IS NOT NULL),"
                    + " CONSTRAINT city_and_age UNIQUE (city, age))",
                "INSERT INTO person (mail, nick, age, feeling, city, alias, boss) VALUES"
                    + " ('a@x', 'ann', 20, 'ok', 'Ulm', 'a', 1),"
                    + " ('A@x', 'ann', 21, 'ok', 'Ulm', 'b', 1),"
                    + " ('b@x', NULL, 22, 'sad', 'Bonn', 'c', 7)",
                "CREATE TABLE post (id int PRIMARY KEY, author int, title text, old_title text)",
                "INSERT INTO post VALUES (1, 1, 'x'), (2, 99, 'y')",
                "CREATE INDEX post_author ON post (author)",
                "CREATE TABLE reply (id int PRIMARY KEY, post int NOT NULL,"
                    + " CONSTRAINT reply_post FOREIGN KEY (post) REFERENCES post (id))",
                "INSERT INTO reply VALUES (1, 1)",
                "CREATE INDEX reply_by_post ON reply (post)",
                "ALTER TABLE post ADD CONSTRAINT known_author FOREIGN KEY (author)"
                    + " REFERENCES person (id) NOT VALID",
                "ALTER TABLE post ADD CONSTRAINT long_title CHECK (length(title) > 3) NOT VALID",
                "CREATE TABLE blank (id int PRIMARY KEY, a int, b int, CONSTRAINT ab UNIQUE (a,"
                    + " b))",
                "CREATE TABLE \"_PersonToPost\" (\"A\" int NOT NULL, \"B\" int NOT NULL)",
                "CREATE TABLE tag (id int PRIMARY KEY, label text, kind text NOT NULL,"
                    + " code int NOT NULL UNIQUE)",
                "INSERT INTO tag VALUES (1, NULL, 'k', 1), (2, 'x', 'k', 2)",
                "CREATE TABLE sizes (id int PRIMARY KEY, large bigint, small int, words varchar(9),"
                    + " digits text, price numeric(10, 2), at timestamp(6), ratio float)",
                "INSERT INTO sizes VALUES (1, 3000000000, 7, 'four', '12', 123.45,"
                    + " '2026-01-01 10:00:00.5', 0.1)",
                "CREATE VIEW people AS SELECT mail FROM person",
                "CREATE VIEW everybody AS SELECT * FROM people",
                "CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'begin return new;"
                    + " end'",
                "CREATE TRIGGER watch BEFORE INSERT ON person EXECUTE FUNCTION nothing()",
                "CREATE SCHEMA archive",
                "CREATE TABLE archive.letters (id int)",
                "CREATE SCHEMA nowhere",
                "ANALYZE");
  }

  @AfterAll
  static void close() {
    postgres.close();
  }

  @TestFactory
  Stream<DynamicTest> destructive() {
    return cases(
        finds("DS01", "DROP TABLE reply").running(),
        silent("DS01", "DROP TABLE blank").running(),
        silent("DS01", "CREATE TABLE fresh (id int PRIMARY KEY); DROP TABLE fresh").running(),
        finds("DS02", "ALTER TABLE person DROP COLUMN nick").running(),
        silent("DS02", "ALTER TABLE post DROP COLUMN old_title").running(),
        silent("DS02", "ALTER TABLE person DROP COLUMN next_age").running(),
        finds("DS03", "ALTER TABLE blank DROP COLUMN b").running(),
        silent("DS03", "ALTER TABLE person DROP COLUMN nick").running(),
        silent("DS03", "ALTER TABLE blank DROP CONSTRAINT ab, DROP COLUMN b").running(),
        finds("DS04", "ALTER TABLE person DROP COLUMN nick, ADD COLUMN short_name text").running(),
        silent("DS04", "ALTER TABLE person DROP COLUMN nick, ADD COLUMN size int").running(),
        finds("DS05", "DROP SCHEMA archive CASCADE").running(),
        silent("DS05", "DROP SCHEMA nowhere").running(),
        finds("DS06", "DROP TABLE person CASCADE").running(),
        finds("DS06", "TRUNCATE post CASCADE").running(),
        finds("DS06", "DROP VIEW people CASCADE").running(),
        finds("DS06", "ALTER TABLE post DROP CONSTRAINT post_pkey CASCADE").running(),
        silent("DS06", "DROP TABLE reply CASCADE").running(),
        silent("DS06", "DROP VIEW everybody CASCADE").running(),
        finds("DS07", "TRUNCATE reply").running(),
        silent("DS07", "TRUNCATE blank").running(),
        finds("DS08", "DELETE FROM reply").running(),
        silent("DS08", "DELETE FROM reply WHERE id = 7").running(),
        finds("DS09", newMood("'ok', 'happy'")).failing("22P02"),
        silent("DS09", newMood("'sad', 'ok'")).running(),
        finds("DS10", "ALTER TABLE sizes ALTER COLUMN large TYPE int").failing("22003"),
        finds("DS10", "ALTER TABLE sizes ALTER COLUMN words TYPE varchar(3)").failing("22001"),
        finds("DS10", "ALTER TABLE sizes ALTER COLUMN price TYPE numeric(4, 2)").failing("22003"),
        finds("DS10", "ALTER TABLE sizes ALTER COLUMN price TYPE numeric(10, 1)").running(),
        finds("DS10", "ALTER TABLE sizes ALTER COLUMN at TYPE timestamp(0)").running(),
        finds("DS10", "ALTER TABLE sizes ALTER COLUMN at TYPE date").running(),
        finds("DS10", "ALTER TABLE sizes ALTER COLUMN ratio TYPE real").running(),
        silent("DS10", "ALTER TABLE sizes ALTER COLUMN small TYPE smallint").running(),
        silent("DS10", "ALTER TABLE sizes ALTER COLUMN words TYPE varchar(5)").running(),
        silent("DS10", "ALTER TABLE sizes ALTER COLUMN words TYPE text").running(),
        silent("DS10", "ALTER TABLE sizes ALTER COLUMN price TYPE numeric(12, 2)").running(),
        silent("DS10", "ALTER TABLE sizes ALTER COLUMN large TYPE numeric").running(),
        silent("DS10", "ALTER TABLE sizes ALTER COLUMN at TYPE timestamp(3)").running(),
        finds("DS11", "ALTER TABLE sizes ALTER COLUMN words TYPE int").failing("42804"),
        finds("DS11", "ALTER TABLE sizes ALTER COLUMN words TYPE int USING words::int")
            .failing("22P02"),
        silent("DS11", "ALTER TABLE sizes ALTER COLUMN digits TYPE int USING digits::int")
            .running(),
        silent("DS11", "ALTER TABLE sizes ALTER COLUMN small TYPE bigint").running(),
        silent("DS11", "ALTER TABLE sizes ALTER COLUMN small TYPE text").running(),
        finds("DS11", "ALTER TABLE person DROP COLUMN age, ADD COLUMN age text"),
        silent("DS11", "ALTER TABLE post DROP COLUMN old_title, ADD COLUMN new_title int"),
        finds("DS12", "ALTER TABLE reply DROP CONSTRAINT reply_post").running(),
        silent(
                "DS12",
                "ALTER TABLE reply DROP CONSTRAINT reply_post; ALTER TABLE reply ADD CONSTRAINT"
                    + " reply_post FOREIGN KEY (post) REFERENCES post (id) ON DELETE CASCADE")
            .running(),
        finds("DS13", "ALTER TABLE post DROP CONSTRAINT post_pkey").failing("2BP01"),
        finds("DS13", "ALTER TABLE reply DROP CONSTRAINT reply_pkey").running(),
        silent(
                "DS13",
                "ALTER TABLE reply DROP CONSTRAINT reply_pkey, ADD CONSTRAINT reply_pkey PRIMARY"
                    + " KEY (id, post)")
            .running(),
        finds("DS14", "DROP INDEX reply_by_post").running(),
        silent("DS14", "DROP INDEX reply_by_post; CREATE INDEX again ON reply (post)").running(),
        finds("DS15", "DROP VIEW people").failing("2BP01"),
        finds("DS15", "DROP TRIGGER watch ON person").running(),
        silent("DS15", "DROP VIEW everybody; CREATE VIEW everybody AS SELECT 1 AS one").running());
  }

  private static String newMood(String values) {
    return """
    CREATE TYPE mood_new AS ENUM (%s);
    ALTER TABLE person ALTER COLUMN feeling TYPE mood_new USING (feeling::text::mood_new);
    ALTER TYPE mood RENAME TO mood_old;
    ALTER TYPE mood_new RENAME TO mood;
    DROP TYPE mood_old;
    """
        .formatted(values);
  }

  @TestFactory
  Stream<DynamicTest> dependentOnData() {
    return cases(
        finds("DD01", "ALTER TABLE person ADD COLUMN x int NOT NULL").failing("23502"),
        silent("DD01", "ALTER TABLE person ADD COLUMN x int NOT NULL DEFAULT 0").running(),
        silent("DD01", "ALTER TABLE blank ADD COLUMN x int NOT NULL").running(),
        finds(
                "DD02",
                """
                /*
                  Warnings:

                  - The required column `x` was added to the `person` table with a prisma-level default value.
                */
                ALTER TABLE person ADD COLUMN x text NOT NULL
                """)
            .failing("23502"),
        silent("DD02", "ALTER TABLE person ADD COLUMN x text NOT NULL"),
        finds("DD03", "ALTER TABLE person ALTER COLUMN nick SET NOT NULL").failing("23502"),
        silent("DD03", "ALTER TABLE person ALTER COLUMN feeling SET NOT NULL").running(),
        silent("DD03", "ALTER TABLE person ALTER COLUMN alias SET NOT NULL").running(),
        silent(
                "DD03",
                "UPDATE person SET nick = '' WHERE nick IS NULL;"
                    + " ALTER TABLE person ALTER COLUMN nick SET NOT NULL")
            .running(),
        finds(
                "DD03",
                "ALTER TABLE person ADD COLUMN x int; ALTER TABLE person ALTER COLUMN x SET NOT"
                    + " NULL")
            .failing("23502"),
        finds("DD04", "CREATE UNIQUE INDEX i ON person (nick)").failing("23505"),
        finds("DD04", "ALTER TABLE person ADD CONSTRAINT u UNIQUE (feeling)").failing("23505"),
        finds("DD04", "ALTER TABLE person ADD COLUMN x int UNIQUE DEFAULT 0").failing("23505"),
        silent("DD04", "CREATE UNIQUE INDEX i ON person (nick) WHERE age > 20").running(),
        silent("DD04", "CREATE UNIQUE INDEX i ON person (age)").running(),
        silent("DD04", "CREATE UNIQUE INDEX i ON person (mail, nick)").running(),
        silent("DD04", "ALTER TABLE person ADD COLUMN x int UNIQUE").running(),
        finds("DD04", "CREATE UNIQUE INDEX i ON post (old_title) NULLS NOT DISTINCT")
            .failing("23505"),
        silent("DD04", "CREATE UNIQUE INDEX i ON post (old_title)").running(),
        finds(
                "DD05",
                "ALTER TABLE person ADD CONSTRAINT f FOREIGN KEY (boss) REFERENCES person (id)")
            .failing("23503"),
        finds("DD05", "ALTER TABLE post VALIDATE CONSTRAINT known_author").failing("23503"),
        silent(
                "DD05",
                "ALTER TABLE person ADD CONSTRAINT f FOREIGN KEY (boss) REFERENCES person (id)"
                    + " NOT VALID")
            .running(),
        silent("DD05", "ALTER TABLE reply ADD CONSTRAINT f FOREIGN KEY (post) REFERENCES post (id)")
            .running(),
        silent(
                "DD05",
                "ALTER TABLE person ADD COLUMN post int; ALTER TABLE person ADD CONSTRAINT f"
                    + " FOREIGN KEY (post) REFERENCES post (id)")
            .running(),
        finds("DD06", "ALTER TABLE person ADD CONSTRAINT c CHECK (age > 20)").failing("23514"),
        finds("DD06", "ALTER TABLE post VALIDATE CONSTRAINT long_title").failing("23514"),
        silent("DD06", "ALTER TABLE person ADD CONSTRAINT c CHECK (age > 18)").running(),
        silent("DD06", "ALTER TABLE person ADD CONSTRAINT c CHECK (age > 20) NOT VALID").running(),
        finds("DD07", "ALTER TABLE tag DROP CONSTRAINT tag_pkey, ADD PRIMARY KEY (label)")
            .failing("23502"),
        finds("DD07", "ALTER TABLE tag DROP CONSTRAINT tag_pkey, ADD PRIMARY KEY (kind)")
            .failing("23505"),
        silent("DD07", "ALTER TABLE tag DROP CONSTRAINT tag_pkey, ADD PRIMARY KEY (code)")
            .running(),
        finds("DD08", "ALTER TABLE sizes ALTER COLUMN words TYPE text[]").failing("42804"),
        silent("DD08", "ALTER TABLE sizes ALTER COLUMN words TYPE text[] USING ARRAY[words]")
            .running(),
        finds("DD09", "ALTER TABLE person ADD COLUMN x int DEFAULT 0 CHECK (x > 1)")
            .failing("23514"),
        silent("DD09", "ALTER TABLE person ADD COLUMN x int DEFAULT 2 CHECK (x > 1)").running(),
        finds("DD09", "ALTER TABLE person ADD COLUMN x mood DEFAULT 'angry'").failing("22P02"),
        silent("DD09", "ALTER TABLE person ADD COLUMN x mood DEFAULT 'ok'").running(),
        finds("DD09", "ALTER TABLE person ADD COLUMN x int DEFAULT 77 REFERENCES post (id)")
            .failing("23503"),
        silent("DD09", "ALTER TABLE person ADD COLUMN x int DEFAULT 1 REFERENCES post (id)")
            .running(),
        finds("DD09", "ALTER TABLE person ALTER COLUMN age SET DEFAULT 3").running(),
        silent("DD09", "ALTER TABLE person ALTER COLUMN age SET DEFAULT 33").running(),
        finds("DD10", "ALTER TABLE reply ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY")
            .running(),
        silent("DD10", "ALTER TABLE blank ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY")
            .running(),
        finds("DD10", "INSERT INTO person (id, mail) VALUES (100, 'z@x')"),
        silent(
            "DD10",
            "INSERT INTO person (id, mail) VALUES (100, 'z@x'); SELECT setval('person_id_seq',"
                + " 100)"),
        silent("DD10", "INSERT INTO post (id) VALUES (100)"),
        finds("DD11", "CREATE UNIQUE INDEX i ON person (lower(mail))").failing("23505"),
        silent("DD11", "CREATE UNIQUE INDEX i ON post (lower(title))").running(),
        finds("DD12", "ALTER TABLE person ADD COLUMN x jsonb DEFAULT '{a}'").failing("22P02"),
        finds("DD12", "CREATE TABLE fresh (id int PRIMARY KEY, x int[] DEFAULT '1,2')")
            .failing("22P02"),
        silent("DD12", "ALTER TABLE person ADD COLUMN x jsonb DEFAULT '{\"a\": [1]}'").running(),
        silent("DD12", "ALTER TABLE person ADD COLUMN x int[] DEFAULT '{1,2}'").running());
  }

  @TestFactory
  Stream<DynamicTest> compatibility() {
    return cases(
        finds("BC01", "ALTER TABLE person RENAME TO human"),
        silent(
                "BC01",
                "ALTER TABLE person RENAME TO human; CREATE VIEW person AS SELECT * FROM human")
            .running(),
        finds("BC02", "ALTER TABLE person RENAME COLUMN mail TO email").running(),
        silent(
                "BC02",
                "ALTER TABLE post RENAME COLUMN title TO name;"
                    + " ALTER TABLE post ADD COLUMN title text GENERATED ALWAYS AS (name) STORED")
            .running(),
        finds("BC03", "ALTER TYPE mood RENAME TO temper").running(),
        silent("BC03", newMood("'sad', 'ok'")),
        finds("BC04", "ALTER TABLE person ALTER COLUMN city DROP DEFAULT").running(),
        silent("BC04", "ALTER TABLE person ALTER COLUMN nick DROP DEFAULT").running(),
        finds("BC05", "ALTER TABLE person ADD COLUMN x int NOT NULL"),
        silent("BC05", "ALTER TABLE person ADD COLUMN x int NOT NULL DEFAULT 1"),
        finds("BC06", "ALTER TABLE person ALTER COLUMN nick SET NOT NULL"),
        finds("BC06", "ALTER TABLE person ADD CONSTRAINT c CHECK (age > 18)"),
        silent("BC06", "ALTER TABLE blank ALTER COLUMN a SET NOT NULL").running(),
        silent("BC06", "ALTER TABLE person ALTER COLUMN mail SET NOT NULL").running(),
        finds("BC07", "ALTER TABLE person ALTER COLUMN city DROP NOT NULL").running(),
        silent("BC07", "CREATE TABLE f (a int NOT NULL); ALTER TABLE f ALTER a DROP NOT NULL"),
        finds("BC08", "DROP TABLE \"_PersonToPost\"").running(),
        silent("BC08", "DROP TABLE reply").running(),
        finds("BC09", "ALTER TABLE person ALTER COLUMN age TYPE bigint"),
        silent("BC09", "ALTER TABLE person ADD COLUMN x bigint"));
  }

  @TestFactory
  Stream<DynamicTest> transactions() {
    return cases(
        finds("TX01", "CREATE TABLE f (a int); CREATE INDEX CONCURRENTLY i ON person (nick)"),
        silent("TX01", "CREATE INDEX CONCURRENTLY i ON person (nick)"),
        finds(
                "TX01",
                "ALTER TYPE mood ADD VALUE 'mad';"
                    + " ALTER TABLE person ALTER COLUMN feeling SET DEFAULT 'mad'")
            .failing("55P04"),
        silent("TX01", "ALTER TYPE mood ADD VALUE 'mad'; CREATE TABLE f (a mood)").running(),
        finds("TX01", "CREATE TABLE f (a int); COMMIT; CREATE TABLE g (a int)"),
        finds("TX02", "BEGIN; CREATE TABLE f (a int)"),
        finds("TX02", "CREATE TABLE f (a int); COMMIT"),
        silent("TX02", "BEGIN; CREATE TABLE f (a int); COMMIT"),
        finds("TX03", "ALTER TABLE post ADD COLUMN x int; UPDATE post SET x = 1, title = 'long'")
            .running(),
        silent("TX03", "UPDATE post SET title = '' WHERE id = 2"),
        finds("TX04", "DO $$ BEGIN EXECUTE 'DROP TABLE person'; END $$"),
        silent("TX04", "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'").running(),
        finds("TX05", "CREATE TABLE f (a int); CREATE INDEX CONCURRENTLY i ON person (nick)"),
        silent(
            "TX05",
            "CREATE TABLE IF NOT EXISTS f (a int); CREATE INDEX CONCURRENTLY i ON person (nick)"),
        silent("TX05", "CREATE TABLE f (a int); CREATE INDEX i ON person (nick)"),
        finds("TX06", "FROBNICATE person").failing("42601"),
        silent("TX06", "COMMENT ON TABLE person IS 'people'").running(),
        finds("TX07", "SET search_path = archive"),
        silent("TX07", "SET LOCAL search_path = archive"),
        silent("TX07", "SET search_path = archive; RESET search_path"),
        finds("TX12", "CREATE EXTENSION pgcrypto"),
        silent("TX12", "CREATE SCHEMA more"),
        finds("TX13", "UPDATE post SET title = 'a', title = 'b'").failing("42601"),
        silent("TX13", "UPDATE post SET title = 'a', author = 1"));
  }

  /** Rows are counted under the names that the database has for tables and columns now. */
  @TestFactory
  Stream<DynamicTest> renamedBefore() {
    String rename = "ALTER TABLE person RENAME COLUMN nick TO alias_name;";
    String both = rename + "ALTER TABLE person RENAME TO human;";
    return cases(
        finds("DD03", both + "ALTER TABLE human ALTER COLUMN alias_name SET NOT NULL")
            .failing("23502"),
        finds("DD04", both + "CREATE UNIQUE INDEX i ON human (alias_name)").failing("23505"),
        silent("DD04", both + "CREATE UNIQUE INDEX i ON human (age)").running(),
        finds("DD06", rename + "ALTER TABLE person ADD CONSTRAINT c CHECK (alias_name <> 'ann')")
            .failing("23514"),
        silent("DD06", rename + "ALTER TABLE person ADD CONSTRAINT c CHECK (alias_name <> 'x')")
            .running(),
        finds(
                "DD05",
                "ALTER TABLE person RENAME COLUMN boss TO chief; ALTER TABLE person ADD CONSTRAINT"
                    + " f FOREIGN KEY (chief) REFERENCES person (id)")
            .failing("23503"),
        finds("DS02", both + "ALTER TABLE human DROP COLUMN alias_name").running(),
        finds(
                "DS10",
                "ALTER TABLE sizes RENAME COLUMN large TO big; ALTER TABLE sizes ALTER COLUMN big"
                    + " TYPE int")
            .failing("22003"));
  }

  private static Stream<DynamicTest> cases(ReviewCase... cases) {
    return List.of(cases).stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> one.check(postgres.database())));
  }
}
