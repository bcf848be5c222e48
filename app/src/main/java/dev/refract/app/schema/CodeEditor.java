package dev.refract.app.schema;

import dev.refract.app.document.Replacement;
import dev.refract.app.document.SchemaDocument;
import dev.refract.schema.text.LineIndex;
import dev.refract.schema.text.Span;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.TwoDimensional;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;

/** The text of one document. What is typed goes to the document; its other changes come back. */
final class CodeEditor extends CodeArea {
  private static final String INDENT = "  ";

  /** Texts up to this length are coloured with each key, longer ones after the next analysis. */
  private static final int COLOURED_AT_ONCE = 60_000;

  private final SchemaDocument document;
  private final Gutter gutter = new Gutter(this);
  private LineStyles styles;
  private Predicate<KeyEvent> interceptor = event -> false;
  private boolean following;
  private boolean takingBack;
  private boolean restyleAsked;

  CodeEditor(SchemaDocument document) {
    this.document = document;
    this.styles = new LineStyles(document.text(), Highlighting.of(document.text()), List.of());
    getStyleClass().add("code-editor");
    setUndoManager(UndoUtils.noOpUndoManager());
    replaceText(document.text());
    moveTo(0);
    scrollYToPixel(0);
    setParagraphGraphicFactory(gutter);
    setLineHighlighterOn(true);
    plainTextChanges().subscribe(this::typed);
    document.onChange(this::follow);
    viewportDirtyEvents().subscribe(event -> restyleSoon());
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    heightProperty()
        .addListener((seen, before, now) -> {
          if (isFocused() && now.doubleValue() < before.doubleValue()) {
            requestFollowCaret();
          }
        });
  }

  SchemaDocument document() {
    return document;
  }

  /** Takes the styles of a new analysis; ignored when the text has gone on since. */
  void show(LineStyles newest, List<Mark> marks) {
    if (!newest.text().equals(document.text())) {
      return;
    }
    styles = newest;
    gutter.show(marks, new LineIndex(newest.text()));
    restyleVisible();
  }

  /** What a click on the lamp does. */
  void onLamp(Runnable action) {
    gutter.onLamp(action);
  }

  /** Puts the lamp beside a line, or away. */
  void showLamp(Optional<Integer> line) {
    gutter.showLamp(line);
  }

  /**
   * Where the caret is on the screen. The library loses sight of it at times, but never of the
   * characters beside it.
   */
  Optional<Bounds> caretOnScreen() {
    int caret = getCaretPosition();
    return getCaretBounds()
        .or(() -> caret < getLength() ? bounds(caret, true) : Optional.empty())
        .or(() -> caret > 0 ? bounds(caret - 1, false) : Optional.empty());
  }

  /** The left or right edge of a character. */
  private Optional<Bounds> bounds(int character, boolean left) {
    return getCharacterBoundsOnScreen(character, character + 1)
        .map(box ->
            new BoundingBox(
                left ? box.getMinX() : box.getMaxX(), box.getMinY(), 1, box.getHeight()));
  }

  /** Puts the caret there and the line in the middle of the view. */
  void goTo(Span span) {
    int start = Math.min(span.start(), getLength());
    moveTo(start);
    requestFocus();
    showParagraphAtCenter(getCurrentParagraph());
  }

  private void typed(PlainTextChange change) {
    if (!following) {
      document.type(change.getPosition(), change.getRemoved(), change.getInserted(), this);
    }
    if (getLength() <= COLOURED_AT_ONCE) {
      styles =
          styles.after(
              new Replacement(change.getPosition(), change.getRemoved(), change.getInserted()),
              document.text(),
              Highlighting.of(document.text()));
      restyleSoon();
    }
  }

  private void follow(Replacement replacement, @Nullable Object source) {
    if (source == this) {
      return;
    }
    int caret = getCaretPosition();
    following = true;
    try {
      replaceText(replacement.start(), replacement.endBefore(), replacement.inserted());
    } finally {
      following = false;
    }
    moveTo(takingBack ? replacement.endAfter() : moved(caret, replacement));
  }

