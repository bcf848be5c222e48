package dev.refract.app.schema;

import dev.refract.app.document.SaveOutcome;
import dev.refract.app.document.SchemaDocument;
import dev.refract.app.document.SchemaDocuments;
import dev.refract.app.shell.Confirmation;
import dev.refract.app.shell.ErrorReport;
import dev.refract.app.shell.Notification;
import dev.refract.app.shell.StudioContext;
import dev.refract.app.task.BackgroundTask;
import dev.refract.app.task.LatestWins;
import dev.refract.schema.action.CodeAction;
import dev.refract.schema.action.CodeActions;
import dev.refract.schema.advice.Advice;
import dev.refract.schema.advice.Hint;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.format.SchemaFormatter;
import dev.refract.schema.service.Definition;
import dev.refract.schema.service.Outline;
import dev.refract.schema.service.OutlineItem;
import dev.refract.schema.text.Location;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.text.Span;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The state of the schema editor: which file is shown, its outline, and what can be done. */
final class SchemaEditorModel {
  private static final Logger LOG = LoggerFactory.getLogger(SchemaEditorModel.class);
  private static final Duration ADVISE_AFTER = Duration.ofMillis(400);
  private static final String ENTRANCE = "schema.prisma";

  private final StudioContext context;
  private final ObjectProperty<@Nullable SchemaDocument> current = new SimpleObjectProperty<>();
  private final IntegerProperty caret = new SimpleIntegerProperty();
  private final ObservableList<OutlineItem> outline = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Advised> advised =
      new ReadOnlyObjectWrapper<>(new Advised(SchemaWorkspace.of(List.of()), List.of()));
  private final LatestWins advising;
  private Consumer<Location> revealer = location -> {};
  private Runnable repairer = () -> {};

  /** The hints of one state of the texts. */
  record Advised(SchemaWorkspace workspace, List<Hint> hints) {
    /** The hints, if the texts are still those. */
    List<Hint> of(SchemaWorkspace shown) {
      return shown == workspace ? hints : List.of();
    }
  }

  SchemaEditorModel(StudioContext context) {
    this.context = context;
    advising = new LatestWins(context.tasks(), ADVISE_AFTER);
    current.set(firstShown());
    documents().all().addListener((ListChangeListener<SchemaDocument>) change -> stayOnAFile());
    context.analysis().workspaceProperty().subscribe(workspace -> refreshOutline());
    current.subscribe(document -> refreshOutline());
    context.navigation().onReveal(this::reveal);
    context.navigation().onRepair(() -> repairer.run());
    context.analysis().workspaceProperty().subscribe(workspace -> advise());
    context.settings().showHintsProperty().subscribe(shown -> advise());
  }

  /** Advice is asked for when the person has paused, and not at all if it is switched off. */
  private void advise() {
    SchemaWorkspace workspace = context.analysis().workspace();
    if (!context.settings().showHintsProperty().get()) {
      advising.cancel();
      advised.set(new Advised(workspace, List.of()));
      return;
    }
    advising.submit(
        "Look for advice",
        monitor -> new Advised(workspace, Advice.of(workspace, context.project().advice())),
        advised::set,
        failure -> LOG.error("No advice could be given", failure));
  }

  /** The newest advice. */
  ReadOnlyObjectProperty<Advised> advisedProperty() {
    return advised.getReadOnlyProperty();
  }

  /** What can be done at a place of a file; may be asked off the FX thread. */
  List<CodeAction> actionsAt(SchemaWorkspace workspace, String file, Span range) {
    return CodeActions.at(workspace, advised.get().of(workspace), file, range);
  }

  /** What takes a diagnostic or a hint away. */
  List<CodeAction> repairs(Diagnostic diagnostic) {
    SchemaWorkspace workspace = context.analysis().workspace();
    for (Hint hint : advised.get().of(workspace)) {
      if (hint.diagnostic().equals(diagnostic)) {
        return CodeActions.remedies(workspace, hint);
      }
    }
    return CodeActions.repairs(workspace, diagnostic);
  }

  void apply(CodeAction action) {
    documents().apply(action.edits());
  }

  /** The view sets how the repairs at the caret are shown. */
  void onRepair(Runnable inView) {
    repairer = inView;
  }

  StudioContext context() {
    return context;
  }

  SchemaDocuments documents() {
    return context.documents();
  }

