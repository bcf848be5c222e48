package dev.refract.migrate.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.NewerSyntax;
import dev.refract.migrate.TestDatabase;
import dev.refract.migrate.TestPostgres;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.fact.LiveCheck;
import dev.refract.migrate.review.fact.LiveColumn.Source;
import dev.refract.migrate.review.fact.LiveDependent;
import dev.refract.migrate.review.fact.LiveEnum;
import dev.refract.migrate.review.fact.LiveForeignKey;
import dev.refract.migrate.review.fact.LiveObject;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.orm.connect.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What real databases tell of themselves. */
class LiveFactsTest {
  @TempDir Path folder;

  private static TestPostgres shop() {
    return new TestPostgres()
        .run(
            "CREATE TYPE mood AS ENUM ('sad', 'ok')",
            "CREATE TABLE \"User\" (id serial PRIMARY KEY, mail text NOT NULL, age int,"
                + " feeling mood, born int"
                + NewerSyntax.from(12, " GENERATED ALWAYS AS (2026 - age) STORED")
                + ","
                + " CONSTRAINT adult CHECK (age > 17), UNIQUE (mail, age))",
            "CREATE TABLE post (id int GENERATED ALWAYS AS IDENTITY, writer int)",
            "ALTER TABLE post ADD CONSTRAINT by_user FOREIGN KEY (writer)"
                + " REFERENCES \"User\" (id) NOT VALID",
            "CREATE INDEX lower_mail ON \"User\" (lower(mail)) WHERE age > 20",
            "CREATE VIEW adults AS SELECT mail FROM \"User\"",
            "CREATE VIEW old AS SELECT * FROM adults",
            "CREATE TABLE part (id int, at date) PARTITION BY RANGE (at)",
            "CREATE TABLE part_a PARTITION OF part FOR VALUES FROM ('2026-01-01') TO"
                + " ('2027-01-01')",
            "INSERT INTO \"User\" (mail, age) SELECT 'm' || i, 20 FROM generate_series(1, 50) i",
            "ANALYZE");
  }

  @Test
  void postgresTellsOfTables() {
    try (TestPostgres postgres = shop()) {
      LiveFacts facts = new LiveFacts(postgres.database());
      assertThat(facts.version().orElseThrow().major()).isGreaterThanOrEqualTo(11);
      assertThat(facts.timeZone()).isPresent();
      LiveTable user = facts.table(TableName.of("User")).orElseThrow();
      assertThat(user.size().rows()).hasValue(50);
      assertThat(user.size().bytes().getAsLong()).isPositive();
      assertThat(user.column("id").orElseThrow().source()).isEqualTo(Source.DEFAULT);
      assertThat(user.column("born").orElseThrow().source())
          .isEqualTo(TestPostgres.version() < 12 ? Source.WRITER : Source.GENERATED);
      assertThat(user.column("MAIL").orElseThrow().required()).isTrue();
      assertThat(user.primaryKey().orElseThrow().columns()).containsExactly("id");
      assertThat(user.isUnique(List.of("age", "mail", "feeling"))).isTrue();
      assertThat(user.isUnique(List.of("mail"))).isFalse();
      assertThat(user.checks())
          .containsExactly(new LiveCheck("adult", List.of("age"), "CHECK ((age > 17))", true));
      assertThat(user.index("lower_mail").orElseThrow())
          .satisfies(index -> {
            assertThat(index.columns()).containsExactly("");
            assertThat(index.mentioned()).containsExactly("age", "mail");
            assertThat(index.partial()).isTrue();
            assertThat(index.scans()).isPresent();
            assertThat(index.backsConstraint()).isFalse();
          });
      LiveForeignKey key =
          new LiveForeignKey("by_user", "post", List.of("writer"), "User", List.of("id"), false);
      assertThat(user.referencedBy()).containsExactly(key);
      assertThat(user.children()).containsExactly("post");
      LiveTable post = facts.table(TableName.of("post")).orElseThrow();
      assertThat(post.foreignKeys()).containsExactly(key);
      assertThat(post.column("id").orElseThrow().source()).isEqualTo(Source.IDENTITY);
      assertThat(facts.table(TableName.of("part")).orElseThrow().partitions())
          .containsExactly("part_a");
      assertThat(facts.tableOfIndex("lower_mail")).contains(user);
    }
  }

  @Test
  void postgresTellsOfWhatDepends() {
    try (TestPostgres postgres = shop()) {
      LiveFacts facts = new LiveFacts(postgres.database());
      LiveTable user = facts.table(TableName.of("User")).orElseThrow();
      assertThat(user.dependents("mail"))
          .containsExactly(new LiveDependent(LiveDependent.Kind.VIEW, "adults", List.of("mail")));
      assertThat(facts.enumType("mood"))
          .contains(
              new LiveEnum(
                  "mood", List.of("sad", "ok"), List.of(new LiveEnum.Use("User", "feeling"))));
      assertThat(facts.objects())
          .contains(
              new LiveObject(LiveObject.Kind.VIEW, "adults", List.of("view old")),
              new LiveObject(LiveObject.Kind.VIEW, "old", List.of()));
    }
  }

