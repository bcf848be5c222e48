package dev.refract.migrate.script;

import java.util.List;
import java.util.Optional;

/**
 * What a statement does, read from its words alone. Names are without quotes. Whatever is not
 * recognised is {@link Other}; nothing here claims to understand more than it says.
 */
public sealed interface StatementAction {

  /** A new table with the columns that its text defines; none for CREATE TABLE … AS. */
  record CreateTable(String table, List<ColumnDefinition> columns) implements StatementAction {
    public CreateTable {
      columns = List.copyOf(columns);
    }
  }

  record DropTable(String table) implements StatementAction {}

  record RenameTable(String table, String newName) implements StatementAction {}

  record AddColumn(String table, ColumnDefinition column) implements StatementAction {}

  record DropColumn(String table, String column) implements StatementAction {}

  record RenameColumn(String table, String column, String newName) implements StatementAction {}

  /**
   * A new index.
   *
   * @param columns its columns, empty when one of them is an expression
   * @param partial whether it has a WHERE
   */
  record CreateIndex(
      String index, String table, boolean unique, List<String> columns, boolean partial)
      implements StatementAction {
    public CreateIndex {
      columns = List.copyOf(columns);
    }
  }

  record DropIndex(String index) implements StatementAction {}

  record CreateTrigger(String trigger) implements StatementAction {}

  record DropTrigger(String trigger) implements StatementAction {}

  record CreateView(String view) implements StatementAction {}

  record DropView(String view) implements StatementAction {}

  /**
   * New rows.
   *
   * @param columns those it names
   * @param copy where the rows come from, when it is one other table
   */
  record Insert(String table, List<String> columns, Optional<Copy> copy)
      implements StatementAction {
    public Insert {
      columns = List.copyOf(columns);
    }
  }

  /**
   * The end of {@code INSERT … SELECT expressions FROM source}.
   *
   * @param expressions each as written
   */
  record Copy(String source, List<String> expressions) {
    public Copy {
      expressions = List.copyOf(expressions);
    }
  }

  record Update(String table, boolean limited) implements StatementAction {}

  record Delete(String table, boolean limited) implements StatementAction {}

  /**
   * A setting of the connection.
   *
   * @param name in lower case
   * @param value in lower case, empty when it only asks
   */
  record Pragma(String name, String value) implements StatementAction {
    /** Whether it switches something off, in any of the ways to write that. */
    public boolean isOff() {
      return value.equals("off")
          || value.equals("0")
          || value.equals("false")
          || value.equals("no");
    }
  }

  /** BEGIN, COMMIT, END, ROLLBACK; not savepoints. */
  record TransactionControl(String keyword) implements StatementAction {}

  /** Something that no transaction can hold, such as VACUUM. */
  record OutsideTransaction(String keyword) implements StatementAction {}

  record Other() implements StatementAction {}

  /** The action of a statement of the given significant tokens. */
  static StatementAction of(String text, List<SqlToken> tokens) {
    return new StatementReader(text, tokens).read();
  }
}