  private static int moved(int caret, Replacement change) {
    if (caret <= change.start()) {
      return caret;
    }
    return caret >= change.endBefore()
        ? caret + change.inserted().length() - change.removed().length()
        : Math.min(caret, change.endAfter());
  }

  /** Once for many events, and never in the middle of a layout. */
  private void restyleSoon() {
    if (!restyleAsked) {
      restyleAsked = true;
      Platform.runLater(() -> {
        restyleAsked = false;
        restyleVisible();
      });
    }
  }

  private void restyleVisible() {
    if (!styles.text().equals(document.text()) || getParagraphs().isEmpty()) {
      return;
    }
    int shown = getVisibleParagraphs().size();
    int first = shown == 0 ? 0 : visibleParToAllParIndex(0);
    int last = Math.min(first + shown, getParagraphs().size());
    for (int line = first; line < last; line++) {
      int length = getParagraphLength(line);
      if (length > 0) {
        int start = getAbsolutePosition(line, 0);
        StyleSpans<Collection<String>> wanted = styles.between(start, start + length);
        if (!wanted.equals(getStyleSpans(line))) {
          setStyleSpans(line, 0, wanted);
        }
      }
    }
  }

  /** What takes keys before the editor does, such as an open list. */
  void setKeyInterceptor(Predicate<KeyEvent> newInterceptor) {
    interceptor = newInterceptor;
  }

  private void onKey(KeyEvent event) {
    if (interceptor.test(event)) {
      event.consume();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
      if (event.isShiftDown()) {
        redo();
      } else {
        undo();
      }
      event.consume();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.Y) {
      redo();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
      if (event.isShiftDown()) {
        outdent();
      } else {
        indent();
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown()) {
      newLine();
      event.consume();
    }
  }

  @Override
  public void undo() {
    takeBack(document::undo);
  }

  @Override
  public void redo() {
    takeBack(document::redo);
  }

  private void takeBack(Runnable action) {
    takingBack = true;
    try {
      action.run();
    } finally {
      takingBack = false;
    }
    requestFollowCaret();
  }

  /** A new line as far in as this one, and further after an opening brace. */
  private void newLine() {
    String line = getParagraph(getCurrentParagraph()).getText();
    int column = getCaretColumn();
    String before = line.substring(0, Math.min(column, line.length()));
    String indent = before.substring(0, before.length() - before.stripLeading().length());
    boolean opens = before.stripTrailing().endsWith("{");
    String after = line.substring(Math.min(column, line.length()));
    replaceSelection("\n" + indent + (opens ? INDENT : ""));
    if (opens && after.strip().equals("}")) {
      int caret = getCaretPosition();
      insertText(caret, "\n" + indent);
      moveTo(caret);
    }
    requestFollowCaret();
  }

  private void indent() {
    int first = offsetToPosition(getSelection().getStart(), TwoDimensional.Bias.Forward).getMajor();
    int last = offsetToPosition(getSelection().getEnd(), TwoDimensional.Bias.Backward).getMajor();
    if (first == last) {
      replaceSelection(INDENT);
      return;
    }
    for (int line = first; line <= last; line++) {
      if (getParagraphLength(line) > 0) {
        insertText(line, 0, INDENT);
      }
    }
  }

  private void outdent() {
    int first = offsetToPosition(getSelection().getStart(), TwoDimensional.Bias.Forward).getMajor();
    int last = offsetToPosition(getSelection().getEnd(), TwoDimensional.Bias.Backward).getMajor();
    for (int line = first; line <= last; line++) {
      String text = getParagraph(line).getText();
      int spaces =
          text.startsWith(INDENT) ? 2 : text.startsWith(" ") || text.startsWith("\t") ? 1 : 0;
      if (spaces > 0) {
        deleteText(line, 0, line, spaces);
      }
    }
  }
}
