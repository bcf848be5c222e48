package dev.refract.migrate.pull;

import dev.refract.migrate.database.ColumnArity;
import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.ColumnType.Known;
import java.util.Optional;

/** SQLite: no native types, no names of keys, one kind of index. */
record SqlitePullRules() implements PullRules {
  @Override
  public Optional<String> nativeType(Known type, ColumnArity arity) {
    return Optional.empty();
  }

  @Override
  public boolean namesKeys() {
    return false;
  }

  @Override
  public boolean canQuoteDefaults(ColumnType type) {
    return true;
  }

  @Override
  public boolean canListDefaults(ColumnType type, String sql) {
    return false;
  }

  @Override
  public String indexType(String method) {
    throw new IllegalArgumentException("SQLite has no indexes of type " + method);
  }

  @Override
  public Optional<String> operatorClass(Optional<String> method, String name) {
    return Optional.empty();
  }
}
