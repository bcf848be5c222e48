package dev.refract.migrate.history;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Scope;
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

  /** What was asked: scripts, and what of the database is looked at. */
  private record Question(List<Optional<String>> scripts, Scope scope) {}

  private final Map<Question, DatabaseSchema> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, DatabaseSchema> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * The database that the migrations make.
   *
   * @throws MigrationException see {@link ShadowDatabase#replay}
   */
  public synchronized DatabaseSchema of(
      ShadowDatabase shadow, List<MigrationFile> migrations, Scope scope) {
    Question question =
        new Question(migrations.stream().map(MigrationFile::script).toList(), scope);
    DatabaseSchema found = known.get(question);
    if (found == null) {
      found = shadow.replay(migrations, scope);
      known.put(question, found);
    }
    return found;
  }
}
