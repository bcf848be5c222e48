package dev.refract.orm.typed;

import dev.refract.orm.error.InvalidRequestException;
import dev.refract.schema.model.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement in a file, with what its comments say:
 *
 * <pre>{@code
 * -- Users that are old enough.
 * -- @param {Int} $1:age the least age
 * -- @param {String} $2:city? any city where it is null
 * SELECT "id", "name" FROM "User" WHERE "age" >= $1 AND ("city" = $2 OR $2 IS NULL)
 * }</pre>
 *
 * @param name of the file, without {@code .sql}
 * @param documentation what the comments before the statement say
 */
public record SqlFile(String name, String sql, Optional<String> documentation, List<Note> notes) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern COMMENT = Pattern.compile("^\\s*--(.*)$");
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?:\\{\\s*(?<type>\\w+)\\s*})?\\s*\\$(?<number>\\d{1,5})(?::(?<name>\\w+))?"
              + "(?<optional>\\?)?(?:\\s+(?<text>.*))?");

  public SqlFile {
    notes = List.copyOf(notes);
  }

  /**
   * What a comment says of a parameter.
   *
   * @param number from 1
   */
  public record Note(
      int number,
      Optional<ScalarType> type,
      Optional<String> name,
      boolean isNullable,
      Optional<String> documentation) {}

  /**
   * Reads a file's text.
   *
   * @param name of the file, without {@code .sql}
   * @throws InvalidRequestException where the name is none for a method, or a comment about a
   *     parameter cannot be read
   */
  public static SqlFile of(String name, String text) {
    if (!NAME.matcher(name).matches()) {
      throw wrong(
          name, "a file of SQL is named with letters, digits and _, such as usersByAge.sql");
    }
    List<Note> notes = new ArrayList<>();
    List<String> documentation = new ArrayList<>();
    boolean isBefore = true;
    for (String line : text.split("\\R", -1)) {
      Matcher comment = COMMENT.matcher(line);
      if (comment.matches()) {
        String said = comment.group(1).strip();
        if (said.startsWith("@param")) {
          notes.add(note(name, said.substring("@param".length()).strip()));
        } else if (isBefore) {
          documentation.add(said.replaceFirst("^@description\\s+", ""));
        }
      } else {
        isBefore = isBefore && line.isBlank();
      }
    }
    String together = documentation.stream().collect(Collectors.joining("\n")).strip();
    return new SqlFile(
        name, text, together.isEmpty() ? Optional.empty() : Optional.of(together), notes);
  }

  private static Note note(String file, String said) {
    Matcher parts = PARAMETER.matcher(said);
    if (!parts.matches()) {
      throw wrong(
          file, "`@param " + said + "` cannot be read; it is `@param {Type} $1:name? text`");
    }
    return new Note(
        Integer.parseInt(parts.group("number")),
        Optional.ofNullable(parts.group("type")).map(type -> type(file, type)),
        Optional.ofNullable(parts.group("name")),
        parts.group("optional") != null,
        Optional.ofNullable(parts.group("text")).filter(text -> !text.isBlank()));
  }

  private static ScalarType type(String file, String keyword) {
    return ScalarType.of(keyword)
        .orElseThrow(() -> wrong(file, "there is no type `" + keyword + "`"));
  }

  static InvalidRequestException wrong(String file, String problem) {
    return InvalidRequestException.at(List.of(file + ".sql"), problem, Optional.empty());
  }

  Optional<Note> note(int number) {
    return notes.stream().filter(note -> note.number == number).findFirst();
  }
}
