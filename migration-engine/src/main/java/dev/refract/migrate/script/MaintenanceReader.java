package dev.refract.migrate.script;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.script.action.IndexAction.Reindex;
import dev.refract.migrate.script.action.IndexAction.ReindexTarget;
import dev.refract.migrate.script.action.SessionAction.OutsideTransaction;
import dev.refract.migrate.script.action.StatementAction;
import dev.refract.migrate.script.action.StorageAction.Analyze;
import dev.refract.migrate.script.action.StorageAction.Cluster;
import dev.refract.migrate.script.action.StorageAction.Vacuum;
import dev.refract.migrate.script.action.TableAction.LockTable;
import dev.refract.migrate.script.action.ViewAction.RefreshMaterializedView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what keeps a database in order: LOCK, REINDEX, CLUSTER, VACUUM, ANALYZE, REFRESH. */
final class MaintenanceReader {
  private static final Set<String> VACUUM_OPTIONS = Set.of("FULL", "FREEZE", "VERBOSE", "ANALYZE");

  private MaintenanceReader() {}

  static List<LockTable> lock(TokenCursor cursor) {
    cursor.skip("TABLE");
    List<TableName> tables =
        cursor.list(() -> {
          cursor.skip("ONLY");
          TableName table = cursor.qualifiedName();
          cursor.skipSymbol('*');
          return table;
        });
    String mode = "ACCESS EXCLUSIVE";
    if (cursor.skip("IN")) {
      mode = cursor.until(Set.of("MODE")).restText().toUpperCase(Locale.ROOT);
      cursor.expect("MODE");
    }
    String written = mode;
    boolean noWait = cursor.skip("NOWAIT");
    return tables.stream().map(table -> new LockTable(table, written, noWait)).toList();
  }

  static StatementAction reindex(TokenCursor cursor) {
    boolean concurrently = false;
    if (cursor.isSymbol('(')) {
      concurrently = cursor.brackets().has("CONCURRENTLY");
    }
    if (!cursor.lexis().hasTableMaintenance()) {
      cursor.skipRest();
      return new StatementAction.Other();
    }
    ReindexTarget target = ReindexTarget.INDEX;
    String word = cursor.word();
    if (Set.of("INDEX", "TABLE", "SCHEMA", "DATABASE", "SYSTEM").contains(word)) {
      target = ReindexTarget.valueOf(word);
    } else {
      cursor.lose();
    }
    concurrently |= cursor.skip("CONCURRENTLY");
    TableName name = cursor.atEnd() ? TableName.of("") : cursor.qualifiedName();
    return new Reindex(target, name, concurrently);
  }

  static Cluster cluster(TokenCursor cursor) {
    if (cursor.isSymbol('(')) {
      cursor.brackets();
    }
    cursor.skip("VERBOSE");
    if (cursor.atEnd()) {
      return new Cluster(Optional.empty(), Optional.empty());
    }
    TableName table = cursor.qualifiedName();
    Optional<String> index = cursor.skip("USING") ? Optional.of(cursor.name()) : Optional.empty();
    return new Cluster(Optional.of(table), index);
  }

  static StatementAction vacuum(TokenCursor cursor) {
    if (!cursor.lexis().hasTableMaintenance()) {
      cursor.skipRest();
      return new OutsideTransaction("VACUUM");
    }
    boolean full = false;
    if (cursor.isSymbol('(')) {
      full =
          cursor.brackets().splitAtCommas().stream()
              .anyMatch(option ->
                  option.skip("FULL")
                      && !option.is("FALSE")
                      && !option.is("OFF")
                      && !option.restText().equals("0"));
    }
    while (cursor.isOneOf(VACUUM_OPTIONS)) {
      full |= cursor.word().equals("FULL");
    }
    return new Vacuum(full, tables(cursor));
  }

  static Analyze analyze(TokenCursor cursor) {
    if (cursor.isSymbol('(')) {
      cursor.brackets();
    }
    cursor.skip("VERBOSE");
    return new Analyze(tables(cursor));
  }

  private static List<TableName> tables(TokenCursor cursor) {
    if (cursor.atEnd()) {
      return List.of();
    }
    return cursor.list(() -> {
      TableName table = cursor.qualifiedName();
      if (cursor.isSymbol('(')) {
        cursor.brackets();
      }
      return table;
    });
  }

  static RefreshMaterializedView refresh(TokenCursor cursor) {
    cursor.expect("MATERIALIZED", "VIEW");
    boolean concurrently = cursor.skip("CONCURRENTLY");
    TableName view = cursor.qualifiedName();
    boolean withData = !cursor.skip("WITH", "NO", "DATA");
    cursor.skip("WITH", "DATA");
    return new RefreshMaterializedView(view, concurrently, withData);
  }
}
