package dev.refract.app.schema;

import dev.refract.app.shell.Notification;
import dev.refract.app.shell.StudioContext;
import dev.refract.schema.edit.EditResult;
import dev.refract.schema.edit.RecordedRename;
import dev.refract.schema.edit.Rename;
import dev.refract.schema.edit.SchemaEditor;
import dev.refract.schema.service.Occurrence;
import dev.refract.schema.service.References;
import dev.refract.schema.service.Symbol;
import dev.refract.schema.text.TextEdit;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Renames the name at the caret in place, and asks what becomes of the name in the database. */
final class RenameCard extends Pane {
  private static final double WIDTH = 340;
  private static final double GAP = 6;

  private final StudioContext context;
  private final CodeEditor editor;
  private final VBox card = new VBox(8);
  private final TextField name = new TextField();
  private final RadioButton keep = new RadioButton("Keep the name in the database");
  private final RadioButton change = new RadioButton("Rename in the database, too");
  private final Label effect = new Label();
  private @Nullable Symbol symbol;
  private SchemaWorkspace workspace = SchemaWorkspace.of(List.of());
  private List<TextEdit> edits = List.of();
  private List<RecordedRename> recorded = List.of();

  RenameCard(StudioContext context, CodeEditor editor) {
    this.context = context;
    this.editor = editor;
    setPickOnBounds(false);
    setManaged(false);
    setVisible(false);
    name.setId("rename-name");
    name.getStyleClass().add("rename-name");
    keep.setId("rename-keep");
    change.setId("rename-change");
    ToggleGroup choice = new ToggleGroup();
    keep.setToggleGroup(choice);
    change.setToggleGroup(choice);
    effect.setId("rename-effect");
    effect.getStyleClass().add("text-muted");
    effect.setWrapText(true);
    effect.setMinHeight(USE_PREF_SIZE);
    card.getStyleClass().addAll("popup-card", "rename-card");
    card.setId("rename");
    card.setPrefWidth(WIDTH);
    card.setMaxWidth(WIDTH);
    card.getChildren().setAll(name, keep, change, effect);
    getChildren().add(card);
    name.textProperty().addListener((seen, before, now) -> tell());
    choice.selectedToggleProperty().addListener((seen, before, now) -> tell());
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    editor
        .focusedProperty()
        .subscribe(focused -> {
          if (focused) {
            hide();
          }
        });
  }

  /** Opens below the name at the caret, if it is one that can be renamed. */
  void open() {
    workspace = current();
    String file = editor.document().name();
    Optional<Occurrence> found =
        References.in(workspace, file).stream()
            .filter(o -> o.location().span().touches(editor.getCaretPosition()))
            .findFirst();
    if (found.isEmpty() || isRefused(found.get().symbol())) {
      context
          .notifications()
          .show(
              Notification.info(
                  "Nothing to rename here",
                  "Put the caret on the name of a model, field, enum or value."));
      return;
    }
    symbol = found.get().symbol();
    boolean isStored = !(symbol instanceof Symbol.Relation);
    keep.setVisible(isStored);
    keep.setManaged(isStored);
    change.setVisible(isStored);
    change.setManaged(isStored);
    keep.setSelected(true);
    name.setText(symbol.name());
    place(found.get().location().span().start());
    setVisible(true);
    name.requestFocus();
    name.selectAll();
    tell();
  }

  /** Whether not even the name that it has would do: it belongs to the language. */
  private boolean isRefused(Symbol wanted) {
    return SchemaEditor.edit(workspace, Rename.keeping(wanted, wanted.name()))
        instanceof EditResult.Refused;
  }

  private void place(int offset) {
    editor.moveTo(offset);
    Optional<Bounds> at = editor.caretOnScreen();
    Bounds caret =
        at.map(this::screenToLocal)
            .orElseGet(() -> screenToLocal(editor.localToScreen(editor.getLayoutBounds())));
    double height = card.prefHeight(WIDTH);
    boolean fitsBelow = caret.getMaxY() + GAP + height < getParent().getLayoutBounds().getHeight();
    double left =
        Math.min(caret.getMinX() - 12, getParent().getLayoutBounds().getWidth() - WIDTH - GAP);
    card.relocate(
        Math.max(GAP, left), fitsBelow ? caret.getMaxY() + GAP : caret.getMinY() - GAP - height);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      accept();
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
      (keep.isSelected() ? change : keep).setSelected(true);
      event.consume();
    }
  }

  /** Says what the rename would change, or why it cannot be done. */
  private void tell() {
    Symbol renamed = symbol;
    if (renamed == null) {
      return;
    }
    String newName = name.getText().strip();
    Rename rename =
        keep.isSelected() ? Rename.keeping(renamed, newName) : Rename.recorded(renamed, newName);
    edits = List.of();
    recorded = List.of();
    effect.getStyleClass().remove("rename-refused");
    if (newName.equals(renamed.name())) {
      effect.setText("Type the new name. Enter renames, Escape leaves it as it is.");
      return;
    }
    switch (SchemaEditor.edit(workspace, rename)) {
      case EditResult.Refused(_, String message) -> {
        effect.getStyleClass().add("rename-refused");
        effect.setText(message);
      }
      case EditResult.Edited(var changes, var renames, var notes) -> {
        edits = changes;
        recorded = renames;
        StringBuilder text = new StringBuilder(extent(changes));
        renames.forEach(r ->
            text.append(
                " In the database `%s` becomes `%s`, with the next migration."
                    .formatted(r.from(), r.to())
                    .replace("`", "")));
        notes.forEach(note -> text.append(' ').append(note));
        effect.setText(text.toString());
      }
    }
    card.autosize();
  }

  private static String extent(List<TextEdit> changes) {
    long files = changes.stream().map(TextEdit::file).distinct().count();
    return "Changes %d %s in %d %s."
        .formatted(
            changes.size(),
            changes.size() == 1 ? "place" : "places",
            files,
            files == 1 ? "file" : "files");
  }

  private void accept() {
    boolean isNew = symbol != null && !name.getText().strip().equals(symbol.name());
    if (isNew && edits.isEmpty()) {
      return;
    }
    List<TextEdit> chosen = edits;
    List<RecordedRename> renames = recorded;
    boolean isCurrent = workspace.files().equals(context.documents().sources());
    close();
    if (isNew && isCurrent) {
      context.record(renames);
      context.documents().apply(chosen);
    }
  }

  private void close() {
    hide();
    editor.requestFocus();
  }

  private void hide() {
    setVisible(false);
    symbol = null;
    edits = List.of();
    recorded = List.of();
  }

  private SchemaWorkspace current() {
    SchemaWorkspace known = context.analysis().workspace();
    return context.analysis().isCurrent() ? known : known.withFiles(context.documents().sources());
  }
}
