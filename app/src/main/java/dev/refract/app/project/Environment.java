package dev.refract.app.project;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One database that the project runs against.
 *
 * @param directUrl another way to the same database, past a pooler, for whatever changes its schema
 * @param shadowUrl a database that may be emptied, in which migrations are tried out
 * @param urlFolder where a relative {@code file:} URL starts
 * @param production whether it opens read-only behind a lock
 */
public record Environment(
    String name,
    UrlSetting url,
    UrlSetting directUrl,
    UrlSetting shadowUrl,
    Path urlFolder,
    EnvironmentColor color,
    boolean production) {

  /** The name of the environment of a project that lists none. */
  public static final String LOCAL = "local";

  /** One with neither a direct URL nor a shadow database of its own. */
  public Environment(
      String name, UrlSetting url, Path urlFolder, EnvironmentColor color, boolean production) {
    this(name, url, new UrlSetting.Absent(), new UrlSetting.Absent(), urlFolder, color, production);
  }

  /** The way for whatever may change the schema: past the pooler, where the project says how. */
  public UrlSetting urlPastPooler() {
    return directUrl instanceof UrlSetting.Absent ? url : directUrl;
  }

  /** Whether one of its URLs is this one. */
  public boolean isAt(String other) {
    return Stream.of(url, directUrl).anyMatch(setting -> setting.text().equals(Optional.of(other)));
  }

  /**
   * The same environment on another database.
   *
   * @param folder where the URL starts where it is a relative {@code file:} URL
   */
  public Environment at(String other, Path folder, boolean isProduction) {
    UrlSetting given = new UrlSetting.Given(other);
    return new Environment(
        name, given, new UrlSetting.Absent(), shadowUrl, folder, color, isProduction);
  }

  Environment with(UrlSetting direct, UrlSetting shadow) {
    return new Environment(name, url, direct, shadow, urlFolder, color, production);
  }
}
