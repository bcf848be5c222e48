package dev.refract.app.schema;

import dev.refract.app.shell.Icons;
import dev.refract.app.shell.Notification;
import dev.refract.app.shell.StudioContext;
import dev.refract.app.task.LatestWins;
import dev.refract.schema.action.CodeAction;
import dev.refract.schema.service.Occurrence;
import dev.refract.schema.service.References;
import dev.refract.schema.text.LineIndex;
import dev.refract.schema.text.Location;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.text.Span;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the keys do at the caret: repairs and refactorings, and where a name is used. */
final class EditorTools {
  private static final Logger LOG = LoggerFactory.getLogger(EditorTools.class);
  private static final Duration LAMP_AFTER = Duration.ofMillis(250);
  private static final double ACTIONS_WIDTH = 460;
  private static final double REFERENCES_WIDTH = 560;

  private final StudioContext context;
  private final SchemaEditorModel model;
  private final CodeEditor editor;
  private final ChoicePopup<CodeAction> actions;
  private final ChoicePopup<Place> references;
  private final LatestWins latest;

  /**
   * One place of a name.
   *
   * @param line the text around it
   */
  private record Place(Location location, String where, String line, boolean declares) {}

  EditorTools(SchemaEditorModel model, CodeEditor editor) {
    this.model = model;
    this.context = model.context();
    this.editor = editor;
    this.latest = new LatestWins(context.tasks(), LAMP_AFTER);
    this.actions = new ChoicePopup<>(editor, "code-actions", ACTIONS_WIDTH, EditorTools::row);
    this.references = new ChoicePopup<>(editor, "references", REFERENCES_WIDTH, EditorTools::row);
    editor.onLamp(this::showActions);
  }

  boolean takes(KeyEvent event) {
    return actions.takes(event) || references.takes(event);
  }

  // ------------------------------------------------------------------ actions

  /** What can be done at the caret or with the selection; else on the whole line. */
  void showActions() {
    SchemaWorkspace workspace = current();
    Span selection = new Span(editor.getSelection().getStart(), editor.getSelection().getEnd());
    List<CodeAction> here = model.actionsAt(workspace, file(), selection);
    List<CodeAction> found = here.isEmpty() ? model.actionsAt(workspace, file(), line()) : here;
    if (found.isEmpty()) {
      context
          .notifications()
          .show(Notification.info("Nothing to do here", "This line has no problems."));
      return;
    }
    actions.show("What to do here", found, model::apply);
  }

  private Span line() {
    int start = editor.getAbsolutePosition(editor.getCurrentParagraph(), 0);
    return new Span(start, start + editor.getParagraphLength(editor.getCurrentParagraph()));
  }

  private static Node row(CodeAction action) {
    Feather icon =
        switch (action.kind()) {
          case QUICK_FIX -> Feather.ZAP;
          case REFACTOR -> Feather.EDIT_3;
        };
    Label title = new Label(action.title().replace("`", ""));
    title.setMinWidth(0);
    Label code = new Label(action.repairs().map(repaired -> repaired.code()).orElse(""));
    code.getStyleClass().add("problem-code");
    code.setMinWidth(Region.USE_PREF_SIZE);
    return row(Icons.small(icon), title, code);
  }

  private static HBox row(Node icon, Label text, Label detail) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox(8, icon, text, gap, detail);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** Shows the lamp beside the caret's line when something there can be mended. */
  void lightLamp() {
    editor.showLamp(Optional.empty());
    int caret = editor.getCaretPosition();
    int shownAt = editor.getCurrentParagraph();
    SchemaWorkspace workspace = context.analysis().workspace();
    if (!context.analysis().isCurrent()) {
      return;
    }
    latest.submit(
        "Look for repairs",
        monitor ->
            model.actionsAt(workspace, file(), Span.at(caret)).stream()
                .anyMatch(action -> action.kind() == CodeAction.Kind.QUICK_FIX),
        found -> {
          if (found && caret == editor.getCaretPosition()) {
            editor.showLamp(Optional.of(shownAt));
          }
        },
        failure -> LOG.error("Repairs could not be looked for", failure));
  }

  // ------------------------------------------------------------------ references

  /** Every place of the name at the caret, to go there. */
  void showReferences() {
    SchemaWorkspace workspace = current();
    List<Occurrence> found = References.at(workspace, file(), editor.getCaretPosition());
    if (found.isEmpty()) {
      context
          .notifications()
          .show(
              Notification.info(
                  "Nothing to look for", "Put the caret on the name of a model, field or value."));
      return;
    }
    List<Place> places = found.stream().map(o -> place(workspace, o)).toList();
    long files = found.stream().map(o -> o.location().file()).distinct().count();
    String heading =
        "%s in %d %s%s"
            .formatted(
                found.getFirst().symbol().name(),
                places.size(),
                places.size() == 1 ? "place" : "places",
                files > 1 ? " of " + files + " files" : "");
    references.show(heading, places, place -> context.navigation().reveal(place.location()));
  }

  private static Place place(SchemaWorkspace workspace, Occurrence occurrence) {
    Location location = occurrence.location();
    String text = workspace.file(location.file()).map(SourceFile::text).orElse("");
    LineIndex lines = new LineIndex(text);
    int line = lines.lineAt(location.span().start());
    String content = text.substring(lines.startOf(line), lines.endOf(line)).strip();
    return new Place(
        location,
        location.file() + ":" + (line + 1),
        content.replaceAll("\\s+", " "),
        occurrence.declares());
  }

  private static Node row(Place place) {
    Label line = new Label(place.line());
    line.getStyleClass().add("code-text");
    line.setMinWidth(0);
    Label where = new Label(place.where());
    where.getStyleClass().add("completion-detail");
    where.setMinWidth(Region.USE_PREF_SIZE);
    return row(Icons.small(place.declares() ? Feather.BOX : Feather.CORNER_UP_RIGHT), line, where);
  }

  // ------------------------------------------------------------------ parts

  private String file() {
    return editor.document().name();
  }

  /** The meaning of the texts as they are now. */
  private SchemaWorkspace current() {
    SchemaWorkspace known = context.analysis().workspace();
    return context.analysis().isCurrent() ? known : known.withFiles(context.documents().sources());
  }
}
