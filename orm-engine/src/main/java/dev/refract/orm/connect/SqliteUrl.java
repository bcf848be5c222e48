package dev.refract.orm.connect;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.ConnectionException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code file:path?parameters}.
 *
 * @param file absolute; missing for {@code file::memory:}, which lives as long as its connection
 */
public record SqliteUrl(Optional<Path> file, PoolSettings pool) implements DatabaseUrl {
  private static final Duration LOCK_WAIT = Duration.ofSeconds(5);
  private static final String IN_MEMORY = ":memory:";

  /** The database in a file, with the default settings. */
  public static SqliteUrl ofFile(Path file) {
    return new SqliteUrl(
        Optional.of(file.toAbsolutePath().normalize()),
        PoolSettings.of(UrlParameters.parse(""), LOCK_WAIT));
  }

  static SqliteUrl parse(String url, Path baseFolder) {
    String rest = url.substring("file:".length());
    int question = rest.indexOf('?');
    String path = question < 0 ? rest : rest.substring(0, question);
    UrlParameters parameters =
        UrlParameters.parse(question < 0 ? "" : rest.substring(question + 1));
    PoolSettings pool = PoolSettings.of(parameters, LOCK_WAIT);
    if (path.equals(IN_MEMORY)) {
      return new SqliteUrl(Optional.empty(), pool.withLimit(1));
    }
    if (path.startsWith("///")) {
      path = path.substring(2);
    }
    if (path.isEmpty()) {
      throw ConnectionException.badUrl("it names no file");
    }
    try {
      return new SqliteUrl(
          Optional.of(baseFolder.toAbsolutePath().resolve(path).normalize()), pool);
    } catch (InvalidPathException notAPath) {
      throw ConnectionException.badUrl("`" + path + "` is not a path of this system");
    }
  }

  @Override
  public Dialect dialect() {
    return Dialect.sqlite();
  }

  @Override
  public String description() {
    return file.map(Path::toString).orElse(IN_MEMORY);
  }

  @Override
  public String toString() {
    return "file:" + description();
  }
}
