package dev.refract.browser;

import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.WhenMissing;
import dev.refract.orm.execute.QueryListener;
import dev.refract.orm.execute.Sessions;
import dev.refract.orm.raw.RawStatement;
import java.nio.file.Path;
import java.util.List;

/** An SQLite file with the tables of {@link Schemas#LIBRARY}. */
public final class TestDatabase implements AutoCloseable {
  private static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE "Author" (
            "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            "name" TEXT NOT NULL,
            "email" TEXT UNIQUE)\
          """,
          """
          CREATE TABLE "Book" (
            "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            "title" TEXT NOT NULL,
            "subtitle" TEXT,
            "genre" TEXT NOT NULL DEFAULT 'NOVEL',
            "pages" INTEGER,
            "sold" BIGINT NOT NULL DEFAULT 0,
            "weight" REAL,
            "price" DECIMAL,
            "inPrint" BOOLEAN NOT NULL DEFAULT true,
            "meta" JSONB,
            "cover" BLOB,
            "published" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "authorId" INTEGER REFERENCES "Author" ("id") ON DELETE RESTRICT)\
          """,
          """
          CREATE TABLE "Shelf" (
            "room" TEXT NOT NULL, "place" INTEGER NOT NULL, "note" TEXT,
            PRIMARY KEY ("room", "place"))\
          """,
          "CREATE TABLE \"Tag\" (\"id\" INTEGER NOT NULL PRIMARY KEY, \"label\" TEXT NOT NULL)",
          """
          CREATE TABLE "_BookToTag" (
            "A" INTEGER NOT NULL REFERENCES "Book" ("id") ON DELETE CASCADE,
            "B" INTEGER NOT NULL REFERENCES "Tag" ("id") ON DELETE CASCADE,
            UNIQUE ("A", "B"))\
          """);

  private final Database database;
  private final Sessions sessions;

  private TestDatabase(Database database) {
    this.database = database;
    this.sessions = new Sessions(database, QueryListener.NONE);
  }

  public static TestDatabase in(Path folder) {
    Database database =
        Database.open(DatabaseUrl.parse("file:./test.db", folder), WhenMissing.CREATE);
    TestDatabase made = new TestDatabase(database);
    TABLES.forEach(made::run);
    return made;
  }

  public Database database() {
    return database;
  }

  public Sessions sessions() {
    return sessions;
  }

  /** Runs a statement as another program would. */
  public int run(String sql) {
    return sessions.use(session -> session.execute(new RawStatement(sql, List.of())));
  }

  /** The values of a query, one text per row, separated by bars. */
  public List<String> rows(String sql) {
    return sessions.use(session ->
        session.query(new RawStatement(sql, List.of())).stream()
            .map(row ->
                String.join(
                    "|", row.names().stream().map(n -> String.valueOf(row.get(n))).toList()))
            .toList());
  }

  /** That many books, numbered from 1, of changing genres. */
  public void addBooks(int count) {
    run(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
            + count
            + ") INSERT INTO \"Book\" (\"id\", \"title\", \"genre\", \"pages\", \"published\")"
            + " SELECT i, 'Book ' || i,"
            + " CASE i % 3 WHEN 0 THEN 'NOVEL' WHEN 1 THEN 'POEMS' ELSE 'ESSAY' END,"
            + " CASE WHEN i % 5 = 0 THEN NULL ELSE i * 7919 % 1000 END,"
            + " strftime('%Y-%m-%dT%H:%M:%f+00:00', '2024-01-01', i || ' minutes') FROM n");
  }

  @Override
  public void close() {
    database.close();
  }
}
