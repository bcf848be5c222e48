package dev.refract.migrate.review.sqlite;

import dev.refract.migrate.review.Analyser;
import dev.refract.migrate.review.Rule;
import java.util.List;

/** The rules of family SL, in the order of their codes. */
public final class SqliteRules {
  private SqliteRules() {}

  public static final List<Analyser> ALL =
      List.of(
          new Analyser(Rule.PARENT_DROPPED_WITH_KEYS_ON, ParentDroppedWithKeysOn::in),
          new Analyser(Rule.REBUILD_CHANGES_TYPE, RebuildChangesType::in),
          new Analyser(Rule.REBUILD_COPIES_ROWS, RebuildCopiesRows::in));
}
