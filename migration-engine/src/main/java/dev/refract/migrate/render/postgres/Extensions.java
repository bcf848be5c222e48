package dev.refract.migrate.render.postgres;

import dev.refract.migrate.database.Extension;

/** {@code CREATE EXTENSION}. */
public final class Extensions {
  private Extensions() {}

  public static String create(Extension extension) {
    String options =
        extension.namespace().map(name -> " SCHEMA " + Identifiers.quoted(name)).orElse("")
            + extension.version().map(name -> " VERSION " + Identifiers.quoted(name)).orElse("");
    return "CREATE EXTENSION IF NOT EXISTS "
        + Identifiers.quoted(extension.name())
        + (options.isEmpty() ? "" : " WITH" + options);
  }
}
