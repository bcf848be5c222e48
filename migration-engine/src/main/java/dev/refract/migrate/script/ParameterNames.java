package dev.refract.migrate.script;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.script.action.StorageAction.SetStorageParameters;
import java.util.List;
import java.util.Locale;

/** Reads {@code (fillfactor = 70, toast.autovacuum_enabled = off)}. */
final class ParameterNames {
  private ParameterNames() {}

  static SetStorageParameters ofTable(TableName table, TokenCursor cursor) {
    return new SetStorageParameters(table, read(cursor));
  }

  static List<String> read(TokenCursor cursor) {
    return cursor.brackets().splitAtCommas().stream()
        .map(part -> {
          TableName name = part.qualifiedName();
          return name.toString().toLowerCase(Locale.ROOT);
        })
        .toList();
  }
}
