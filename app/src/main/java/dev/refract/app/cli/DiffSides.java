package dev.refract.app.cli;

import dev.refract.app.project.Project;
import dev.refract.migrate.command.DiffSource;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.migrate.history.ShadowDatabase;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.WhenMissing;
import dev.refract.orm.dialect.Dialect;
import dev.refract.schema.model.Provider;
import dev.refract.schema.model.Schema;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the two sides of {@code migrate diff}; closes the databases that it has opened. */
final class DiffSides implements AutoCloseable {
  private final ProjectOptions options;
  private final Optional<String> shadowUrl;
  private final PrintWriter err;
  private final Map<Path, Schema> schemas = new HashMap<>();
  private final Map<Side, Database> databases = new HashMap<>();

  /** A side as the options name it. */
  sealed interface Side {
    record Empty() implements Side {}

    record SchemaAt(Path path) implements Side {}

    record MigrationsIn(Path folder) implements Side {}

    record Configured() implements Side {}

    record At(String url) implements Side {
      /** Without the URL, because it may hold a password. */
      @Override
      public String toString() {
        return "At[url=…]";
      }
    }

    /** Of the options of a side, the one that was given. */
    static Side of(
        boolean empty,
        Optional<Path> schema,
        Optional<Path> migrations,
        boolean configured,
        Optional<String> url) {
      List<Side> given = new ArrayList<>();
      schema.map(SchemaAt::new).ifPresent(given::add);
      migrations.map(MigrationsIn::new).ifPresent(given::add);
      url.map(At::new).ifPresent(given::add);
      if (configured) {
        given.add(new Configured());
      }
      if (empty) {
        given.add(new Empty());
      }
      return given.getFirst();
    }
  }

  DiffSides(ProjectOptions options, Optional<String> shadowUrl, PrintWriter err) {
    this.options = options;
    this.shadowUrl = shadowUrl;
    this.err = err;
  }

  /** The dialect of both sides; that of SQLite where neither says one. */
  Dialect dialect(Side previous, Side next) {
    Optional<Dialect> first = dialect(previous);
    Optional<Dialect> second = dialect(next);
    if (first.isPresent() && second.isPresent()) {
      requireSame(first.get().provider(), second.get().provider());
    }
    return first.or(() -> second).orElseGet(Dialect::sqlite);
  }

  private static void requireSame(Provider first, Provider second) {
    if (first != second) {
      throw new ProblemException(
          "The one side is of "
              + first.keyword()
              + ", and the other of "
              + second.keyword()
              + ": they cannot be compared.",
          "Look at `provider` in the schema and in migration_lock.toml, and at the URL.");
    }
  }

  private Optional<Dialect> dialect(Side side) {
    return switch (side) {
      case Side.Empty _ -> Optional.empty();
      case Side.SchemaAt(Path path) -> schema(path).provider().flatMap(Dialect::of);
      case Side.MigrationsIn(Path folder) ->
          MigrationsFolder.read(folder).provider().flatMap(Dialect::of);
      case Side.Configured _ -> Optional.of(database(side).dialect());
      case Side.At _ -> Optional.of(database(side).dialect());
    };
  }

  DiffSource source(Side side, Dialect dialect) {
    return switch (side) {
      case Side.Empty _ -> new DiffSource.Empty();
      case Side.SchemaAt(Path path) ->
          new DiffSource.Schema(SchemaDeriver.derive(schema(path), dialect));
      case Side.MigrationsIn(Path folder) ->
          new DiffSource.Migrations(MigrationsFolder.read(folder), shadow(dialect));
      case Side.Configured _ -> new DiffSource.Live(database(side));
      case Side.At _ -> new DiffSource.Live(database(side));
    };
  }

  private ShadowDatabase shadow(Dialect dialect) {
    if (dialect.provider() == Provider.SQLITE) {
      return ShadowDatabase.inMemory();
    }
    if (shadowUrl.isPresent()) {
      return ShadowDatabase.at(DatabaseUrl.parse(shadowUrl.get(), Path.of("").toAbsolutePath()));
    }
    Project project = options.open(err);
    return ShadowDatabase.of(options.url(project), options.shadowUrl(project));
  }

  private Schema schema(Path path) {
    return schemas.computeIfAbsent(path, p -> SchemaSource.ofFiles(p).valid(err).schema());
  }

  private Database database(Side side) {
    return databases.computeIfAbsent(side, this::open);
  }

  private Database open(Side side) {
    if (side instanceof Side.At(String url)) {
      return Database.open(DatabaseUrl.parse(url, Path.of("").toAbsolutePath()), WhenMissing.FAIL);
    }
    Project project = options.open(err);
    return options.database(project, WhenMissing.FAIL);
  }

  @Override
  public void close() {
    databases.values().forEach(Database::close);
  }
}
