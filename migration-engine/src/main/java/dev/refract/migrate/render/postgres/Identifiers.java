package dev.refract.migrate.render.postgres;

import static java.util.stream.Collectors.joining;

import dev.refract.migrate.database.TableName;
import dev.refract.orm.dialect.Dialect;
import java.util.List;

/** Names as SQL has them. */
public final class Identifiers {
  private static final Dialect POSTGRES = Dialect.postgres();

  private Identifiers() {}

  public static String quoted(String name) {
    return POSTGRES.quote(name);
  }

  /** With the namespace, where there is one. */
  public static String quoted(TableName name) {
    return name.namespace().map(space -> quoted(space) + ".").orElse("") + quoted(name.name());
  }

  static String columns(List<String> names, String separator) {
    return names.stream().map(Identifiers::quoted).collect(joining(separator, "(", ")"));
  }
}
