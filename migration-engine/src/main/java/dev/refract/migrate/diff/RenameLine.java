package dev.refract.migrate.diff;

import dev.refract.migrate.database.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line that says what is called otherwise: {@code User.mail=email}. A name with a dot or an
 * equals sign in it stands in quotes, a quote in it twice: {@code "odd.table"."a=b"=plain}.
 *
 * @param from the names before the sign, outer ones first
 * @param to the names behind it
 */
record RenameLine(List<String> from, List<String> to) {
  private static final char QUOTE = '"';

  /**
   * Reads a line.
   *
   * @throws ImpossibleRename where it is none
   */
  static RenameLine parse(String line) {
    Optional<RenameLine> read = new Reader(line).read();
    return read.orElseThrow(() -> ImpossibleRename.notUnderstood(line));
  }

  /** The text of names, in quotes where they need them. */
  static String path(TableName owner, String... inner) {
    return path(Stream.concat(names(owner), Stream.of(inner)));
  }

  static String name(String name) {
    return path(Stream.of(name));
  }

  private static Stream<String> names(TableName table) {
    return Stream.concat(table.namespace().stream(), Stream.of(table.name()));
  }

  private static String path(Stream<String> names) {
    return names.map(RenameLine::quotedIfNeeded).collect(Collectors.joining("."));
  }

  private static String quotedIfNeeded(String name) {
    boolean plain =
        name.strip().equals(name) && name.chars().noneMatch(c -> "\".=".indexOf(c) >= 0);
    return plain ? name : QUOTE + name.replace("\"", "\"\"") + QUOTE;
  }

  private static final class Reader {
    private final String line;
    private final List<String> names = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();
    private int at;

    Reader(String line) {
      this.line = line.strip();
    }

    Optional<RenameLine> read() {
      int sign = -1;
      while (at < line.length()) {
        char c = line.charAt(at++);
        if (c == QUOTE && name.toString().isBlank()) {
          name.setLength(0);
          quoted();
        } else if (c == '.') {
          next();
        } else if (c == '=' && sign < 0) {
          next();
          sign = names.size();
        } else {
          name.append(c);
        }
      }
      next();
      return sign < 1 || names.contains("")
          ? Optional.empty()
          : Optional.of(new RenameLine(names.subList(0, sign), names.subList(sign, names.size())));
    }

    private void quoted() {
      while (at < line.length()) {
        char c = line.charAt(at++);
        if (c == QUOTE && !(at < line.length() && line.charAt(at) == QUOTE)) {
          return;
        }
        name.append(c);
        at += c == QUOTE ? 1 : 0;
      }
    }

    private void next() {
      names.add(name.toString().strip());
      name.setLength(0);
    }
  }
}
