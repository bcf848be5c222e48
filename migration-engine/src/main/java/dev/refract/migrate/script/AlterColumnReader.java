package dev.refract.migrate.script;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.script.action.ColumnAction.AddIdentity;
import dev.refract.migrate.script.action.ColumnAction.ChangeIdentity;
import dev.refract.migrate.script.action.ColumnAction.ChangeType;
import dev.refract.migrate.script.action.ColumnAction.DropDefault;
import dev.refract.migrate.script.action.ColumnAction.DropExpression;
import dev.refract.migrate.script.action.ColumnAction.DropIdentity;
import dev.refract.migrate.script.action.ColumnAction.DropNotNull;
import dev.refract.migrate.script.action.ColumnAction.SetColumnOptions;
import dev.refract.migrate.script.action.ColumnAction.SetCompression;
import dev.refract.migrate.script.action.ColumnAction.SetDefault;
import dev.refract.migrate.script.action.ColumnAction.SetExpression;
import dev.refract.migrate.script.action.ColumnAction.SetNotNull;
import dev.refract.migrate.script.action.ColumnAction.SetStatistics;
import dev.refract.migrate.script.action.ColumnAction.SetStorage;
import dev.refract.migrate.script.action.StatementAction;
import dev.refract.migrate.script.action.StatementAction.Other;
import java.util.Optional;

/** Reads what stands behind ALTER COLUMN and its name. */
final class AlterColumnReader {
  private final TableName table;
  private final String column;
  private final TokenCursor cursor;

  AlterColumnReader(TableName table, String column, TokenCursor cursor) {
    this.table = table;
    this.column = column;
    this.cursor = cursor;
  }

  StatementAction read() {
    if (cursor.skip("SET", "DATA", "TYPE") || cursor.skip("TYPE")) {
      return type();
    }
    return switch (cursor.word()) {
      case "SET" -> set();
      case "DROP" -> drop();
      case "ADD" -> {
        cursor.expect("GENERATED");
        cursor.skipRest();
        yield new AddIdentity(table, column);
      }
      case "RESTART" -> {
        cursor.skipRest();
        yield new ChangeIdentity(table, column);
      }
      case "RESET" -> {
        cursor.brackets();
        yield new SetColumnOptions(table, column);
      }
      default -> new Other();
    };
  }

  private StatementAction type() {
    String type = ColumnReader.type(cursor);
    Optional<String> collation =
        cursor.skip("COLLATE") ? Optional.of(cursor.name()) : Optional.empty();
    Optional<String> using = Optional.empty();
    if (cursor.skip("USING")) {
      using = Optional.of(cursor.restText());
      cursor.skipRest();
    }
    return new ChangeType(table, column, type, collation, using);
  }

  private StatementAction set() {
    if (cursor.isSymbol('(')) {
      cursor.brackets();
      return new SetColumnOptions(table, column);
    }
    return switch (cursor.word()) {
      case "DEFAULT" -> new SetDefault(table, column, ExpressionReader.rest(cursor));
      case "NOT" -> {
        cursor.expect("NULL");
        yield new SetNotNull(table, column);
      }
      case "EXPRESSION" -> {
        cursor.expect("AS");
        yield new SetExpression(table, column, ExpressionReader.rest(cursor.brackets()));
      }
      case "STATISTICS" -> {
        String target = cursor.restText();
        cursor.skipRest();
        yield new SetStatistics(table, column, target);
      }
      case "STORAGE" -> new SetStorage(table, column, cursor.word());
      case "COMPRESSION" -> new SetCompression(table, column, cursor.name());
      case "GENERATED",
          "INCREMENT",
          "SEQUENCE",
          "START",
          "RESTART",
          "MINVALUE",
          "MAXVALUE",
          "CACHE",
          "CYCLE",
          "NO" -> {
        cursor.skipRest();
        yield new ChangeIdentity(table, column);
      }
      default -> new Other();
    };
  }

  private StatementAction drop() {
    return switch (cursor.word()) {
      case "DEFAULT" -> new DropDefault(table, column);
      case "NOT" -> {
        cursor.expect("NULL");
        yield new DropNotNull(table, column);
      }
      case "IDENTITY" -> new DropIdentity(table, column, cursor.skipIfExists());
      case "EXPRESSION" -> new DropExpression(table, column, cursor.skipIfExists());
      default -> new Other();
    };
  }
}
