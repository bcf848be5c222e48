package dev.refract.migrate.script;

import dev.refract.migrate.script.action.ColumnDefinition;
import dev.refract.migrate.script.action.ConstraintDefinition;
import dev.refract.migrate.script.action.ConstraintDefinition.PrimaryKey;
import dev.refract.migrate.script.action.ConstraintDefinition.Unique;
import dev.refract.migrate.script.action.Expression;
import dev.refract.migrate.script.action.GivenValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the definition of one column, which is the whole of the rest. */
final class ColumnReader {
  /** What ends the type of a column, and the expression of its default. */
  private static final Set<String> CONSTRAINTS =
      Set.of(
          "CONSTRAINT",
          "PRIMARY",
          "NOT",
          "NULL",
          "UNIQUE",
          "CHECK",
          "DEFAULT",
          "COLLATE",
          "REFERENCES",
          "GENERATED",
          "AS",
          "STORAGE",
          "COMPRESSION",
          "USING");

  /** The words of PostgreSQL's types that are not their first, and those of intervals. */
  private static final Set<String> LATER_WORDS =
      Set.of(
          "VARYING",
          "CHARACTER",
          "CHAR",
          "PRECISION",
          "WITH",
          "WITHOUT",
          "TIME",
          "ZONE",
          "ARRAY",
          "YEAR",
          "MONTH",
          "DAY",
          "HOUR",
          "MINUTE",
          "SECOND",
          "TO");

  private static final Set<String> SERIALS =
      Set.of("SERIAL", "SERIAL4", "BIGSERIAL", "SERIAL8", "SMALLSERIAL", "SERIAL2");

  private final TokenCursor cursor;
  private final ConstraintReader reader;
  private final List<ConstraintDefinition> constraints = new ArrayList<>();
  private boolean required;
  private GivenValue value = new GivenValue.None();
  private Optional<String> collation = Optional.empty();

  ColumnReader(TokenCursor cursor) {
    this.cursor = cursor;
    this.reader = new ConstraintReader(cursor);
  }

  ColumnDefinition read() {
    String name = cursor.name();
    String type = type(cursor);
    if (cursor.lexis().hasSerialTypes() && SERIALS.contains(type)) {
      value = new GivenValue.Serial();
    }
    while (!cursor.atEnd()) {
      part(name, type);
    }
    return new ColumnDefinition(name, type, required, value, collation, constraints);
  }

  /** The words of a type: in upper case unless quoted, with one space between words. */
  static String type(TokenCursor cursor) {
    TokenCursor words = cursor.until(CONSTRAINTS);
    StringBuilder type = new StringBuilder();
    for (SqlToken token : words.rest()) {
      boolean word = token.kind() == SqlToken.Kind.WORD;
      String text = words.textOf(token);
      if (word && !type.isEmpty() && !mayFollow(text.toUpperCase(Locale.ROOT), words, type)) {
        cursor.lose();
      }
      boolean spaced = word && !type.isEmpty() && type.charAt(type.length() - 1) != '.';
      type.append(spaced ? " " : "").append(word ? text.toUpperCase(Locale.ROOT) : text);
    }
    return type.toString();
  }

  /** Whether a word may stand in a type that has begun: on SQLite, any may. */
  private static boolean mayFollow(String word, TokenCursor words, StringBuilder type) {
    return words.lexis().hasTypesOfAnyWords()
        || LATER_WORDS.contains(word)
        || type.charAt(type.length() - 1) == '.';
  }

  private void part(String name, String type) {
    Optional<String> constraint = reader.name();
    if (cursor.skip("NOT", "NULL")) {
      required = true;
      reader.attributes();
    } else if (cursor.skip("DEFAULT")) {
      value = new GivenValue.Default(defaultValue());
    } else if (cursor.skip("COLLATE")) {
      collation = Optional.of(cursor.name());
    } else if (cursor.skip("CHECK")) {
      constraints.add(reader.check(constraint));
    } else if (cursor.skip("REFERENCES")) {
      constraints.add(reader.foreign(constraint, List.of(name)));
    } else if (cursor.skip("UNIQUE")) {
      boolean nullsNotDistinct = reader.nullsNotDistinct();
      reader.attributes();
      constraints.add(new Unique(constraint, List.of(name), Optional.empty(), nullsNotDistinct));
    } else if (cursor.skip("PRIMARY", "KEY")) {
      primaryKey(constraint, name, type);
    } else if (cursor.skip("GENERATED")) {
      generated();
    } else if (cursor.skip("AS")) {
      expression();
    } else if (cursor.skip("STORAGE") || cursor.skip("COMPRESSION")) {
      cursor.advance();
    } else if (!cursor.skip("NULL")) {
      cursor.lose();
      cursor.advance();
    }
  }

  /** Its first token belongs to it whatever it is, as in {@code DEFAULT NULL}. */
  private Expression defaultValue() {
    return ExpressionReader.rest(cursor.oneAndUntil(CONSTRAINTS));
  }

  private void primaryKey(Optional<String> constraint, String name, String type) {
    if (!cursor.skip("ASC")) {
      cursor.skip("DESC");
    }
    reader.attributes();
    cursor.skip("AUTOINCREMENT");
    constraints.add(new PrimaryKey(constraint, List.of(name), Optional.empty()));
    if (!cursor.lexis().hasSerialTypes() && type.equals("INTEGER")) {
      value = new GivenValue.RowId();
    }
  }

  private void generated() {
    if (!cursor.skip("BY", "DEFAULT")) {
      cursor.expect("ALWAYS");
    }
    cursor.expect("AS");
    if (!cursor.skip("IDENTITY")) {
      expression();
      return;
    }
    value = new GivenValue.Identity();
    if (cursor.isSymbol('(')) {
      cursor.brackets();
    }
  }

  private void expression() {
    var expression = ExpressionReader.rest(cursor.brackets());
    boolean stored = cursor.skip("STORED");
    if (!stored) {
      cursor.skip("VIRTUAL");
    }
    value = new GivenValue.Generated(expression, stored);
  }
}
