package dev.refract.migrate.script;

import dev.refract.migrate.script.StatementAction.AddColumn;
import dev.refract.migrate.script.StatementAction.Copy;
import dev.refract.migrate.script.StatementAction.CreateIndex;
import dev.refract.migrate.script.StatementAction.CreateTable;
import dev.refract.migrate.script.StatementAction.CreateTrigger;
import dev.refract.migrate.script.StatementAction.CreateView;
import dev.refract.migrate.script.StatementAction.Delete;
import dev.refract.migrate.script.StatementAction.DropColumn;
import dev.refract.migrate.script.StatementAction.DropIndex;
import dev.refract.migrate.script.StatementAction.DropTable;
import dev.refract.migrate.script.StatementAction.DropTrigger;
import dev.refract.migrate.script.StatementAction.DropView;
import dev.refract.migrate.script.StatementAction.Insert;
import dev.refract.migrate.script.StatementAction.Other;
import dev.refract.migrate.script.StatementAction.OutsideTransaction;
import dev.refract.migrate.script.StatementAction.Pragma;
import dev.refract.migrate.script.StatementAction.RenameColumn;
import dev.refract.migrate.script.StatementAction.RenameTable;
import dev.refract.migrate.script.StatementAction.TransactionControl;
import dev.refract.migrate.script.StatementAction.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the first words of a statement. One method per kind of statement. */
final class StatementReader {
  /** Settings of SQLite that a transaction refuses or silently ignores. */
  private static final Set<String> SETTINGS_OUTSIDE_TRANSACTION =
      Set.of("journal_mode", "auto_vacuum", "page_size", "wal_checkpoint", "incremental_vacuum");

  /** What begins a part of CREATE TABLE that is no column. */
  private static final Set<String> TABLE_CONSTRAINTS =
      Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");

