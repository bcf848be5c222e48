package dev.refract.migrate.review.impact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The locks of PostgreSQL on a table, weaker first. */
public enum LockMode {
  ACCESS_SHARE,
  ROW_SHARE,
  ROW_EXCLUSIVE,
  SHARE_UPDATE_EXCLUSIVE,
  SHARE,
  SHARE_ROW_EXCLUSIVE,
  EXCLUSIVE,
  ACCESS_EXCLUSIVE;

  /** As the documentation and LOCK TABLE write it: {@code ACCESS EXCLUSIVE}. */
  public String sql() {
    return name().replace('_', ' ');
  }

  /** As {@code pg_locks} has it: {@code AccessExclusiveLock}. */
  public String catalogName() {
    StringBuilder name = new StringBuilder();
    for (String word : name().split("_", -1)) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name + "Lock";
  }

  public boolean blocksReads() {
    return this == ACCESS_EXCLUSIVE;
  }

  public boolean blocksWrites() {
    return compareTo(SHARE) >= 0;
  }

  /** Whether other schema changes wait, and VACUUM. */
  public boolean blocksSchemaChanges() {
    return compareTo(SHARE_UPDATE_EXCLUSIVE) >= 0;
  }

  /** Whom it makes wait, as in {@code blocks reads and writes}. */
  public String blocked() {
    if (blocksReads()) {
      return "reads and writes";
    }
    if (blocksWrites()) {
      return "writes";
    }
    return blocksSchemaChanges() ? "other schema changes" : "nothing ordinary";
  }

  /** The one that blocks more. */
  public LockMode stronger(LockMode other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** From the words of LOCK TABLE. */
  public static Optional<LockMode> ofSql(String words) {
    return Arrays.stream(values()).filter(mode -> mode.sql().equals(words)).findFirst();
  }
}
