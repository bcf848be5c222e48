package dev.refract.orm.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.orm.execute.Row;
import dev.refract.orm.testing.BlogDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What takes a schema of its own to be seen. */
class OtherSchemasTest {
  private static final Instant OLD = Instant.parse("2001-01-01T00:00:00Z");

  @TempDir Path folder;

  @Test
  void tablesOfSeveralDatabaseSchemasAreFoundByTheirOwn() {
    String schema =
        """
        datasource db {
          provider = "postgresql"
          schemas  = ["shop", "stock"]
        }
        model Item {
          id    Int    @id
          name  String
          parts Part[]
          tags  Tag[]
          @@map("thing")
          @@schema("shop")
        }
        model Part {
          id     Int   @id
          kind   Kind  @default(A)
          item   Item? @relation(fields: [itemId], references: [id])
          itemId Int?
          @@map("thing")
          @@schema("stock")
        }
        model Tag {
          id    Int    @id
          items Item[]
          @@schema("stock")
        }
        enum Kind {
          A
          B
          @@schema("stock")
        }
        """;
    String script =
        """
        CREATE SCHEMA shop;
        CREATE SCHEMA stock;
        CREATE TYPE stock."Kind" AS ENUM ('A', 'B');
        CREATE TABLE shop.thing ("id" int PRIMARY KEY, "name" text NOT NULL);
        CREATE TABLE stock.thing ("id" int PRIMARY KEY, "kind" stock."Kind" NOT NULL DEFAULT 'A',
          "itemId" int REFERENCES shop.thing);
        CREATE TABLE stock."Tag" ("id" int PRIMARY KEY);
        CREATE TABLE shop."_ItemToTag" ("A" int REFERENCES shop.thing,
          "B" int REFERENCES stock."Tag", PRIMARY KEY ("A", "B"));
        """;
    try (BlogDatabase database = BlogDatabase.postgres(schema, script)) {
      RefractClient client = database.client();
      Row item =
          client
              .model("Item")
              .create(
                  Arguments.data(
                          Map.of(
                              "id",
                              1,
                              "name",
                              "a",
                              "parts",
                              Map.of("create", List.of(Map.of("id", 1, "kind", "B"))),
                              "tags",
                              Map.of("create", List.of(Map.of("id", 5)))))
                      .include("parts", "tags"));
      assertThat(item.rows("parts").getFirst().text("kind")).isEqualTo("B");
      assertThat(item.rows("tags").getFirst().integer("id")).isEqualTo(5);
      assertThat(
              client
                  .model("Part")
                  .count(
                      Arguments.where(
                          Map.of("kind", "B", "item", Map.of("tags", Map.of("some", Map.of()))))))
          .isOne();
      assertThat(
              client
                  .model("Part")
                  .updateMany(Arguments.where("id", 1).withData(Map.of("kind", "A"))))
          .isOne();
      assertThat(client.model("Part").deleteMany(Arguments.none())).isOne();
    }
  }

  @Test
  void connectOfWhatIsConnectedIsNoChange() {
    String schema =
        """
        datasource db {
          provider = "sqlite"
        }
        model Person {
          id  Int  @id
          pet Pet?
        }
        model Pet {
          id      Int      @id
          changed DateTime @updatedAt
          owner   Person?  @relation(fields: [ownerId], references: [id])
          ownerId Int?     @unique
        }
        """;
    String script =
        """
        CREATE TABLE "Person" ("id" INTEGER PRIMARY KEY);
        CREATE TABLE "Pet" ("id" INTEGER PRIMARY KEY, "changed" DATETIME NOT NULL,
          "ownerId" INTEGER UNIQUE REFERENCES "Person");
        """;
    try (BlogDatabase database = BlogDatabase.sqlite(folder, schema, script)) {
      ModelClient people = database.client().model("Person");
      ModelClient pets = database.client().model("Pet");
      people.create(Arguments.data(Map.of("id", 1)));
      people.create(Arguments.data(Map.of("id", 2)));
      pets.create(Arguments.data(Map.of("id", 1, "ownerId", 1, "changed", OLD)));
      Arguments first = Arguments.where("id", 1);
      assertThat(pets.update(first.withData(owner(1))).time("changed")).isEqualTo(OLD);
      assertThat(pets.update(first.withData(owner(2))).time("changed")).isAfter(OLD);
      pets.update(first.withData(Map.of("changed", OLD)));
      Row free = pets.update(first.withData(Map.of("owner", Map.of("disconnect", true))));
      assertThat(free.time("changed")).isEqualTo(OLD);
      assertThat(free.get("ownerId")).isNull();
    }
  }

  private static Map<String, ?> owner(int id) {
    return Map.of("owner", Map.of("connect", Map.of("id", id)));
  }

  @Test
  void aliasesAreNeverTheNamesOfTables() {
    String schema =
        """
        datasource db {
          provider = "sqlite"
        }
        model Node {
          id       Int    @id
          parentId Int?
          parent   Node?  @relation("tree", fields: [parentId], references: [id])
          children Node[] @relation("tree")
          @@map("t1")
        }
        """;
    String script = "CREATE TABLE \"t1\" (\"id\" INTEGER PRIMARY KEY, \"parentId\" INTEGER);\n";
    try (BlogDatabase database = BlogDatabase.sqlite(folder, schema, script)) {
      ModelClient nodes = database.client().model("Node");
      nodes.create(
          Arguments.data(Map.of("id", 1, "children", Map.of("create", List.of(Map.of("id", 2))))));
      assertThat(
              nodes.findMany(
                  Arguments.where("children", Map.of("some", Map.of("id", 2))).select("id")))
          .extracting(node -> node.integer("id"))
          .containsExactly(1);
    }
  }
}
