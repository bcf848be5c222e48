package dev.refract.app.migration;

import dev.refract.app.shell.ErrorReport;
import dev.refract.migrate.command.Overview;
import java.util.List;
import java.util.Optional;

/** What is known about the migrations of the environment. */
public sealed interface MigrationsState {

  record Reading() implements MigrationsState {}

  /**
   * Read.
   *
   * @param schemaHasErrors whether the schema cannot be compared because of its errors
   * @param items newest first, an unmigrated change before all
   */
  record Known(Overview overview, boolean schemaHasErrors, List<TimelineItem> items)
      implements MigrationsState {
    public Known {
      items = List.copyOf(items);
    }

    /** The change that no migration does yet. */
    public Optional<TimelineItem.Unmigrated> unmigrated() {
      return items.stream()
          .filter(TimelineItem.Unmigrated.class::isInstance)
          .map(TimelineItem.Unmigrated.class::cast)
          .findFirst();
    }
  }

  /** Folder or database cannot be read. */
  record Unreadable(ErrorReport report) implements MigrationsState {}
}
