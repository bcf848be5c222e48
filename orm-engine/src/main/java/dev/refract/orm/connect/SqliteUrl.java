package dev.refract.orm.connect;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.ConnectionException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code file:path?parameters}, or the same in the form of the JDBC driver.
 *
 * @param file absolute; missing for {@code file::memory:}, which lives as long as its connection
 * @param mode {@code mode}: what may be done with the file
 * @param notes what of the URL means nothing, in sentences
 */
public record SqliteUrl(Optional<Path> file, Mode mode, PoolSettings pool, List<String> notes)
    implements DatabaseUrl {
  static final String PREFIX = "file:";
  static final String DRIVER_PREFIX = "jdbc:sqlite:";

  private static final Duration LOCK_WAIT = Duration.ofSeconds(5);
  private static final String IN_MEMORY = ":memory:";
  private static final List<String> MODES = List.of("ro", "rw", "rwc", "memory");

  /** What may be done with a database file. */
  public enum Mode {
    READ_ONLY,
    READ_WRITE
  }

  public SqliteUrl {
    notes = List.copyOf(notes);
  }

  /** The database in a file, with the default settings. */
  public static SqliteUrl ofFile(Path file) {
    return new SqliteUrl(
        Optional.of(file.toAbsolutePath().normalize()),
        Mode.READ_WRITE,
        PoolSettings.of(UrlParameters.parse(""), LOCK_WAIT),
        List.of());
  }

  /**
   * @param url without {@code file:}
   */
  static SqliteUrl parse(String url, Path baseFolder) {
    int question = url.indexOf('?');
    String path = question < 0 ? url : url.substring(0, question);
    UrlParameters parameters = UrlParameters.parse(question < 0 ? "" : url.substring(question + 1));
    Optional<String> mode = parameters.oneOf("mode", MODES);
    boolean isInMemory = path.equals(IN_MEMORY) || mode.equals(Optional.of("memory"));
    PoolSettings pool = PoolSettings.of(parameters, lockWait(parameters));
    return new SqliteUrl(
        isInMemory ? Optional.empty() : Optional.of(file(path, baseFolder)),
        mode.equals(Optional.of("ro")) ? Mode.READ_ONLY : Mode.READ_WRITE,
        // each connection would have a database of its own
        isInMemory ? pool.withLimit(1) : pool,
        parameters.notes(known()));
  }

  /** Other names of {@code socket_timeout}; that of SQLite counts milliseconds. */
  private static Duration lockWait(UrlParameters parameters) {
    Duration named = parameters.seconds("timeout", LOCK_WAIT);
    int otherwise = Math.toIntExact(named.toMillis());
    return Duration.ofMillis(parameters.number("busy_timeout", otherwise));
  }

  private static Set<String> known() {
    Set<String> all = new HashSet<>(PoolSettings.PARAMETERS);
    all.addAll(List.of("mode", "timeout", "busy_timeout"));
    return all;
  }

  private static Path file(String path, Path baseFolder) {
    if (path.isEmpty()) {
      throw ConnectionException.badUrl("it names no file");
    }
    try {
      return baseFolder
          .toAbsolutePath()
          .resolve(path.startsWith("///") ? path.substring(2) : path)
          .normalize();
    } catch (InvalidPathException notAPath) {
      throw ConnectionException.badUrl("`" + path + "` is not a path of this system");
    }
  }

  @Override
  public Dialect dialect() {
    return Dialect.sqlite();
  }

  /** A file asks for nobody. */
  @Override
  public Optional<String> user() {
    return Optional.empty();
  }

  @Override
  public String description() {
    return file.map(Path::toString).orElse(IN_MEMORY);
  }

  @Override
  public String toString() {
    return PREFIX + description();
  }
}
