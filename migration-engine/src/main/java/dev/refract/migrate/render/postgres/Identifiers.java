package dev.refract.migrate.render.postgres;

import static java.util.stream.Collectors.joining;

import dev.refract.migrate.database.TableName;
import dev.refract.orm.dialect.Dialect;
import java.util.List;
import java.util.regex.Pattern;

/** Names as SQL has them. */
public final class Identifiers {
  private static final Dialect POSTGRES = Dialect.postgres();

  private static final Pattern BARE = Pattern.compile("[a-z_][a-z0-9_]*");

  private Identifiers() {}

  public static String quoted(String name) {
    return POSTGRES.quote(name);
  }

  /** Without quotes where SQL reads the name as it is. */
  static String bareWherePossible(String name) {
    return BARE.matcher(name).matches() ? name : quoted(name);
  }

  /** With the namespace, where there is one. */
  public static String quoted(TableName name) {
    return name.namespace().map(space -> quoted(space) + ".").orElse("") + quoted(name.name());
  }

  static String columns(List<String> names, String separator) {
    return names.stream().map(Identifiers::quoted).collect(joining(separator, "(", ")"));
  }
}
