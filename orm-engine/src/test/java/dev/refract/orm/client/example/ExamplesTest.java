package dev.refract.orm.client.example;

import static dev.refract.orm.raw.RawSql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.orm.client.Arguments;
import dev.refract.orm.client.ModelClient;
import dev.refract.orm.client.RefractClient;
import dev.refract.orm.execute.Row;
import dev.refract.orm.testing.BlogDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final String MODEL =
      """
      model Letter {
        id        Int       @id
        text      String
        tenant    String    @default("none")
        createdBy String?
        updatedBy String?
        deletedAt DateTime?
      }
      """;
  private static final String SQLITE =
      """
      CREATE TABLE "Letter" ("id" INTEGER PRIMARY KEY, "text" TEXT NOT NULL,
        "tenant" TEXT NOT NULL DEFAULT 'none', "createdBy" TEXT, "updatedBy" TEXT,
        "deletedAt" DATETIME);
      """;
  private static final String POSTGRES =
      """
      CREATE TABLE "Letter" ("id" int PRIMARY KEY, "text" text NOT NULL,
        "tenant" text NOT NULL DEFAULT 'none', "createdBy" text, "updatedBy" text,
        "deletedAt" timestamp(3));
      ALTER TABLE "Letter" ENABLE ROW LEVEL SECURITY;
      CREATE POLICY "own_letters" ON "Letter"
        USING ("tenant" = current_setting('app.tenant', true));
      CREATE ROLE letter_writer LOGIN;
      GRANT ALL ON ALL TABLES IN SCHEMA public TO letter_writer;
      """;

  @TempDir Path folder;

  private BlogDatabase sqlite() {
    return BlogDatabase.sqlite(
        folder, "datasource db {\n provider = \"sqlite\"\n}\n" + MODEL, SQLITE);
  }

  private static Arguments letter(int id) {
    return Arguments.data(Map.of("id", id, "text", "dear " + id));
  }

  @Test
  void softDelete() {
    try (BlogDatabase database = sqlite()) {
      ModelClient all = database.client().model("Letter");
      ModelClient letters =
          database.client().extended(SoftDelete.of("Letter", CLOCK)).model("Letter");
      for (int id = 1; id <= 3; id++) {
        letters.create(letter(id));
      }
      letters.delete(Arguments.where("id", 1));
      assertThat(letters.findUnique(Arguments.where("id", 1))).isEmpty();
      assertThat(letters.count(Arguments.none())).isEqualTo(2);
      assertThat(letters.deleteMany(Arguments.none())).isEqualTo(2);
      assertThat(letters.findMany(Arguments.none())).isEmpty();
      assertThat(letters.findMany(Arguments.where("deletedAt", Map.of("gte", NOON)))).hasSize(3);
      assertThat(all.findMany(Arguments.none()))
          .allSatisfy(row -> assertThat(row.time("deletedAt")).isEqualTo(NOON));
    }
  }

  @Test
  void auditFields() {
    try (BlogDatabase database = sqlite()) {
      List<String> users = new ArrayList<>(List.of("ann"));
      ModelClient letters =
          database.client().extended(AuditFields.of("Letter", users::getFirst)).model("Letter");
      letters.create(letter(1));
      letters.createMany(Arguments.none().with("data", List.of(letter(2).toMap().get("data"))));
      users.set(0, "bob");
      letters.updateMany(Arguments.where("id", 2).withData(Map.of("text", "x")));
      letters.upsert(
          Arguments.where("id", 3)
              .with("create", Map.of("id", 3, "text", "new"))
              .with("update", Map.of("text", "changed")));
      assertThat(letters.findMany(Arguments.none()))
          .extracting(row -> row.text("createdBy") + " " + row.text("updatedBy"))
          .containsExactly("ann ann", "ann bob", "bob bob");
    }
  }

  @Test
  void rowsOfOneTenant() {
    String schema = "datasource db {\n provider = \"postgresql\"\n}\n" + MODEL;
    try (BlogDatabase database = BlogDatabase.postgresAs("letter_writer", schema, POSTGRES)) {
      RefractClient client = database.client();
      RefractClient acme = client.extended(Tenancy.of(() -> "acme"));
      RefractClient umbrella = client.extended(Tenancy.of(() -> "umbrella"));
      acme.model("Letter").create(Arguments.data(Map.of("id", 1, "text", "a", "tenant", "acme")));
      assertThat(acme.model("Letter").count(Arguments.none())).isOne();
      assertThat(acme.queryRaw(sql("SELECT * FROM \"Letter\""))).hasSize(1);
      assertThat(umbrella.model("Letter").count(Arguments.none())).isZero();
      assertThat(umbrella.queryUnsafe("SELECT * FROM \"Letter\"")).isEmpty();
      assertThat(umbrella.model("Letter").updateMany(Arguments.data(Map.of("text", "mine"))))
          .isZero();
      assertThatThrownBy(() ->
              umbrella
                  .model("Letter")
                  .create(Arguments.data(Map.of("id", 2, "text", "b", "tenant", "acme"))))
          .hasMessageContaining("row-level security");
      long streamed =
          acme.transaction(tx -> {
            try (Stream<Row> rows = tx.model("Letter").stream(Arguments.none())) {
              return rows.count();
            }
          });
      assertThat(streamed).isOne();
      assertThat(client.model("Letter").count(Arguments.none())).isZero();
    }
  }

  @Test
  void slowQueries() {
    try (BlogDatabase database = sqlite()) {
      List<String> log = new ArrayList<>();
      Iterator<Integer> millis = List.of(0, 50, 100, 400, 500, 900).iterator();
      RefractClient client =
          database
              .client()
              .extended(
                  SlowQueries.of(
                      Duration.ofMillis(200),
                      () -> NOON.plusMillis(Objects.requireNonNull(millis.next())),
                      log::add));
      client.model("Letter").count(Arguments.none());
      client.model("Letter").findMany(Arguments.none());
      client.queryRaw(sql("SELECT 1"));
      assertThat(log)
          .containsExactly("Letter findMany took 300 ms", "raw SQL $queryRaw took 400 ms");
    }
  }
}
