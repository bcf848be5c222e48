package dev.refract.benchmarks.peers;

import dev.refract.benchmarks.peers.worker.Post;
import dev.refract.benchmarks.peers.worker.User;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.migrate.diff.DatabaseDiffer;
import dev.refract.migrate.render.ScriptRenderer;
import dev.refract.migrate.render.Statement;
import dev.refract.schema.model.Schema;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of the comparison, and their rows column by column. */
final class Tables {
  private final Dataset dataset;

  Tables(Dataset dataset) {
    this.dataset = dataset;
  }

  /** The whole schema for a database. */
  static String schema(Path models, Store store) throws IOException {
    return "datasource db {\n  provider = \"%s\"\n}\n\n".formatted(store.provider())
        + Files.readString(models);
  }

  /** What makes the tables. */
  static List<String> statements(String schemaText, Store store) {
    Schema schema =
        SchemaWorkspace.of(List.of(new SourceFile("schema.prisma", schemaText))).schema();
    Pair<DatabaseSchema> databases =
        new Pair<>(
            DatabaseSchema.empty(store.dialect()), SchemaDeriver.derive(schema, store.dialect()));
    return ScriptRenderer.render(store.dialect(), DatabaseDiffer.diff(databases))
        .statements()
        .stream()
        .map(Statement::sql)
        .toList();
  }

  /**
   * The rows of each table, parents first.
   *
   * @param time how the database wants a time
   * @param truth how the database wants a truth
   */
  Map<String, Stream<@Nullable Object[]>> rows(
      Function<Instant, Object> time, Function<Boolean, Object> truth) {
    Map<String, Stream<@Nullable Object[]>> rows = new LinkedHashMap<>();
    rows.put("User", dataset.allUsers().stream().map(user -> row(user, time)));
    rows.put("Post", dataset.allPosts().stream().map(post -> row(post, time, truth)));
    rows.put("Comment", dataset.allComments().stream().map(c -> row(c.id(), c.postId(), c.text())));
    rows.put("Tag", dataset.allTags().stream().map(tag -> row(tag.id(), tag.name())));
    rows.put("_PostToTag", dataset.taggings().stream().map(t -> row(t.post(), t.tag())));
    return rows;
  }

  private static @Nullable Object[] row(User user, Function<Instant, Object> time) {
    return row(
        user.id(), user.email(), user.name(), user.role().name(), time.apply(user.createdAt()));
  }

  private static @Nullable Object[] row(
      Post post, Function<Instant, Object> time, Function<Boolean, Object> truth) {
    return row(
        post.id(),
        post.title(),
        post.body(),
        truth.apply(post.published()),
        post.authorId(),
        time.apply(post.createdAt()));
  }

  private static @Nullable Object[] row(@Nullable Object... values) {
    return Arrays.copyOf(values, values.length);
  }
}
