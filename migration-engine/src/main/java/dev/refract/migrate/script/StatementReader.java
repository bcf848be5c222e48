package dev.refract.migrate.script;

import dev.refract.migrate.script.action.AccessAction.ChangeSystem;
import dev.refract.migrate.script.action.AccessAction.Grant;
import dev.refract.migrate.script.action.AccessAction.Revoke;
import dev.refract.migrate.script.action.RoutineAction.RunBlock;
import dev.refract.migrate.script.action.SchemaAction.Comment;
import dev.refract.migrate.script.action.SessionAction.Query;
import dev.refract.migrate.script.action.StatementAction;
import dev.refract.migrate.script.action.StatementAction.Other;
import java.util.ArrayList;
import java.util.List;

/**
 * What a statement does, by its first word. A statement whose words are not understood to the last
 * is {@link Other}; of an ALTER TABLE only the sub-command is.
 */
final class StatementReader {
  private StatementReader() {}

  /** At least one. */
  static List<StatementAction> actions(String text, List<SqlToken> tokens, SqlLexis lexis) {
    TokenCursor cursor = new TokenCursor(text, List.copyOf(tokens), lexis);
    List<? extends StatementAction> actions = read(cursor);
    return cursor.understoodAll() && !actions.isEmpty()
        ? List.copyOf(actions)
        : List.of(new Other());
  }

  private static List<? extends StatementAction> read(TokenCursor cursor) {
    String first = cursor.word();
    return switch (first) {
      case "CREATE" -> List.of(CreateReader.read(cursor));
      case "DROP" -> DropReader.read(cursor);
      case "ALTER" ->
          cursor.skip("TABLE") ? AlterTableReader.read(cursor) : List.of(alterOther(cursor));
      case "INSERT", "REPLACE" -> List.of(RowReader.insert(cursor));
      case "UPDATE" -> List.of(RowReader.update(cursor));
      case "DELETE" -> List.of(RowReader.delete(cursor));
      case "TRUNCATE" -> RowReader.truncate(cursor);
      case "LOCK" -> MaintenanceReader.lock(cursor);
      case "REINDEX" -> List.of(MaintenanceReader.reindex(cursor));
      case "CLUSTER" -> List.of(MaintenanceReader.cluster(cursor));
      case "VACUUM" -> List.of(MaintenanceReader.vacuum(cursor));
      case "ANALYZE", "ANALYSE" -> List.of(MaintenanceReader.analyze(cursor));
      case "REFRESH" -> List.of(MaintenanceReader.refresh(cursor));
      case "COMMENT" -> List.of(comment(cursor));
      case "GRANT" -> whole(cursor, new Grant());
      case "REVOKE" -> whole(cursor, new Revoke());
      case "DO" -> List.of(block(cursor));
      case "SELECT", "VALUES", "SHOW" -> query(cursor);
      case "WITH" -> withQueries(cursor);
      default -> SessionReader.read(first, cursor);
    };
  }

  private static StatementAction alterOther(TokenCursor cursor) {
    if (cursor.skip("SYSTEM")) {
      cursor.skipRest();
      return new ChangeSystem();
    }
    return AlterReader.read(cursor);
  }

  private static List<StatementAction> whole(TokenCursor cursor, StatementAction action) {
    cursor.skipRest();
    return List.of(action);
  }

  /** What the statement does, and what the named queries in front of it do to rows. */
  private static List<StatementAction> withQueries(TokenCursor cursor) {
    cursor.skip("RECURSIVE");
    List<StatementAction> actions = new ArrayList<>();
    cursor.list(() -> actions.addAll(namedQuery(cursor)));
    actions.addAll(read(cursor));
    return actions;
  }

  /** {@code name (columns) AS MATERIALIZED (query)}. */
  private static List<? extends StatementAction> namedQuery(TokenCursor cursor) {
    cursor.name();
    if (cursor.isSymbol('(')) {
      cursor.brackets();
    }
    cursor.expect("AS");
    cursor.skip("NOT");
    cursor.skip("MATERIALIZED");
    TokenCursor query = cursor.brackets();
    boolean reads = query.is("SELECT") || query.is("VALUES") || query.isSymbol('(');
    List<? extends StatementAction> actions = reads ? List.of() : read(query);
    if (!reads && !query.understoodAll()) {
      cursor.lose();
    }
    return actions;
  }

  /** SELECT … INTO makes a table. */
  private static List<StatementAction> query(TokenCursor cursor) {
    return cursor.has("INTO") ? List.of(new Other()) : whole(cursor, new Query());
  }

  private static Comment comment(TokenCursor cursor) {
    cursor.expect("ON");
    String kind = cursor.skip("MATERIALIZED", "VIEW") ? "MATERIALIZED VIEW" : cursor.word();
    Comment comment = new Comment(kind, cursor.qualifiedName());
    if (!cursor.has("IS")) {
      cursor.lose();
    }
    cursor.skipRest();
    return comment;
  }

  private static RunBlock block(TokenCursor cursor) {
    if (cursor.skip("LANGUAGE")) {
      cursor.name();
    }
    RunBlock block = new RunBlock(cursor.literal());
    if (cursor.skip("LANGUAGE")) {
      cursor.name();
    }
    return block;
  }
}
