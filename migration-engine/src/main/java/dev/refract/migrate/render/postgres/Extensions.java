package dev.refract.migrate.render.postgres;

import dev.refract.migrate.database.Extension;
import dev.refract.migrate.diff.Step;
import java.util.ArrayList;
import java.util.List;

/** {@code CREATE EXTENSION} and {@code ALTER EXTENSION}. */
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

  /** Its version first, because a newer one may be the one that can be moved. */
  public static List<String> alter(Step.AlterExtension alter) {
    Extension wanted = alter.extensions().next();
    String extension = "ALTER EXTENSION " + Identifiers.quoted(wanted.name());
    List<String> statements = new ArrayList<>();
    if (alter.movesVersion()) {
      statements.add(
          extension + " UPDATE TO " + Identifiers.quoted(wanted.version().orElseThrow()));
    }
    if (alter.movesNamespace()) {
      statements.add(
          extension + " SET SCHEMA " + Identifiers.quoted(wanted.namespace().orElseThrow()));
    }
    return statements;
  }
}
