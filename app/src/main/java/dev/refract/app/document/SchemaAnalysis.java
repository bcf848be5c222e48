package dev.refract.app.document;

import dev.refract.app.task.LatestWins;
import dev.refract.app.task.TaskRunner;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the texts mean, read again off the FX thread a moment after each change. Only files that
 * changed are parsed again, and an old result never overtakes a newer one.
 */
public final class SchemaAnalysis {
  private static final Logger LOG = LoggerFactory.getLogger(SchemaAnalysis.class);
  private static final Duration PAUSE = Duration.ofMillis(60);

  private final SchemaDocuments documents;
  private final LatestWins latest;
  private final ReadOnlyObjectWrapper<SchemaWorkspace> workspace;

  public SchemaAnalysis(SchemaDocuments documents, TaskRunner tasks) {
    this.documents = documents;
    this.latest = new LatestWins(tasks, PAUSE);
    this.workspace = new ReadOnlyObjectWrapper<>(SchemaWorkspace.of(List.of()));
    documents.onChange(document -> request());
    request();
  }

  /**
   * The newest meaning there is. It may lag behind the texts while somebody types; {@link
   * #isCurrent} tells.
   */
  public ReadOnlyObjectProperty<SchemaWorkspace> workspaceProperty() {
    return workspace.getReadOnlyProperty();
  }

  public SchemaWorkspace workspace() {
    return workspace.get();
  }

  /** Whether the workspace is of the texts as they are now. */
  public boolean isCurrent() {
    return workspace.get().files().equals(documents.sources());
  }

  private void request() {
    SchemaWorkspace before = workspace.get();
    List<SourceFile> now = documents.sources();
    latest.submit(
        "Check the schema",
        monitor -> before.withFiles(now),
        workspace::set,
        failure -> LOG.error("The schema could not be checked", failure));
  }
}
