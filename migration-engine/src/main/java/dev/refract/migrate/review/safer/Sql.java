package dev.refract.migrate.review.safer;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlScript;
import dev.refract.migrate.script.action.StatementAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

  /** A name for something of a table: {@code t_c_check}, as short as the server wants it. */
  public static String name(TableName table, List<String> columns, String ending) {
    String all = table.name() + "_" + String.join("_", columns);
    String end = "_" + ending;
    while ((all + end).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      all = all.substring(0, all.length() - 1);
    }
    return all + end;
  }

  /** Which of the actions of a statement it is, from 0. */
  public static int indexOf(ScriptStatement statement, StatementAction action) {
    return Math.max(0, statement.actions().indexOf(action));
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
}
