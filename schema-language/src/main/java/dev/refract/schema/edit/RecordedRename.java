package dev.refract.schema.edit;

import java.util.Optional;

/**
 * Something that is to be renamed in the database rather than dropped and created.
 *
 * @param table the table of a column or the enum of a value, by its new name
 * @param from the database name before
 * @param to the database name after
 */
public record RecordedRename(Kind kind, Optional<String> table, String from, String to) {

  /** What is renamed. */
  public enum Kind {
    TABLE,
    COLUMN,
    ENUM,
    ENUM_VALUE
  }

  static RecordedRename table(String from, String to) {
    return new RecordedRename(Kind.TABLE, Optional.empty(), from, to);
  }

  static RecordedRename column(String table, String from, String to) {
    return new RecordedRename(Kind.COLUMN, Optional.of(table), from, to);
  }

  static RecordedRename enumType(String from, String to) {
    return new RecordedRename(Kind.ENUM, Optional.empty(), from, to);
  }

  static RecordedRename enumValue(String type, String from, String to) {
    return new RecordedRename(Kind.ENUM_VALUE, Optional.of(type), from, to);
  }
}