  /** The file on show; null only while the schema has no file at all. */
  ObjectProperty<@Nullable SchemaDocument> currentProperty() {
    return current;
  }

  /** Where the caret stands in the current file. */
  IntegerProperty caretProperty() {
    return caret;
  }

  /** The blocks of the current file. */
  ObservableList<OutlineItem> outline() {
    return outline;
  }

  /** The view sets how a place of the current file is shown. */
  void onReveal(Consumer<Location> inView) {
    revealer = inView;
  }

  /** Shows the place: its file, then the place in it. */
  void reveal(Location location) {
    documents()
        .document(location.file())
        .ifPresent(document -> {
          current.set(document);
          revealer.accept(location);
        });
  }

  /** Goes to where the name at this offset of the current file is declared. */
  void goToDefinition(int offset) {
    SchemaDocument document = current.get();
    if (document != null) {
      Definition.at(context.analysis().workspace(), document.name(), offset)
          .ifPresent(context.navigation()::reveal);
    }
  }

  /** Shows an entry of the outline of the current file. */
  void goTo(OutlineItem entry) {
    SchemaDocument document = current.get();
    if (document != null) {
      reveal(new Location(document.name(), entry.nameSpan()));
    }
  }

  void save() {
    SchemaDocument document = current.get();
    if (document != null) {
      save(document);
    }
  }

  void saveAll() {
    documents().all().stream().filter(SchemaDocument::isDirty).toList().forEach(this::save);
  }

  private void save(SchemaDocument document) {
    if (context.settings().formatOnSaveProperty().get()) {
      format(document, () -> write(document));
    } else {
      write(document);
    }
  }

  /** Formats the current file. */
  void format() {
    SchemaDocument document = current.get();
    if (document != null) {
      format(document, () -> {});
    }
  }

  /** Off the FX thread; a text that was changed meanwhile is left alone. */
  private void format(SchemaDocument document, Runnable then) {
    String before = document.text();
    List<SourceFile> sources = documents().sources();
    SchemaWorkspace known = context.analysis().workspace();
    BackgroundTask<String> task =
        BackgroundTask.of(
            "Format " + document.name(),
            monitor ->
                SchemaFormatter.format(
                        known.files().equals(sources) ? known : SchemaWorkspace.of(sources))
                    .stream()
                    .filter(file -> file.name().equals(document.name()))
                    .map(SourceFile::text)
                    .findFirst()
                    .orElse(before));
    task.onSuccess(formatted -> {
      if (document.text().equals(before)) {
        document.become(formatted);
      }
      then.run();
    });
    task.onFailure(failure -> {
      context
          .notifications()
          .show(Notification.warning("Not formatted", ErrorReport.reason(failure)));
      then.run();
    });
    context.tasks().run(task);
  }

  private void write(SchemaDocument document) {
    documents()
        .save(
            document,
            outcome -> {
              switch (outcome) {
                case SaveOutcome.Saved() -> {}
                case SaveOutcome.ChangedOutside() -> askAboutChange(document);
                case SaveOutcome.Failed(var cause) ->
                    context
                        .dialogs()
                        .error(
                            ErrorReport.of(
                                document.name() + " could not be saved",
                                document.path().toString(),
                                ErrorReport.reason(cause),
                                "Your text is still here, and a copy is kept. Check the rights of"
                                    + " the file and the space on the disk, then save again."));
              }
            });
  }

  private void askAboutChange(SchemaDocument document) {
    context
        .dialogs()
        .confirm(
            Confirmation.of(
                    "Replace " + document.name() + " on disk?",
                    "Another program has changed the file since you opened it. Replacing it loses"
                        + " that change. Cancel to look at both first.",
                    "Replace")
                .dangerous(),
            () -> {
              document.keepMine();
              write(document);
            });
  }

  /** The file that is usually the entrance, else the first one. */
  private @Nullable SchemaDocument firstShown() {
    return documents()
        .document(ENTRANCE)
        .or(() -> documents().all().stream().findFirst())
        .orElse(null);
  }

  private void stayOnAFile() {
    SchemaDocument shown = current.get();
    if (shown == null || !documents().all().contains(shown)) {
      current.set(firstShown());
    }
  }

  private void refreshOutline() {
    SchemaDocument document = current.get();
    List<OutlineItem> entries =
        document == null ? List.of() : Outline.of(context.analysis().workspace(), document.name());
    if (!Objects.equals(outline, entries)) {
      outline.setAll(entries);
    }
  }
}
