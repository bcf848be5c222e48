package dev.refract.migrate.review;

import static dev.refract.migrate.review.ReviewContext.isSame;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.fact.DatabaseFacts;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlLexer;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlToken;
import dev.refract.migrate.script.action.ColumnAction.RenameColumn;
import dev.refract.migrate.script.action.TableAction.RenameTable;
import java.util.List;
import java.util.Optional;

/** The names that the database has today for what statements will have given others. */
final class Renames {
  private final DatabaseFacts facts;

  /** Last first. */
  private final List<RenameTable> tables;

  /** Last first. */
  private final List<RenameColumn> columns;

  Renames(DatabaseFacts facts, List<ScriptStatement> statements) {
    this.facts = facts;
    List<ScriptStatement> lastFirst = statements.reversed();
    this.tables = lastFirst.stream().flatMap(s -> s.actions(RenameTable.class).stream()).toList();
    this.columns = lastFirst.stream().flatMap(s -> s.actions(RenameColumn.class).stream()).toList();
  }

  /** The table's own name where the database has one of that name. */
  TableName before(TableName table) {
    TableName name = table;
    for (RenameTable rename : tables) {
      boolean known = facts.table(name).isPresent();
      if (!known && isSame(rename.table().sibling(rename.newName()), name)) {
        name = rename.table();
      }
    }
    return name;
  }

  String before(TableName table, String column) {
    TableName now = before(table);
    String name = column;
    for (RenameColumn rename : columns) {
      if (!isThere(now, name)
          && rename.newName().equalsIgnoreCase(name)
          && isSame(before(rename.table()), now)) {
        name = rename.column();
      }
    }
    return name;
  }

  private boolean isThere(TableName table, String column) {
    return facts.table(table).flatMap(found -> found.column(column)).isPresent();
  }

  /** An expression over the columns of a table. */
  String before(TableName table, String expression, SqlLexis lexis) {
    if (columns.isEmpty()) {
      return expression;
    }
    StringBuilder text = new StringBuilder();
    int copied = 0;
    for (SqlToken token : SqlLexer.tokens(expression, lexis)) {
      Optional<String> other = other(table, token, expression);
      if (other.isPresent()) {
        text.append(expression, copied, token.span().start()).append(other.get());
        copied = token.span().end();
      }
    }
    return text.append(expression, copied, expression.length()).toString();
  }

  private Optional<String> other(TableName table, SqlToken token, String expression) {
    String written = token.in(expression);
    String name =
        switch (token.kind()) {
          case WORD -> written;
          case QUOTED_NAME -> written.substring(1, written.length() - 1).replace("\"\"", "\"");
          default -> "";
        };
    String before = name.isEmpty() ? name : before(table, name);
    return before.equals(name) ? Optional.empty() : Optional.of(ReviewContext.quote(before));
  }
}
