package dev.refract.app.project;

import java.nio.file.Path;

/**
 * One database that the project runs against.
 *
 * @param urlFolder where a relative {@code file:} URL starts
 * @param production whether it opens read-only behind a lock
 */
public record Environment(
    String name, UrlSetting url, Path urlFolder, EnvironmentColor color, boolean production) {

  /** The name of the environment of a project that lists none. */
  public static final String LOCAL = "local";
}
