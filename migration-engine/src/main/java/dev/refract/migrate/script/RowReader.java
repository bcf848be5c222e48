package dev.refract.migrate.script;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.script.action.RowAction.Copy;
import dev.refract.migrate.script.action.RowAction.Delete;
import dev.refract.migrate.script.action.RowAction.Insert;
import dev.refract.migrate.script.action.RowAction.Update;
import dev.refract.migrate.script.action.TableAction.TruncateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads INSERT, UPDATE, DELETE and TRUNCATE. */
final class RowReader {
  private static final Set<String> AFTER_ASSIGNMENTS = Set.of("FROM", "WHERE", "RETURNING");

  private RowReader() {}

  static Insert insert(TokenCursor cursor) {
    skipConflictClause(cursor);
    cursor.expect("INTO");
    TableName table = cursor.qualifiedName();
    if (cursor.skip("AS")) {
      cursor.name();
    }
    List<String> columns = new ArrayList<>();
    if (cursor.isSymbol('(')) {
      cursor.brackets().splitAtCommas().forEach(column -> columns.add(column.name()));
    }
    boolean query = cursor.has("SELECT") && !cursor.is("VALUES");
    Optional<Copy> copy = cursor.skip("SELECT") ? copy(cursor) : Optional.empty();
    cursor.skipRest();
    return new Insert(table, columns, query, copy);
  }

  private static Optional<Copy> copy(TokenCursor cursor) {
    TokenCursor expressions = cursor.until(Set.of("FROM"));
    if (!cursor.skip("FROM")) {
      return Optional.empty();
    }
    boolean one = !cursor.has("JOIN") && !cursor.has("UNION") && !cursor.isSymbol('(');
    if (!one) {
      return Optional.empty();
    }
    TableName source = cursor.qualifiedName();
    return cursor.isSymbol(',')
        ? Optional.empty()
        : Optional.of(
            new Copy(
                source, expressions.splitAtCommas().stream().map(TokenCursor::restText).toList()));
  }

  static Update update(TokenCursor cursor) {
    skipConflictClause(cursor);
    cursor.skip("ONLY");
    TableName table = cursor.qualifiedName();
    cursor.until(Set.of("SET"));
    cursor.expect("SET");
    List<String> columns = new ArrayList<>();
    for (TokenCursor assignment : cursor.until(AFTER_ASSIGNMENTS).splitAtCommas()) {
      if (assignment.isSymbol('(')) {
        columns.addAll(assignment.namesInBrackets());
      } else {
        columns.add(assignment.name());
      }
    }
    boolean joined = cursor.is("FROM");
    boolean limited = cursor.has("WHERE");
    cursor.skipRest();
    return new Update(table, columns, limited, joined);
  }

  static Delete delete(TokenCursor cursor) {
    cursor.expect("FROM");
    cursor.skip("ONLY");
    TableName table = cursor.qualifiedName();
    boolean joined = cursor.hasOutside("USING");
    boolean limited = cursor.has("WHERE");
    cursor.skipRest();
    return new Delete(table, limited, joined);
  }

  static List<TruncateTable> truncate(TokenCursor cursor) {
    cursor.skip("TABLE");
    List<TableName> tables =
        cursor.list(() -> {
          cursor.skip("ONLY");
          TableName table = cursor.qualifiedName();
          cursor.skipSymbol('*');
          return table;
        });
    if (!cursor.skip("RESTART", "IDENTITY")) {
      cursor.skip("CONTINUE", "IDENTITY");
    }
    boolean cascade = cursor.skipCascade();
    return tables.stream().map(table -> new TruncateTable(table, cascade)).toList();
  }

  private static void skipConflictClause(TokenCursor cursor) {
    if (cursor.skip("OR")) {
      cursor.advance();
    }
  }
}
