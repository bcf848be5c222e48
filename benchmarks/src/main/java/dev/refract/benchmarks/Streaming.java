package dev.refract.benchmarks;

import static dev.refract.orm.raw.RawSql.sql;

import dev.refract.orm.client.Arguments;
import dev.refract.orm.client.RefractClient;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.WhenMissing;
import dev.refract.orm.execute.Row;
import dev.refract.schema.model.Schema;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Reads a million rows as a stream, alone and with a row on each. To be run with {@code -Xmx64m}: a
 * result that was read as a whole would not fit.
 */
public final class Streaming {
  private static final int ROWS = 1_000_000;

  private Streaming() {}

  /**
   * Prints how long it took.
   *
   * @param arguments the URL of an empty database; it keeps the tables for another run
   */
  public static void main(String[] arguments) {
    DatabaseUrl url = DatabaseUrl.parse(arguments[0], Path.of(""));
    String schema =
        """
        datasource db {
          provider = "%s"
        }
        model Author {
          id    Int    @id
          name  String
          lines Line[]
        }
        model Line {
          id       Int    @id
          text     String
          author   Author @relation(fields: [authorId], references: [id])
          authorId Int
        }
        """
            .formatted(url.dialect().provider().keyword());
    try (Database database = Database.open(url, WhenMissing.CREATE)) {
      RefractClient client = RefractClient.open(schema(schema), database);
      fill(client);
      read(client, "rows", Arguments.none());
      read(client, "rows with a row on each", Arguments.none().include("author"));
    }
  }

  private static Schema schema(String text) {
    return SchemaWorkspace.of(List.of(new SourceFile("schema.prisma", text))).schema();
  }

  private static void fill(RefractClient client) {
    client.executeRaw(
        sql(
            "CREATE TABLE IF NOT EXISTS \"Author\" (\"id\" INTEGER PRIMARY KEY, \"name\" TEXT NOT"
                + " NULL)"));
    client.executeRaw(
        sql(
            "CREATE TABLE IF NOT EXISTS \"Line\" (\"id\" INTEGER PRIMARY KEY, \"text\" TEXT NOT"
                + " NULL, \"authorId\" INTEGER NOT NULL REFERENCES \"Author\")"));
    client.executeRaw(
        sql("INSERT INTO \"Author\" VALUES (1, 'one'), (2, 'two') ON CONFLICT DO NOTHING"));
    client.executeRaw(
        sql(
            "INSERT INTO \"Line\" WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                + " WHERE i < {}) SELECT i, 'the text of a line with the number ' || i, 1 + i % 2"
                + " FROM n WHERE NOT EXISTS (SELECT 1 FROM \"Line\")",
            ROWS));
  }

  private static void read(RefractClient client, String what, Arguments wanted) {
    long begun = System.nanoTime();
    long sum = 0;
    try (Stream<Row> rows = client.model("Line").stream(wanted)) {
      sum = rows.mapToLong(row -> (Integer) row.get("id")).sum();
    }
    if (sum != (1L + ROWS) * ROWS / 2) {
      throw new IllegalStateException("not all rows came: " + sum);
    }
    System.out.printf(
        "%,d %s in %,d ms, in at most %d MB of heap%n",
        ROWS,
        what,
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun),
        Runtime.getRuntime().maxMemory() >> 20);
  }
}
