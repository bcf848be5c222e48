package dev.refract.orm.testing;

import dev.refract.orm.client.RefractClient;
import dev.refract.orm.connect.Database;
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

/** A real SQLite file with the tables of the schema that the golden plans are about. */
public final class BlogDatabase implements AutoCloseable {
  public static final Path GOLDEN = Path.of("src/test/resources/golden/plan");

  private final Schema schema;
  private final Database database;

  public BlogDatabase(Path folder) {
    schema =
        SchemaWorkspace.of(
                List.of(new SourceFile("schema.prisma", read(GOLDEN.resolve("schema.prisma")))))
            .schema();
    database = Database.open(SqliteUrl.ofFile(folder.resolve("blog.db")), WhenMissing.CREATE);
    try (Connection connection = database.borrow();
        Statement statement = connection.createStatement()) {
      for (String one : read(GOLDEN.resolve("schema.sql")).split(";\n", -1)) {
        if (!one.isBlank()) {
          statement.execute(one);
        }
      }
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  public RefractClient client() {
    return RefractClient.open(schema, database);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
