package dev.refract.orm.testing;

import dev.refract.orm.client.RefractClient;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.SqliteUrl;
import dev.refract.orm.connect.WhenMissing;
import dev.refract.schema.model.Schema;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A real database with the tables of the schema that the golden plans are about. */
public final class BlogDatabase implements AutoCloseable {
  public static final Path GOLDEN = Path.of("src/test/resources/golden/plan");
  private static final String ONE_CONNECTION = "?connection_limit=1&pool_timeout=5";

  private final String text;
  private final Schema schema;
  private final Database database;
  private final String script;

  private BlogDatabase(String dialect, DatabaseUrl url) {
    this(read("schema." + dialect + ".prisma"), read("schema." + dialect + ".sql"), url);
  }

  private BlogDatabase(String text, String script, DatabaseUrl url) {
    this.schema = parsed(text);
    this.text = text;
    this.database = Database.open(url, WhenMissing.CREATE);
    this.script = script;
    run(script);
  }

  /** A SQLite file in a folder. */
  public static BlogDatabase sqlite(Path folder) {
    return new BlogDatabase("sqlite", SqliteUrl.ofFile(folder.resolve("blog.db")));
  }

  /** A database of its own on the server of all tests. */
  public static BlogDatabase postgres() {
    return new BlogDatabase("postgres", DatabaseUrl.parse(TestServer.newDatabase(), Path.of("")));
  }

  /** The same with a pool of one connection, so that one that is not given back is missed. */
  public static BlogDatabase sqliteOfOneConnection(Path folder) {
    String url = "file:" + folder.resolve("blog.db") + ONE_CONNECTION;
    return new BlogDatabase("sqlite", DatabaseUrl.parse(url, folder));
  }

  /** The same with a pool of one connection, so that one that is not given back is missed. */
  public static BlogDatabase postgresOfOneConnection() {
    String url = TestServer.newDatabase() + ONE_CONNECTION;
    return new BlogDatabase("postgres", DatabaseUrl.parse(url, Path.of("")));
  }

  /** Any schema in a PostgreSQL database of its own, with its tables made by a script. */
  public static BlogDatabase postgres(String schema, String script) {
    return new BlogDatabase(
        schema, script, DatabaseUrl.parse(TestServer.newDatabase(), Path.of("")));
  }

  /** The same as a user that the script makes. */
  public static BlogDatabase postgresAs(String user, String schema, String script) {
    String url = TestServer.newDatabase();
    new BlogDatabase(schema, script, DatabaseUrl.parse(url, Path.of(""))).close();
    return new BlogDatabase(
        schema, "", DatabaseUrl.parse(url.replace("postgres@", user + "@"), Path.of("")));
  }

  /** Any schema in a SQLite file, with its tables made by a script. */
  public static BlogDatabase sqlite(Path folder, String schema, String script) {
    return new BlogDatabase(schema, script, SqliteUrl.ofFile(folder.resolve("other.db")));
  }

  private void run(String statements) {
    try (Connection connection = database.borrow();
        Statement statement = connection.createStatement()) {
      for (String one : statements.split(";\n", -1)) {
        if (!one.isBlank()) {
          statement.execute(one);
        }
      }
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  /** Makes the tables of a PostgreSQL database anew. */
  public void reset() {
    run("DROP SCHEMA public CASCADE;\nCREATE SCHEMA public;\n" + script);
  }

  public Database database() {
    return database;
  }

  public RefractClient client() {
    return RefractClient.open(schema, database);
  }

  /** A client that reaches the same tables by another way. */
  public RefractClient client(Database way) {
    return RefractClient.open(schema, way);
  }

  public DatabaseUrl url() {
    return database.url();
  }

  /** The same schema as if the database had no foreign keys. */
  public RefractClient clientWithoutForeignKeys() {
    String without = text.replaceFirst("provider", "relationMode = \"prisma\"\n  provider");
    return RefractClient.open(parsed(without), database);
  }

  private static Schema parsed(String text) {
    return SchemaWorkspace.of(List.of(new SourceFile("schema.prisma", text))).schema();
  }

  private static String read(String name) {
    try {
      return Files.readString(GOLDEN.resolve(name));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