  /** What ends the type of a column. */
  private static final Set<String> COLUMN_CONSTRAINTS =
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
          "AS");

  private final String text;
  private final List<SqlToken> tokens;
  private int at;

  StatementReader(String text, List<SqlToken> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  StatementAction read() {
    if (skip("CREATE")) {
      return create();
    }
    if (skip("DROP")) {
      return drop();
    }
    if (skip("ALTER")) {
      return skip("TABLE") ? alterTable() : new Other();
    }
    if (skip("INSERT") || skip("REPLACE")) {
      return insert();
    }
    if (skip("UPDATE")) {
      skipConflictClause();
      return new Update(name(), has("WHERE"));
    }
    if (skip("DELETE")) {
      return skip("FROM") ? new Delete(name(), has("WHERE")) : new Other();
    }
    if (skip("PRAGMA")) {
      return pragma();
    }
    for (String keyword : List.of("BEGIN", "COMMIT", "END", "ROLLBACK")) {
      if (skip(keyword)) {
        return has("TO") ? new Other() : new TransactionControl(keyword);
      }
    }
    for (String keyword : List.of("VACUUM", "ATTACH", "DETACH")) {
      if (skip(keyword)) {
        return new OutsideTransaction(keyword);
      }
    }
    return new Other();
  }

  private StatementAction create() {
    boolean unique = skip("UNIQUE");
    if (skip("INDEX")) {
      skip("CONCURRENTLY");
      skipIfExists();
      return createIndex(unique);
    }
    if (!skip("TEMP")) {
      skip("TEMPORARY");
    }
    if (skip("TABLE")) {
      skipIfExists();
      String table = name();
      return new CreateTable(table, isSymbol('(') ? columnDefinitions() : List.of());
    }
    if (skip("TRIGGER")) {
      skipIfExists();
      return new CreateTrigger(name());
    }
    if (skip("VIEW")) {
      skipIfExists();
      return new CreateView(name());
    }
    return new Other();
  }

  private StatementAction createIndex(boolean unique) {
    String index = name();
    if (!skip("ON")) {
      return new Other();
    }
    String table = name();
    List<String> columns = new ArrayList<>();
    boolean plain = isSymbol('(');
    if (plain) {
      do {
        at++;
        columns.add(name());
        if (skip("COLLATE")) {
          name();
        }
        if (!skip("ASC")) {
          skip("DESC");
        }
      } while (isSymbol(','));
      plain = isSymbol(')') && columns.stream().noneMatch(String::isEmpty);
    }
    return new CreateIndex(index, table, unique, plain ? columns : List.of(), has("WHERE"));
  }

  private StatementAction drop() {
    if (skip("TABLE")) {
      skipIfExists();
      return new DropTable(name());
    }
    if (skip("INDEX")) {
      skip("CONCURRENTLY");
      skipIfExists();
      return new DropIndex(name());
    }
    if (skip("TRIGGER")) {
      skipIfExists();
      return new DropTrigger(name());
    }
    if (skip("VIEW")) {
      skipIfExists();
      return new DropView(name());
    }
    return new Other();
  }

  private StatementAction alterTable() {
    skipIfExists();
    String table = name();
    if (skip("RENAME")) {
      if (skip("TO")) {
        return new RenameTable(table, name());
      }
      skip("COLUMN");
      String column = name();
      return skip("TO") ? new RenameColumn(table, column, name()) : new Other();
    }
    if (skip("DROP")) {
      if (is("CONSTRAINT")) {
        return new Other();
      }
      skip("COLUMN");
      skipIfExists();
      return new DropColumn(table, name());
    }
    if (skip("ADD")) {
      if (is("CONSTRAINT") || is("CHECK") || is("PRIMARY") || is("FOREIGN") || is("UNIQUE")) {
        return new Other();
      }
      skip("COLUMN");
      skipIfExists();
      return new AddColumn(table, columnDefinition(at, tokens.size()));
    }
    return new Other();
  }

  private StatementAction insert() {
    skipConflictClause();
    if (!skip("INTO")) {
      return new Other();
    }
    String table = name();
    List<String> columns = new ArrayList<>();
    if (isSymbol('(')) {
      do {
        at++;
        columns.add(name());
      } while (isSymbol(','));
      at++;
    }
    return new Insert(table, columns, skip("SELECT") ? copy() : Optional.empty());
  }

  private Optional<Copy> copy() {
    List<String> expressions = new ArrayList<>();
    int depth = 0;
    int start = at;
    for (; at < tokens.size(); at++) {
      boolean from = depth == 0 && is("FROM");
      if (from || (depth == 0 && isSymbol(','))) {
        expressions.add(textBetween(start, at));
        start = at + 1;
      }
      if (from) {
        at++;
        String source = name();
        boolean alone = !source.isEmpty() && !isSymbol(',') && !has("JOIN") && !has("UNION");
        return alone ? Optional.of(new Copy(source, expressions)) : Optional.empty();
      }
      depth += isSymbol('(') ? 1 : isSymbol(')') ? -1 : 0;
    }
    return Optional.empty();
  }

  private String textBetween(int from, int to) {
    return from >= to ? "" : tokens.get(from).span().to(tokens.get(to - 1).span()).in(text);
  }

  /** The parts between the commas of a CREATE TABLE that define columns. */
  private List<ColumnDefinition> columnDefinitions() {
    List<ColumnDefinition> columns = new ArrayList<>();
    int depth = 0;
    int start = at + 1;
    for (int i = at; i < tokens.size(); i++) {
      SqlToken token = tokens.get(i);
      depth += token.isSymbol(text, '(') ? 1 : token.isSymbol(text, ')') ? -1 : 0;
      boolean ends = depth == 0 || (depth == 1 && token.isSymbol(text, ','));
      if (ends && i > start) {
        SqlToken first = tokens.get(start);
        if (TABLE_CONSTRAINTS.stream().noneMatch(keyword -> first.is(text, keyword))) {
          columns.add(columnDefinition(start, i));
        }
      }
      start = ends ? i + 1 : start;
      if (depth == 0) {
        break;
      }
    }
    return columns;
  }

  private ColumnDefinition columnDefinition(int from, int to) {
    at = from;
    String name = name();
    List<SqlToken> rest = tokens.subList(Math.min(at, to), to);
    StringBuilder type = new StringBuilder();
    for (SqlToken token : rest) {
      if (token.kind() == SqlToken.Kind.WORD
          && COLUMN_CONSTRAINTS.stream().anyMatch(keyword -> token.is(text, keyword))) {
        break;
      }
      boolean spaced = token.kind() == SqlToken.Kind.WORD && !type.isEmpty();
      type.append(spaced ? " " : "").append(token.span().in(text));
    }
    String typeName = type.toString().toUpperCase(Locale.ROOT);
    boolean required = false;
    for (int i = 0; i + 1 < rest.size(); i++) {
      required |= rest.get(i).is(text, "NOT") && rest.get(i + 1).is(text, "NULL");
    }
    boolean rowId = typeName.equals("INTEGER") && holds(rest, "PRIMARY");
    boolean defaulted = holds(rest, "DEFAULT") || holds(rest, "GENERATED") || rowId;
    return new ColumnDefinition(name, typeName, required, defaulted);
  }

  private boolean holds(List<SqlToken> some, String keyword) {
    return some.stream().anyMatch(token -> token.is(text, keyword));
  }

  private StatementAction pragma() {
    String name = name().toLowerCase(Locale.ROOT);
    StringBuilder value = new StringBuilder();
    if (isSymbol('=') || isSymbol('(')) {
      for (at++; at < tokens.size() && !isSymbol(')'); at++) {
        value.append(tokens.get(at).span().in(text));
      }
    }
    return SETTINGS_OUTSIDE_TRANSACTION.contains(name)
        ? new OutsideTransaction("PRAGMA " + name)
        : new Pragma(name, value.toString().replace("'", "").toLowerCase(Locale.ROOT));
  }

  private void skipIfExists() {
    if (skip("IF")) {
      skip("NOT");
      skip("EXISTS");
    }
  }

  private void skipConflictClause() {
    if (skip("OR")) {
      at++;
    }
  }

  /** A name, without a schema before it; empty when none stands here. */
  private String name() {
    if (at >= tokens.size()) {
      return "";
    }
    SqlToken token = tokens.get(at);
    String found =
        switch (token.kind()) {
          case WORD -> token.span().in(text);
          case QUOTED_NAME, STRING -> unquoted(token.span().in(text));
          case NUMBER, SYMBOL, COMMENT, SPACE -> "";
        };
    if (found.isEmpty()) {
      return "";
    }
    at++;
    if (isSymbol('.')) {
      at++;
      return name();
    }
    return isSymbol('(') && token.kind() == SqlToken.Kind.WORD && insideIndexColumns() ? "" : found;
  }

  /** Whether a parenthesis here makes the word before it a function of an indexed expression. */
  private boolean insideIndexColumns() {
    return tokens.getFirst().is(text, "CREATE")
        && at >= 2
        && (tokens.get(at - 2).isSymbol(text, '(') || tokens.get(at - 2).isSymbol(text, ','));
  }

  private static String unquoted(String quoted) {
    char open = quoted.charAt(0);
    String inner = quoted.length() < 2 ? "" : quoted.substring(1, quoted.length() - 1);
    return open == '[' ? inner : inner.replace("" + open + open, "" + open);
  }

  private boolean has(String keyword) {
    return tokens.subList(Math.min(at, tokens.size()), tokens.size()).stream()
        .anyMatch(token -> token.is(text, keyword));
  }

  private boolean is(String keyword) {
    return at < tokens.size() && tokens.get(at).is(text, keyword);
  }

  private boolean skip(String keyword) {
    boolean here = is(keyword);
    if (here) {
      at++;
    }
    return here;
  }

  private boolean isSymbol(char symbol) {
    return at < tokens.size() && tokens.get(at).isSymbol(text, symbol);
  }
}
