package dev.refract.migrate.database;

import java.util.Optional;

/**
 * An extension of PostgreSQL.
 *
 * @param namespace where its things are to live, where that is said
 * @param version missing for the newest
 * @param origin whether somebody wants it or it only is there
 */
public record Extension(
    String name, Optional<String> namespace, Optional<String> version, Origin origin) {

  /** Whether it is to have a version that another one is known not to have. */
  public boolean differsInVersion(Extension other) {
    return differs(version, other.version);
  }

  /** Whether it is to live where another one is known not to live. */
  public boolean differsInNamespace(Extension other) {
    return differs(namespace, other.namespace);
  }

  private static boolean differs(Optional<String> wanted, Optional<String> found) {
    return wanted.isPresent() && found.isPresent() && !wanted.equals(found);
  }

  /** Who says so. */
  public enum Origin {
    /** A schema asks for it. */
    SCHEMA,
    /** It was found in a database, which others may have put it into. */
    DATABASE
  }
}
