package dev.refract.migrate.review.safer;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlLexer;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.migrate.script.SqlToken;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnDefinition;
import dev.refract.migrate.script.action.StatementAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Pieces of the SQL that safer ways are made of. */
public final class Sql {
  private static final int LONGEST_NAME = 63;

  private Sql() {}

  public static String alter(TableName table, String command) {
    return "ALTER TABLE " + quote(table) + " " + command;
  }

  public static String validate(TableName table, String constraint) {
    return alter(table, "VALIDATE CONSTRAINT " + quote(constraint));
  }

  public static String dropConstraint(TableName table, String constraint) {
    return alter(table, "DROP CONSTRAINT " + quote(constraint));
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A name for something of a table: {@code t_c_check}, as short as the server wants it. */
  public static String name(TableName table, List<String> columns, String ending) {
    return longer(table.name() + "_" + String.join("_", columns), ending);
  }

  /** Which of the actions of a statement it is, from 0. */
  public static int indexOf(ScriptStatement statement, StatementAction action) {
    return Math.max(0, statement.actions().indexOf(action));
  }

  /** What comes in the place of an action. */
  static Rewrite instead(
      Occurrence<? extends StatementAction> found, String summary, List<RewriteStep> steps) {
    return new Rewrite(
        found.statement().number(), indexOf(found.statement(), found.action()), summary, steps);
  }

  /** A new column without a value, as {@code ADD COLUMN "c" TEXT COLLATE "C"}. */
  static String addColumn(AddColumn add, String type) {
    ColumnDefinition column = add.column();
    String collation = column.collation().map(name -> " COLLATE " + quote(name)).orElse("");
    return alter(
        add.table(), "ADD COLUMN %s %s%s".formatted(quote(column.name()), type, collation));
  }

  /** The sub-command of an action as written; the whole statement where it has only one. */
  public static String command(
      SqlScript script, ScriptStatement statement, StatementAction action) {
    List<String> commands = script.subCommands(statement);
    int index = indexOf(statement, action);
    return index < commands.size() ? commands.get(index) : commands.getFirst();
  }

  /** The same statement with a word behind the first place of another. */
  public static String insertBehind(String sql, String word, String more) {
    return sql.replaceFirst("(?i)\\b" + word + "\\b", "$0 " + more);
  }

  /** A longer name for something that stands in for another, as short as the server wants it. */
  static String longer(String name, String ending) {
    String end = "_" + ending;
    String all = name;
    while ((all + end).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      all = all.substring(0, all.length() - 1);
    }
    return all + end;
  }

  /** The same SQL with other words for columns; what is qualified or called stays. */
  static String replacing(String sql, Map<String, String> columns) {
    List<SqlToken> tokens = SqlLexer.tokens(sql, SqlLexis.POSTGRES);
    StringBuilder replaced = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).in(sql);
      boolean qualified = i > 0 && tokens.get(i - 1).isSymbol(sql, '.');
      boolean called = i + 1 < tokens.size() && tokens.get(i + 1).isSymbol(sql, '(');
      String other = columns.get(name(tokens.get(i), sql));
      replaced.append(other == null || qualified || called ? word : other);
    }
    return replaced.toString();
  }

  /** Whether SQL names a column. */
  static boolean mentions(String sql, String column) {
    return SqlLexer.tokens(sql, SqlLexis.POSTGRES).stream()
        .anyMatch(token -> name(token, sql).equals(column));
  }

  /** The name that a token is; empty where it is none. */
  private static String name(SqlToken token, String sql) {
    String word = token.in(sql);
    return switch (token.kind()) {
      case WORD -> word.toLowerCase(Locale.ROOT);
      case QUOTED_NAME -> word.substring(1, word.length() - 1).replace("\"\"", "\"");
      default -> "";
    };
  }
}
