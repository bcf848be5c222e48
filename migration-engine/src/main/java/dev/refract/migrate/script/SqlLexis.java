package dev.refract.migrate.script;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.dialect.PostgresDialect;
import dev.refract.orm.dialect.SqliteDialect;
import java.util.Locale;

/** How a database product writes its tokens, as answers to questions. */
public enum SqlLexis {
  SQLITE,
  POSTGRES;

  /** Whether {@code `name`} and {@code [name]} are names. */
  public boolean hasForeignNameQuotes() {
    return this == SQLITE;
  }

  /** Whether {@code $tag$ … $tag$} is a text. */
  public boolean hasDollarQuotes() {
    return this == POSTGRES;
  }

  /** Whether a comment may stand inside a comment. */
  public boolean nestsComments() {
    return this == POSTGRES;
  }

  /** Whether a text that {@code E} introduces escapes with a backslash. */
  public boolean hasEscapeStrings() {
    return this == POSTGRES;
  }

  /** Whether a semicolon in brackets ends no statement. */
  public boolean bracketsHoldStatements() {
    return this == POSTGRES;
  }

  /** Whether the body of a function may be statements ({@code BEGIN ATOMIC}), not only a text. */
  public boolean functionsHoldStatements() {
    return this == POSTGRES;
  }

  /** Whether a type may be any words. */
  public boolean hasTypesOfAnyWords() {
    return this == SQLITE;
  }

  /** Whether {@code serial} is a type that counts. */
  public boolean hasSerialTypes() {
    return this == POSTGRES;
  }

  /** Whether VACUUM and REINDEX can be told what they are to work on. */
  public boolean hasTableMaintenance() {
    return this == POSTGRES;
  }

  /** Whether statements lock tables, not the whole database. */
  public boolean hasTableLocks() {
    return this == POSTGRES;
  }

  /** A name that stands without quotes, as the database keeps it. */
  public String folded(String name) {
    return this == POSTGRES ? name.toLowerCase(Locale.ROOT) : name;
  }

  /** The way in which a database product writes. */
  public static SqlLexis of(Dialect dialect) {
    return switch (dialect) {
      case SqliteDialect _ -> SQLITE;
      case PostgresDialect _ -> POSTGRES;
    };
  }
}
