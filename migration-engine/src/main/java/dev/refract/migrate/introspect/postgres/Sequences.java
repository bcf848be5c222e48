package dev.refract.migrate.introspect.postgres;

import dev.refract.migrate.database.TableName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sequences as they stand in defaults: {@code nextval('public."User_id_seq"'::regclass)}. */
final class Sequences {
  private static final String NAME = "(\"(?:[^\"]|\"\")+\"|[^\".]+)";
  private static final Pattern NEXT_VALUE =
      Pattern.compile("nextval\\('(?:" + NAME + "\\.)?" + NAME + "'::regclass\\)");

  private Sequences() {}

  /** The sequence that a default takes its values from. */
  static Optional<TableName> counting(String sql) {
    Matcher next = NEXT_VALUE.matcher(sql);
    return next.matches()
        ? Optional.of(
            new TableName(
                Optional.ofNullable(next.group(1)).map(Sequences::bare), bare(next.group(2))))
        : Optional.empty();
  }

  private static String bare(String written) {
    String name = written.replace("''", "'");
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : name;
  }
}
