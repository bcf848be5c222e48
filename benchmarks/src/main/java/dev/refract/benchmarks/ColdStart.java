package dev.refract.benchmarks;

import dev.refract.orm.client.Arguments;
import dev.refract.orm.client.RefractClient;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.SqliteUrl;
import dev.refract.orm.execute.Row;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a program does until its first answer: it reads the schema, opens the database and asks for
 * posts with their authors. {@code benchmarks/cold-start} measures the whole process.
 */
public final class ColdStart {
  private ColdStart() {}

  /** The schema file, and the SQLite file. */
  public static void main(String[] arguments) throws IOException {
    SourceFile source = new SourceFile("schema.prisma", Files.readString(Path.of(arguments[0])));
    SchemaWorkspace workspace = SchemaWorkspace.of(List.of(source));
    try (Database database = Database.open(SqliteUrl.ofFile(Path.of(arguments[1])))) {
      RefractClient client = RefractClient.open(workspace.schema(), database);
      List<Row> posts =
          client
              .model("Post")
              .findMany(Arguments.where("status", "PUBLISHED").take(3).include("author"));
      System.out.println(posts.size() + " posts");
    }
  }
}
