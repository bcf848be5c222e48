package dev.refract.migrate.history;

import dev.refract.migrate.database.DatabaseSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What lists of migrations make, remembered, for whoever asks again after every keystroke. Threads
 * may share it.
 */
public final class Replays {
  private static final int REMEMBERED = 4;

  private final Map<List<Optional<String>>, DatabaseSchema> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(
            Map.Entry<List<Optional<String>>, DatabaseSchema> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * The database that the migrations make.
   *
   * @throws MigrationException see {@link ShadowDatabase#replay}
   */
  public synchronized DatabaseSchema of(ShadowDatabase shadow, List<MigrationFile> migrations) {
    List<Optional<String>> scripts = migrations.stream().map(MigrationFile::script).toList();
    DatabaseSchema found = known.get(scripts);
    if (found == null) {
      found = shadow.replay(migrations);
      known.put(scripts, found);
    }
    return found;
  }
}
