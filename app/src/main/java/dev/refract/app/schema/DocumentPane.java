package dev.refract.app.schema;

import dev.refract.app.document.SchemaDocument;
import dev.refract.app.shell.StudioContext;
import dev.refract.schema.advice.Hint;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.service.Hover;
import dev.refract.schema.text.LineIndex;
import dev.refract.schema.text.Location;
import dev.refract.schema.text.Position;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CharacterHit;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/** One schema file on show: its text, and above it what waits for a decision and the find bar. */
final class DocumentPane extends BorderPane {
  /** Inline, because CodeArea brings a style sheet of its own that sets another font. */
  private static final String FONT = "-fx-font-family: 'JetBrains Mono'; -fx-font-size: ";

  private static final Duration HOVER_AFTER = Duration.ofMillis(350);

  private final StudioContext context;
  private final SchemaEditorModel model;
  private final SchemaDocument document;
  private final CodeEditor editor;
  private final FindBar find;
  private final HoverCard hover;
  private final CompletionPopup completion;
  private final EditorTools tools;
  private final RenameCard renaming;

  DocumentPane(SchemaEditorModel model, SchemaDocument document) {
    this.model = model;
    this.context = model.context();
    this.document = document;
    this.editor = new CodeEditor(document);
    this.find = new FindBar(editor);
    this.hover = new HoverCard(editor);
    this.completion = new CompletionPopup(context, editor);
    getStyleClass().add("document");
    setTop(new VBox(new Banner(document), find));
    this.tools = new EditorTools(model, editor);
    this.renaming = new RenameCard(context, editor);
    setCenter(new StackPane(new VirtualizedScrollPane<>(editor), renaming));
    editor.setId("editor");
    context
        .settings()
        .editorFontSizeProperty()
        .subscribe(size -> editor.setStyle(FONT + size + "px;"));
    context.analysis().workspaceProperty().subscribe(this::show);
    model.advisedProperty().subscribe(advised -> show(context.analysis().workspace()));
    editor.caretPositionProperty().addListener((seen, before, now) -> caretMoved(now));
    editor.setMouseOverTextDelay(HOVER_AFTER);
    editor.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::hover);
    editor.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> hover.hide());
    editor.addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
    editor.setKeyInterceptor(this::takes);
    editor.textProperty().addListener((seen, before, now) -> hover.hide());
  }

  SchemaDocument document() {
    return document;
  }

  CodeEditor editor() {
    return editor;
  }

  private void onClick(MouseEvent event) {
    if (event.isShortcutDown() && event.getButton() == MouseButton.PRIMARY) {
      CharacterHit hit = editor.hit(event.getX(), event.getY());
      hit.getCharacterIndex().ifPresent(model::goToDefinition);
    }
  }

  private boolean takes(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && hover.isShowing()) {
      hover.hide();
      return true;
    }
    if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
      completion.ask();
      return true;
    }
    if (event.getCode() == KeyCode.PERIOD && event.isShortcutDown()) {
      showActions();
      return true;
    }
    return tools.takes(event) || completion.takes(event);
  }

  void complete() {
    completion.ask();
  }

  void goToDefinition() {
    model.goToDefinition(editor.getCaretPosition());
  }

  /** What can be done at the caret. */
  void showActions() {
    editor.requestFocus();
    hover.hide();
    completion.hide();
    tools.showActions();
  }

  void showReferences() {
    hover.hide();
    tools.showReferences();
  }

  void rename() {
    hover.hide();
    completion.hide();
    renaming.open();
  }

  void find() {
    find.open();
  }

  void reveal(Location location) {
    editor.goTo(location.span());
  }

  /** The pane is on show again: tell where the caret is, and take the keys. */
  void shown() {
    caretMoved(editor.getCaretPosition());
    editor.requestFocus();
  }

  /** The diagnostics that touch an offset, as of the newest analysis of this text. */
  List<Diagnostic> diagnosticsAt(int offset) {
    return diagnostics(context.analysis().workspace()).stream()
        .filter(found -> touches(found, offset))
        .toList();
  }

  private boolean touches(Diagnostic found, int offset) {
    return Mark.of(found.severity(), found.location().span(), document.text())
        .span()
        .touches(offset);
  }

  private List<Diagnostic> diagnostics(SchemaWorkspace workspace) {
    return Stream.concat(
            workspace.diagnostics().stream(),
            model.advisedProperty().get().of(workspace).stream().map(Hint::diagnostic))
        .filter(found -> found.location().file().equals(document.name()))
        .toList();
  }

  private void show(SchemaWorkspace workspace) {
    String text = workspace.file(document.name()).map(file -> file.text()).orElse("");
    if (!text.equals(document.text())) {
      return;
    }
    List<Mark> marks =
        diagnostics(workspace).stream()
            .map(found -> Mark.of(found.severity(), found.location().span(), text))
            .toList();
    editor.show(new LineStyles(text, Highlighting.of(text), marks), marks);
    if (document.equals(model.currentProperty().get())) {
      tools.lightLamp();
    }
  }

  private void caretMoved(int offset) {
    if (document.equals(model.currentProperty().get())) {
      model.caretProperty().set(offset);
      tools.lightLamp();
      Position at = new LineIndex(document.text()).positionAt(offset);
      context.status().caretProperty().set("Ln " + (at.line() + 1) + ", Col " + (at.column() + 1));
    }
  }

  private void hover(MouseOverTextEvent event) {
    List<Diagnostic> problems = diagnosticsAt(event.getCharacterIndex());
    if (!problems.isEmpty()) {
      hover.showProblems(problems, model::repairs, event.getScreenPosition(), model::apply);
      return;
    }
    Hover.at(context.analysis().workspace(), document.name(), event.getCharacterIndex())
        .ifPresent(
            found -> hover.showText(found.heading(), found.text(), event.getScreenPosition()));
  }
}
