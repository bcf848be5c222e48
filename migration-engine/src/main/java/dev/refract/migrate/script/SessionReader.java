package dev.refract.migrate.script;

import dev.refract.migrate.script.action.SessionAction.OutsideTransaction;
import dev.refract.migrate.script.action.SessionAction.Pragma;
import dev.refract.migrate.script.action.SessionAction.ResetParameter;
import dev.refract.migrate.script.action.SessionAction.Savepoint;
import dev.refract.migrate.script.action.SessionAction.Scope;
import dev.refract.migrate.script.action.SessionAction.SetParameter;
import dev.refract.migrate.script.action.SessionAction.TransactionControl;
import dev.refract.migrate.script.action.StatementAction;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what is said to the connection: SET, RESET, PRAGMA, BEGIN, COMMIT, savepoints. */
final class SessionReader {
  /** Settings of SQLite that a transaction refuses or silently ignores. */
  private static final Set<String> SETTINGS_OUTSIDE_TRANSACTION =
      Set.of("journal_mode", "auto_vacuum", "page_size", "wal_checkpoint", "incremental_vacuum");

  private final TokenCursor cursor;

  private SessionReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** Reads what stands behind the first word. Empty when it is none of these. */
  static List<StatementAction> read(String keyword, TokenCursor cursor) {
    SessionReader reader = new SessionReader(cursor);
    return switch (keyword) {
      case "SET" -> List.of(reader.set());
      case "RESET" -> List.of(new ResetParameter(reader.parameter()));
      case "PRAGMA" -> List.of(reader.pragma());
      case "BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT" ->
          List.of(reader.transaction(keyword));
      case "SAVEPOINT", "RELEASE" -> List.of(reader.savepoint(keyword));
      case "ATTACH", "DETACH" -> {
        cursor.skipRest();
        yield List.of(new OutsideTransaction(keyword));
      }
      default -> List.of();
    };
  }

  private SetParameter set() {
    Scope scope = cursor.skip("LOCAL") ? Scope.LOCAL : Scope.SESSION;
    cursor.skip("SESSION");
    boolean timeZone = cursor.is("TIME", "ZONE");
    String parameter = parameter();
    if (!timeZone && !cursor.skip("TO") && !cursor.skipSymbol('=')) {
      cursor.lose();
    }
    String value = cursor.restText();
    cursor.skipRest();
    return new SetParameter(parameter, value.replace("'", ""), scope);
  }

  private String parameter() {
    return cursor.skip("TIME", "ZONE")
        ? "timezone"
        : cursor.qualifiedName().toString().toLowerCase(Locale.ROOT);
  }

  private StatementAction transaction(String keyword) {
    if (cursor.skip("PREPARED")) {
      return new StatementAction.Other();
    }
    if (cursor.has("TO")) {
      return savepointBehindTo(keyword);
    }
    cursor.skipRest();
    return new TransactionControl(keyword);
  }

  private StatementAction savepointBehindTo(String keyword) {
    if (!cursor.skip("TRANSACTION")) {
      cursor.skip("WORK");
    }
    cursor.expect("TO");
    return savepoint(keyword);
  }

  private Savepoint savepoint(String keyword) {
    cursor.skip("SAVEPOINT");
    return new Savepoint(keyword, cursor.name());
  }

  private StatementAction pragma() {
    String name = cursor.name().toLowerCase(Locale.ROOT);
    StringBuilder value = new StringBuilder();
    TokenCursor given = cursor;
    if (cursor.isSymbol('(')) {
      given = cursor.brackets();
    } else {
      cursor.skipSymbol('=');
    }
    given.rest().forEach(token -> value.append(cursor.textOf(token)));
    cursor.skipRest();
    return SETTINGS_OUTSIDE_TRANSACTION.contains(name)
        ? new OutsideTransaction("PRAGMA " + name)
        : new Pragma(name, value.toString().replace("'", "").toLowerCase(Locale.ROOT));
  }
}
