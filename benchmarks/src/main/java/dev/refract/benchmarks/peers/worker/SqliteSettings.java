package dev.refract.benchmarks.peers.worker;

import java.util.List;

/** What every contender tells SQLite when it connects; the file itself says that it keeps a WAL. */
public final class SqliteSettings {
  public static final List<String> PRAGMAS =
      List.of("PRAGMA synchronous = NORMAL", "PRAGMA cache_size = -16000");

  private SqliteSettings() {}
}
