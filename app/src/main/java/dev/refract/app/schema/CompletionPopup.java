package dev.refract.app.schema;

import dev.refract.app.shell.Icons;
import dev.refract.app.shell.StudioContext;
import dev.refract.app.task.LatestWins;
import dev.refract.schema.service.Completion;
import dev.refract.schema.service.CompletionItem;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers what may be written at the caret, on demand and while somebody types. */
final class CompletionPopup {
  private static final Logger LOG = LoggerFactory.getLogger(CompletionPopup.class);
  private static final int ROW_HEIGHT = 26;
  private static final int ROWS_SHOWN = 9;
  private static final double WIDTH = 420;
  private static final double FRAME = 10;
  private static final double GAP = 4;

  private final StudioContext context;
  private final CodeEditor editor;
  private final Popup popup = new Popup();
  private final ListView<CompletionItem> list = new ListView<>();
  private final LatestWins latest;

  CompletionPopup(StudioContext context, CodeEditor editor) {
    this.context = context;
    this.editor = editor;
    this.latest = new LatestWins(context.tasks(), Duration.ZERO);
    list.setId("completion");
    list.getStyleClass().add("quiet-list");
    list.setFixedCellSize(ROW_HEIGHT);
    list.setPrefWidth(WIDTH);
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new Cell());
    list.setOnMouseClicked(event -> accept());
    VBox card = new VBox(list);
    card.getStyleClass().addAll("popup-card", "completion-card");
    popup.getContent().add(card);
    popup.setAutoHide(true);
    popup.setConsumeAutoHidingEvents(false);
    editor
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            hide();
          }
        });
    editor.plainTextChanges().subscribe(change -> typed(change.getRemoved(), change.getInserted()));
  }

  boolean isShowing() {
    return popup.isShowing();
  }

  void hide() {
    latest.cancel();
    popup.hide();
  }

  /** Asks for what fits at the caret. */
  void ask() {
    ask(true);
  }

  /** Takes the keys that belong to the list while it is open. */
  boolean takes(KeyEvent event) {
    if (!popup.isShowing()) {
      return false;
    }
    int selected = list.getSelectionModel().getSelectedIndex();
    int last = list.getItems().size() - 1;
    switch (event.getCode()) {
      case DOWN -> select(selected == last ? 0 : selected + 1);
      case UP -> select(selected <= 0 ? last : selected - 1);
      case PAGE_DOWN -> select(Math.min(selected + ROWS_SHOWN, last));
      case PAGE_UP -> select(Math.max(selected - ROWS_SHOWN, 0));
      case ENTER, TAB -> accept();
      case ESCAPE -> hide();
      case LEFT, RIGHT, HOME, END -> {
        hide();
        return false;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void typed(String removed, String inserted) {
    if (!editor.isFocused()) {
      return;
    }
    boolean isWordStart =
        removed.isEmpty()
            && inserted.length() == 1
            && (Character.isLetter(inserted.charAt(0)) || "@.(".contains(inserted));
    if (isWordStart || popup.isShowing()) {
      // The text is the document's only after this change has been heard by all.
      context.tasks().onUiThread(() -> ask(false));
    }
  }

  private void ask(boolean evenWhenExact) {
    int caret = editor.getCaretPosition();
    String file = editor.document().name();
    SchemaWorkspace known = context.analysis().workspace();
    List<SourceFile> sources = context.documents().sources();
    latest.submit(
        "Complete",
        monitor -> Completion.at(known.withFiles(sources), file, caret),
        items -> show(items, caret, evenWhenExact),
        failure -> LOG.error("Completion failed", failure));
  }

  private void show(List<CompletionItem> items, int caret, boolean evenWhenExact) {
    boolean isStale = caret != editor.getCaretPosition();
    Optional<Bounds> at = editor.caretOnScreen();
    if (isStale
        || items.isEmpty()
        || at.isEmpty()
        || (!evenWhenExact && isWritten(items.getFirst(), items.size()))) {
      popup.hide();
      return;
    }
    list.getItems().setAll(items);
    list.setPrefHeight(Math.min(items.size(), ROWS_SHOWN) * ROW_HEIGHT + 2);
    select(0);
    if (!popup.isShowing()) {
      popup.show(editor, at.get().getMinX() - 28, at.get().getMaxY() + 4);
    }
    place(at.get());
  }

  /** Below the caret, or above it where the window ends. */
  private void place(Bounds caret) {
    double height = list.getPrefHeight() + FRAME;
    Window window = editor.getScene().getWindow();
    boolean fitsBelow = caret.getMaxY() + height < window.getY() + window.getHeight();
    double top = fitsBelow ? caret.getMaxY() + GAP : caret.getMinY() - height - GAP;
    if (popup.getY() != top) {
      popup.setY(top);
    }
  }

  /** Whether the only offer stands there already. */
  private boolean isWritten(CompletionItem item, int offers) {
    return offers == 1
        && item.replaced().end() <= editor.getLength()
        && editor.getText(item.replaced().start(), item.replaced().end()).equals(item.insertion());
  }

  private void select(int index) {
    list.getSelectionModel().select(index);
    list.scrollTo(Math.max(0, index - ROWS_SHOWN + 2));
  }

  private void accept() {
    CompletionItem item = list.getSelectionModel().getSelectedItem();
    hide();
    if (item != null) {
      int end = Math.max(item.replaced().end(), editor.getCaretPosition());
      editor.replaceText(item.replaced().start(), end, item.insertion());
      editor.moveTo(item.replaced().start() + item.caret());
      hide();
    }
  }

  private static final class Cell extends ListCell<CompletionItem> {
    private final Label name = new Label();
    private final Label detail = new Label();
    private final HBox row = new HBox(8);

    Cell() {
      name.getStyleClass().add("code-text");
      name.setMinWidth(Region.USE_PREF_SIZE);
      detail.getStyleClass().add("completion-detail");
      detail.setMinWidth(0);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      row.setAlignment(Pos.CENTER_LEFT);
      row.getChildren().addAll(new Region(), name, gap, detail);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable CompletionItem item, boolean empty) {
      super.updateItem(item, empty);
      if (item == null || empty) {
        setGraphic(null);
        return;
      }
      row.getChildren().set(0, Icons.small(icon(item.kind())));
      name.setText(item.label());
      detail.setText(item.detail());
      setGraphic(row);
    }

    private static Feather icon(CompletionItem.Kind kind) {
      return switch (kind) {
        case KEYWORD -> Feather.TERMINAL;
        case TYPE -> Feather.BOX;
        case ATTRIBUTE -> Feather.AT_SIGN;
        case ARGUMENT -> Feather.SLIDERS;
        case FUNCTION -> Feather.ZAP;
        case FIELD -> Feather.MINUS;
        case VALUE -> Feather.HASH;
        case PROPERTY -> Feather.SETTINGS;
      };
    }
  }
}