  @Test
  void generatedColumnsDependOnOthers() {
    NewerSyntax.assumeServer(12, "generated columns");
    try (TestPostgres postgres = shop()) {
      assertThat(
              new LiveFacts(postgres.database())
                  .table(TableName.of("User"))
                  .orElseThrow()
                  .dependents("age"))
          .containsExactly(
              new LiveDependent(LiveDependent.Kind.GENERATED_COLUMN, "born", List.of("age")));
    }
  }

  @Test
  void sessionsWithAnOldTransactionAreFound() throws SQLException {
    try (TestPostgres postgres = shop();
        Database other = postgres.open("postgres", "application_name=report");
        Connection connection = other.borrow();
        Statement sql = connection.createStatement()) {
      LiveFacts facts = new LiveFacts(postgres.database());
      connection.setAutoCommit(false);
      sql.execute("SELECT * FROM post");
      assertThat(facts.sessions(TableName.of("post"), Duration.ZERO))
          .singleElement()
          .satisfies(session -> {
            assertThat(session.application()).isEqualTo("report");
            assertThat(session.state()).isEqualTo("idle in transaction");
          });
      assertThat(facts.sessions(TableName.of("post"), Duration.ofHours(1))).isEmpty();
      assertThat(facts.sessions(TableName.of("User"), Duration.ZERO)).isEmpty();
      connection.rollback();
    }
  }

  @Test
  void nobodyWaitsForATableThatAnotherSessionHolds() throws SQLException {
    try (TestPostgres postgres = shop();
        Database other = postgres.open("postgres", "");
        Connection connection = other.borrow();
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("LOCK TABLE \"User\" IN ACCESS EXCLUSIVE MODE");
      LiveFacts facts = new LiveFacts(postgres.database());
      LiveTable user = facts.table(TableName.of("User")).orElseThrow();
      assertThat(user.columns()).hasSize(5);
      assertThat(user.size().bytes()).isEmpty();
      assertThat(facts.count("SELECT count(*) FROM \"User\"")).isEmpty();
      connection.rollback();
    }
  }

  @Test
  void countingChangesNothing() {
    try (TestPostgres postgres = shop().run("CREATE SEQUENCE s")) {
      LiveFacts facts = new LiveFacts(postgres.database());
      assertThat(facts.count("SELECT count(*) FROM \"User\"")).hasValue(50);
      assertThat(facts.count("SELECT nextval('s')")).isEmpty();
      assertThat(facts.count("SELECT count(*) FROM nowhere")).isEmpty();
      assertThat(postgres.rows("SELECT is_called FROM s")).containsExactly("f");
    }
  }

  @Test
  void sqliteTellsOfTables() {
    try (TestDatabase database =
        new TestDatabase(folder.resolve("test.db"))
            .run(
                "CREATE TABLE \"User\" (\"id\" INTEGER PRIMARY KEY, \"mail\" TEXT NOT NULL"
                    + " UNIQUE, \"age\" INTEGER DEFAULT 3, \"old\" INTEGER AS (\"age\" + 1))",
                "CREATE TABLE \"Post\" (\"id\" INTEGER PRIMARY KEY, \"user\" INTEGER REFERENCES"
                    + " \"User\" (\"id\"))",
                "CREATE INDEX \"by_age\" ON \"User\" (\"age\", lower(\"mail\")) WHERE \"age\" > 1",
                "CREATE VIEW \"ages\" AS SELECT \"age\" FROM \"User\"",
                "CREATE VIEW \"more\" AS SELECT * FROM \"ages\"")) {
      LiveFacts facts = new LiveFacts(database.database());
      LiveTable user = facts.table(TableName.of("user")).orElseThrow();
      assertThat(facts.version().orElseThrow().isAtLeast(3, 40)).isTrue();
      assertThat(user.column("age").orElseThrow().source()).isEqualTo(Source.DEFAULT);
      assertThat(user.column("old").orElseThrow().source()).isEqualTo(Source.GENERATED);
      assertThat(user.primaryKey().orElseThrow().columns()).containsExactly("id");
      assertThat(user.isUnique(List.of("mail"))).isTrue();
      assertThat(user.index("by_age").orElseThrow().columns()).containsExactly("age", "");
      assertThat(user.children()).containsExactly("Post");
      assertThat(user.dependents("age")).extracting(LiveDependent::name).containsExactly("ages");
      assertThat(facts.objects())
          .contains(new LiveObject(LiveObject.Kind.VIEW, "ages", List.of("view more")));
    }
  }
}
