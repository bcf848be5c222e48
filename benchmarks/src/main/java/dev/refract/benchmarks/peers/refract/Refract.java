package dev.refract.benchmarks.peers.refract;

import dev.refract.benchmarks.peers.worker.Checked;
import dev.refract.benchmarks.peers.worker.Contender;
import dev.refract.benchmarks.peers.worker.Draws;
import dev.refract.benchmarks.peers.worker.SqliteSettings;
import dev.refract.benchmarks.peers.worker.Variants;
import dev.refract.benchmarks.peers.worker.Worker;
import dev.refract.orm.client.Arguments;
import dev.refract.orm.client.RefractClient;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.SqliteUrl;
import dev.refract.orm.execute.Row;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refract on either database. Its third argument is the schema, its fourth how relations are
 * loaded.
 */
public final class Refract implements Contender {
  private final RefractClient client;
  private final Variants variants = new Variants();

  private Refract(String schema, String loadStrategy, String url, Draws draws) throws IOException {
    SchemaWorkspace workspace =
        SchemaWorkspace.of(
            List.of(new SourceFile("schema.prisma", Files.readString(Path.of(schema)))));
    DatabaseUrl parsed =
        DatabaseUrl.parse(url + "?connection_limit=1", Path.of("").toAbsolutePath());
    client = RefractClient.open(workspace.schema(), Database.open(parsed));
    if (parsed instanceof SqliteUrl) {
      SqliteSettings.PRAGMAS.forEach(client::executeUnsafe);
    }
    new RefractReads(client, draws, loadStrategy).addTo(variants);
    new RefractWrites(client, draws).addTo(variants);
  }

  public static void main(String[] arguments) throws Exception {
    Worker.serve(arguments, (url, draws) -> new Refract(arguments[2], arguments[3], url, draws));
  }

  @Override
  public Variants variants() {
    return variants;
  }

  @Override
  public void clean() {
    client.model("Post").deleteMany(behind(Draws.POSTS));
    client.model("User").deleteMany(behind(Draws.USERS));
  }

  private static Arguments behind(int id) {
    return Arguments.where("id", Map.of("gt", id));
  }

  @Override
  public long checksum(Object result) {
    if (!(result instanceof Row row)) {
      return Contender.super.checksum(result);
    }
    long sum = 0;
    for (String name : row.names()) {
      sum += part(row.get(name));
    }
    return sum;
  }

  private long part(@Nullable Object value) {
    return switch (value) {
      case null -> 0;
      case Integer number -> number;
      case String text -> Checked.of(text);
      case Boolean truth -> truth ? 1 : 0;
      case Instant time -> Checked.of(time);
      default -> checksum(value);
    };
  }
}
