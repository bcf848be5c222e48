package dev.refract.migrate.history;

import java.util.List;
import java.util.Optional;

/** How folder and database stand to each other, in the reference implementation's terms. */
public sealed interface HistoryDiagnosis {

  record InStep() implements HistoryDiagnosis {}

  record DatabaseIsBehind(List<String> unapplied) implements HistoryDiagnosis {
    public DatabaseIsBehind {
      unapplied = List.copyOf(unapplied);
    }
  }

  /** The database has migrations of which the folder knows nothing. */
  record FolderIsBehind(List<String> unpersisted) implements HistoryDiagnosis {
    public FolderIsBehind {
      unpersisted = List.copyOf(unpersisted);
    }
  }

  record Diverged(Optional<String> lastCommon, List<String> unpersisted, List<String> unapplied)
      implements HistoryDiagnosis {
    public Diverged {
      unpersisted = List.copyOf(unpersisted);
      unapplied = List.copyOf(unapplied);
    }
  }
}
