package dev.refract.orm.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.orm.testing.BlogDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is asked for, {@code join} gives what {@code query} gives, to the last digit. */
class JoinStrategyTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int ITEMS = 25;

  private static final String SCHEMA =
      """
      datasource db {
        provider = "%s"
      }
      enum Kind {
        SMALL
        LARGE @map("very large")
      }
      model Item {
        id      Int       @id
        owner   Item?     @relation("own", fields: [ownerId], references: [id])
        ownerId Int?
        owned   Item[]    @relation("own")
        tags    Tag[]
        text    String?
        whole   Int?
        big     BigInt?
        float   Float?
        dec     Decimal?
        truth   Boolean?
        time    DateTime?
        doc     Json?
        bytes   Bytes?
        kind    Kind?
        %s
      }
      model Tag {
        name  String @id
        items Item[]
      }
      """;

  private static final String NATIVE =
      """
      code    String?   @db.Char(5)
      address String?   @db.Inet
      price   Decimal?  @db.Money
      real    Float?    @db.Real
      day     DateTime? @db.Date
      hour    DateTime? @db.Time(3)
      moment  DateTime? @db.Timestamptz(3)
      texts   String[]
      kinds   Kind[]
      blobs   Bytes[]
      docs    Json[]
      decs    Decimal[]
      """;

  private static final String SQLITE =
      """
      CREATE TABLE "Item" ("id" INTEGER PRIMARY KEY, "ownerId" INTEGER REFERENCES "Item", "text" TEXT, "whole" INTEGER,
        "big" BIGINT, "float" REAL, "dec" DECIMAL, "truth" BOOLEAN, "time" DATETIME, "doc" JSONB, "bytes" BLOB, "kind" TEXT);
      CREATE TABLE "Tag" ("name" TEXT PRIMARY KEY);
      CREATE TABLE "_ItemToTag" ("A" INTEGER REFERENCES "Item", "B" TEXT REFERENCES "Tag", UNIQUE ("A", "B"));
      """;

  private static final String POSTGRES =
      """
      CREATE TYPE "Kind" AS ENUM ('SMALL', 'very large');
      CREATE TABLE "Item" ("id" INTEGER PRIMARY KEY, "ownerId" INTEGER REFERENCES "Item", "text" TEXT, "whole" INTEGER,
        "big" BIGINT, "float" DOUBLE PRECISION, "dec" DECIMAL, "truth" BOOLEAN, "time" TIMESTAMP(3), "doc" JSONB,
        "bytes" BYTEA, "kind" "Kind", "code" CHAR(5), "address" INET, "price" MONEY, "real" REAL, "day" DATE,
        "hour" TIME(3), "moment" TIMESTAMPTZ(3), "texts" TEXT[], "kinds" "Kind"[], "blobs" BYTEA[], "docs" JSONB[],
        "decs" DECIMAL[]);
      CREATE TABLE "Tag" ("name" TEXT PRIMARY KEY);
      CREATE TABLE "_ItemToTag" ("A" INTEGER REFERENCES "Item", "B" TEXT REFERENCES "Tag", UNIQUE ("A", "B"));
      """;

  private static final List<String> COMMON =
      List.of(
          "'text': 'a', 'whole': -1, 'truth': true, 'kind': 'LARGE'",
          "'text': 'quote \\\" back \\\\ 日本 🙂 \\n"
              + " \\u0001 \\u2028 [,]', 'truth': false, 'kind': 'SMALL'",
          "'float': 0.1, 'dec': {'$type': 'Decimal', 'value': '0.1'}",
          "'float': 0.30000000000000004, 'dec': {'$type': 'Decimal', 'value': '12345678.875'}",
          "'float': 1e300, 'whole': 2147483647, 'dec': {'$type': 'Decimal', 'value': '-3'}",
          "'float': -4.9e-324, 'whole': -2147483648",
          "'big': {'$type': 'BigInt', 'value': '9223372036854775807'}",
          "'big': {'$type': 'BigInt', 'value': '-9223372036854775808'}, 'float': 3",
          "'time': {'$type': 'DateTime', 'value': '1969-12-31T23:59:59.999Z'}",
          "'time': {'$type': 'DateTime', 'value': '2024-02-29T12:34:56.789Z'}",
          "'doc': {'a': [1, 'two', null, {'b': '\\\"'}], 'n': 0.1}",
          "'doc': 'text'",
          "'doc': [1e2, -0.5]",
          "'bytes': {'$type': 'Bytes', 'value': ''}, 'text': ''",
          "'bytes': {'$type': 'Bytes', 'value': 'AP8nIg=='}, 'text': 'null'");

  private static final List<String> OF_POSTGRES =
      List.of(
          "'code': 'a', 'address': '10.0.0.1', 'price': {'$type': 'Decimal', 'value': '-1234.5'}",
          "'address': '10.0.0.0/8', 'real': 0.1, 'day': {'$type': 'DateTime', 'value':"
              + " '2024-02-29T00:00:00.000Z'}",
          "'hour': {'$type': 'DateTime', 'value': '1970-01-01T12:34:56.789Z'}, 'texts': ['a',"
              + " '\\\"', '', 'NULL', '{}', '\\\\']",
          "'moment': {'$type': 'DateTime', 'value': '2024-07-01T00:00:00.001Z'}, 'kinds': ['LARGE',"
              + " 'SMALL']",
          "'blobs': [{'$type': 'Bytes', 'value': 'AP8='}], 'docs': [{'a': '\\\"'}, [1]]",
          "'decs': [{'$type': 'Decimal', 'value': '123456789012345678901234567890.123456789'}]",
          "'dec': {'$type': 'Decimal', 'value': '123456789012345678901234567890.123456789'}");

  @TempDir Path folder;

  @Test
  void onSqlite() {
    try (BlogDatabase database =
        BlogDatabase.sqlite(folder, SCHEMA.formatted("sqlite", ""), SQLITE)) {
      compare(database, COMMON);
    }
  }

  @Test
  void onPostgres() {
    try (BlogDatabase database =
        BlogDatabase.postgres(SCHEMA.formatted("postgresql", NATIVE), POSTGRES)) {
      List<String> rows = new ArrayList<>(COMMON);
      rows.addAll(OF_POSTGRES);
      compare(database, rows);
    }
  }

  private static void compare(BlogDatabase database, List<String> rows) {
    JsonClient client = new JsonClient(database.client());
    fill(client, rows);
    Random random = new Random(4_711);
    for (int i = 0; i < 400; i++) {
      ObjectNode arguments = window(random, 3);
      JsonNode expected = client.run("Item", "findMany", arguments);
      JsonNode joined =
          client.run("Item", "findMany", arguments.put("relationLoadStrategy", "join"));
      assertThat(joined).as("case %d: %s", i, arguments).isEqualTo(expected);
    }
  }

  private static void fill(JsonClient client, List<String> rows) {
    Random random = new Random(42);
    for (int i = 0; i < 4; i++) {
      client.run("Tag", "create", read("{'data': {'name': 'tag \\\"%d'}}".formatted(i)));
    }
    for (int id = 1; id <= ITEMS + rows.size(); id++) {
      String tags =
          "{'connect': [{'name': 'tag \\\"%d'}, {'name': 'tag \\\"%d'}]}"
              .formatted(random.nextInt(2), 2 + random.nextInt(2));
      String owner =
          id > 3 && random.nextInt(5) > 0 ? String.valueOf(1 + random.nextInt(id - 1)) : "";
      client.run(
          "Item",
          "create",
          read(
              "{'data': {'id': %d, 'tags': %s%s, %s}}"
                  .formatted(
                      id,
                      tags,
                      owner.isEmpty() ? "" : ", 'owner': {'connect': {'id': " + owner + "}}",
                      rows.get(id % rows.size()))));
    }
  }

  private static JsonNode read(String text) {
    return JSON.readTree(text.replace('\'', '"'));
  }

  /** Arguments of a list of items, with what hangs on them. */
  private static ObjectNode window(Random random, int depth) {
    ObjectNode arguments = JSON.createObjectNode();
    ArrayNode order = arguments.putArray("orderBy");
    if (random.nextInt(3) == 0) {
      order.addObject().put("whole", random.nextBoolean() ? "asc" : "desc");
    }
    order.addObject().put("id", random.nextBoolean() ? "asc" : "desc");
    if (random.nextInt(3) == 0) {
      arguments.put("take", random.nextInt(7) - 3);
    }
    if (random.nextInt(4) == 0) {
      arguments.put("skip", random.nextInt(3));
    }
    if (random.nextInt(6) == 0) {
      arguments.putObject("cursor").put("id", 1 + random.nextInt(ITEMS));
    }
    if (random.nextInt(6) == 0) {
      arguments.putArray("distinct").add("kind").add("ownerId");
    }
    if (random.nextInt(3) == 0) {
      arguments.set("where", where(random));
    }
    if (depth > 0 && random.nextInt(5) > 0) {
      arguments.set("include", include(random, depth));
    }
    return arguments;
  }

  private static ObjectNode include(Random random, int depth) {
    ObjectNode include = JSON.createObjectNode();
    if (random.nextInt(3) > 0) {
      include.set("owned", window(random, depth - 1));
    }
    if (random.nextInt(2) == 0) {
      ObjectNode owner = include.putObject("owner");
      if (depth > 1 && random.nextBoolean()) {
        owner.set("include", include(random, depth - 1));
      }
    }
    if (random.nextInt(2) == 0) {
      ObjectNode tags = include.putObject("tags");
      tags.putObject("orderBy").put("name", random.nextBoolean() ? "asc" : "desc");
      tags.putObject("select").put("name", true);
      if (random.nextInt(3) == 0) {
        tags.put("take", 1 - 2 * random.nextInt(2));
      }
      if (depth > 1 && random.nextInt(3) == 0) {
        ((ObjectNode) tags.path("select")).set("items", window(random, depth - 1));
      }
    }
    if (random.nextInt(3) == 0) {
      ObjectNode counted = include.putObject("_count").putObject("select");
      counted.put("tags", true);
      counted.putObject("owned").set("where", where(random));
    }
    return include;
  }

  private static JsonNode where(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> read("{'id': {'gt': %d}}".formatted(random.nextInt(ITEMS)));
      case 1 ->
          read("{'owned': {'some': {'id': {'lt': %d}}}}".formatted(5 + random.nextInt(ITEMS)));
      case 2 ->
          read("{'NOT': {'tags': {'some': {'name': 'tag \\\"%d'}}}}".formatted(random.nextInt(4)));
      default -> read("{'OR': [{'kind': null}, {'owner': {'is': {'whole': {'gte': 0}}}}]}");
    };
  }
}
