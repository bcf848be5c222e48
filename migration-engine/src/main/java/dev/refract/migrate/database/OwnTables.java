package dev.refract.migrate.database;

import java.util.Set;

/** Tables of the engine itself, which no schema describes. */
public final class OwnTables {
  /** The history of migrations, which the reference implementation keeps too. */
  public static final String HISTORY = "_prisma_migrations";

  /** Where backfills stand that have not come to their end. */
  public static final String BACKFILLS = "_refract_backfills";

  private static final Set<String> ALL = Set.of(HISTORY, BACKFILLS);

  private OwnTables() {}

  public static boolean contains(TableName name) {
    return ALL.contains(name.name());
  }
}
