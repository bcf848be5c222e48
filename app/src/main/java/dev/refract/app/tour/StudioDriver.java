package dev.refract.app.tour;

import dev.refract.app.settings.ThemeChoice;
import dev.refract.app.settings.UserFolders;
import dev.refract.app.shell.Appearance;
import dev.refract.app.shell.Notifications;
import dev.refract.app.shell.Session;
import dev.refract.app.shell.StudioModel;
import dev.refract.app.shell.StudioServices;
import dev.refract.app.shell.StudioWindow;
import dev.refract.app.studio.Workspaces;
import dev.refract.schema.model.Field;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/**
 * A studio in a window, and hands to use it. Called from any thread but the FX thread; each method
 * returns when its effect is there or fails with what it waited for.
 */
public final class StudioDriver implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int SETTLING_PULSES = 3;

  private final StudioModel model;
  private final StudioWindow window;
  private final Stage stage;
  private final AtomicReference<Optional<Throwable>> failure =
      new AtomicReference<>(Optional.empty());

  private StudioDriver(UserFolders folders, ThemeChoice theme, int width, int height) {
    StudioServices services = StudioServices.of(folders);
    services.settings().themeProperty().set(theme);
    Thread.currentThread()
        .setUncaughtExceptionHandler((thread, thrown) -> failure.set(Optional.of(thrown)));
    model = new StudioModel(services, Workspaces::of);
    window = new StudioWindow(model, new Appearance(services.settings()), Optional::empty);
    stage = new Stage();
    stage.setScene(window.scene());
    stage.setWidth(width);
    stage.setHeight(height);
    stage.show();
  }

  /** Opens a window; starts JavaFX where it does not run yet. */
  public static StudioDriver start(UserFolders folders, ThemeChoice theme, int width, int height) {
    try {
      Platform.startup(() -> {});
    } catch (IllegalStateException runsAlready) {
      Platform.runLater(() -> {});
    }
    Platform.setImplicitExit(false);
    return onFx(() -> new StudioDriver(folders, theme, width, height));
  }

  /** Opens a project and waits until its schema is understood. */
  public void open(Path folder) {
    fx(() -> model.open(folder));
    until("the project is open", () -> model.session().isPresent());
    untilChecked();
  }

  public Session session() {
    return onFx(() -> model.session().orElseThrow());
  }

  public StudioModel model() {
    return model;
  }

  public Scene scene() {
    return window.scene();
  }

  /** Runs a command as the palette would. */
  public void run(String commandId) {
    fx(() -> window.run(commandId));
    settle();
  }

  public void use(ThemeChoice theme) {
    fx(() -> model.services().settings().themeProperty().set(theme));
    settle();
  }

  /** Presses the button with this id, once it is there and enabled. */
  public void click(String id) {
    until(
        "the button " + id + " can be pressed",
        () -> find(id) instanceof ButtonBase button && isShown(button) && !button.isDisabled());
    fx(() -> {
      if (find(id) instanceof ButtonBase button) {
        button.requestFocus();
        button.fire();
      }
    });
    settle();
  }

  /** Presses a key where the focus is. */
  public void press(KeyCode key) {
    press(key, false, false);
  }

  /** Presses a key together with Alt. */
  public void pressWithAlt(KeyCode key) {
    press(key, false, true);
  }

  /** Presses a key together with Control, or Command on a Mac. */
  public void pressWithShortcut(KeyCode key) {
    press(key, true, false);
  }

  private void press(KeyCode key, boolean shortcut, boolean alt) {
    boolean onMac = System.getProperty("os.name", "").startsWith("Mac");
    fx(() -> {
      Node owner = scene().getFocusOwner();
      KeyEvent event =
          new KeyEvent(
              KeyEvent.KEY_PRESSED, "", "", key, false, shortcut && !onMac, alt, shortcut && onMac);
      if (owner == null) {
        KeyEvent.fireEvent(scene(), event);
      } else {
        owner.fireEvent(event);
      }
    });
    settle();
  }

  /** Chooses the first row of a list with Enter. */
  public void chooseFirst(String listId) {
    until(
        "the list " + listId + " has a row",
        () -> find(listId) instanceof ListView<?> list && !list.getItems().isEmpty());
    fx(() -> {
      if (find(listId) instanceof ListView<?> list) {
        list.requestFocus();
        list.getSelectionModel().selectFirst();
      }
    });
    press(KeyCode.ENTER);
  }

  /** Gives the keys to what has this id. */
  public void focus(String id) {
    fx(() -> {
      Node node = find(id);
      if (node != null) {
        node.requestFocus();
      }
    });
    settle();
  }

  /** Puts a text into the field with this id, or the first field inside of it. */
  public void fill(String id, String text) {
    until("the field " + id + " is there", () -> field(id).isPresent());
    fx(() -> {
      TextInputControl field = field(id).orElseThrow();
      field.requestFocus();
      field.setText(text);
      field.end();
    });
    settle();
  }

  /** Types over a part of the schema text, one character after another. */
  public void typeOver(String part, String text) {
    fx(() -> {
      CodeArea editor = editor();
      int at = editor.getText().indexOf(part);
      if (at < 0) {
        throw new IllegalArgumentException("the schema does not hold " + part);
      }
      editor.requestFocus();
      editor.selectRange(at, at + part.length());
      editor.replaceSelection("");
      for (int i = 0; i < text.length(); i++) {
        editor.replaceSelection(text.substring(i, i + 1));
      }
      editor.requestFollowCaret();
    });
    untilChecked();
  }

  /** Puts the caret into the first place of the schema where this text stands, and looks there. */
  public void pointAt(String part) {
    fx(() -> {
      CodeArea editor = editor();
      int at = editor.getText().indexOf(part);
      if (at < 0) {
        throw new IllegalArgumentException("the schema does not hold " + part);
      }
      editor.requestFocus();
      editor.moveTo(at + 1);
      editor.showParagraphAtCenter(editor.getCurrentParagraph());
    });
    settle();
  }

  /** Waits until a list of this id is on show in a popup. */
  public void untilListed(String id) {
    until(
        "the list " + id + " is shown",
        () ->
            Window.getWindows().stream()
                .anyMatch(w -> w.isShowing() && w.getScene().lookup("#" + id) != null));
    settle();
  }

  /** Adds text at the end of the schema. */
  public void typeAtTheEnd(String text) {
    fx(() -> {
      CodeArea editor = editor();
      editor.requestFocus();
      editor.moveTo(editor.getLength());
      editor.replaceSelection(text);
      editor.requestFollowCaret();
    });
    untilChecked();
  }

  /** Waits until the editor offers completions. */
  public void untilOffered() {
    until("completions are offered", StudioDriver::isOffering);
    settle();
  }

  private static boolean isOffering() {
    return Window.getWindows().stream()
        .anyMatch(window -> window.isShowing() && window.getScene().lookup("#completion") != null);
  }

  /** Takes away messages that would stay for a while. */
  public void dismissNotifications() {
    fx(() -> {
      Notifications notifications = model.services().notifications();
      List.copyOf(notifications.shown()).forEach(notifications::dismiss);
    });
    settle();
  }

  public String schemaText() {
    return onFx(() -> editor().getText());
  }

  /** Waits until rows are on show. */
  public void untilRows() {
    until(
        "rows are shown",
        () -> {
          Node grid = find("data-grid");
          return grid != null
              && grid.lookupAll(".data-cell").stream().anyMatch(StudioDriver::hasText);
        });
    settle();
  }

  private static boolean hasText(Node cell) {
    return cell instanceof Labeled labeled
        && labeled.getText() != null
        && !labeled.getText().isBlank();
  }

  /** Selects a cell of the grid by the field of its column. */
  public void selectCell(int row, String field) {
    until("the column " + field + " is there", () -> column(field).isPresent());
    fx(() -> {
      TableView<Object> grid = grid();
      TableColumn<Object, ?> column = column(field).orElseThrow();
      grid.requestFocus();
      grid.scrollTo(row);
      grid.scrollToColumn(column);
      grid.getSelectionModel().clearAndSelect(row, column);
      grid.getFocusModel().focus(row, column);
    });
    settle();
  }

  /** Waits until the newest text was checked and what hangs on it was drawn. */
  public void untilChecked() {
    until(
        "the schema is checked",
        () -> model.session().orElseThrow().context().analysis().isCurrent());
    settle();
  }

  /** Waits for a condition, which is asked for on the FX thread after each pulse. */
  public void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!onFx(condition::getAsBoolean)) {
      failure
          .get()
          .ifPresent(thrown -> {
            throw new IllegalStateException("while waiting until " + what, thrown);
          });
      if (System.nanoTime() > end) {
        throw new IllegalStateException("waited " + LIMIT.toSeconds() + " s until " + what);
      }
      pulse();
    }
  }

  /** Lets background work end and the window draw what has changed. */
  public void settle() {
    pulse();
    until("background work is done", () -> model.services().tasks().running().isEmpty());
    for (int i = 0; i < SETTLING_PULSES; i++) {
      pulse();
    }
  }

  /** Whether something with this id is on show. */
  public boolean shows(String id) {
    return onFx(() -> {
      Node node = find(id);
      return node != null && isShown(node);
    });
  }

  /** Waits for the next frame. */
  private static void pulse() {
    CountDownLatch drawn = new CountDownLatch(1);
    Platform.runLater(() ->
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            stop();
            drawn.countDown();
          }
        }.start());
    await(drawn);
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("the window no longer draws");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private void fx(Runnable action) {
    onFx(() -> {
      action.run();
      return true;
    });
  }

  static <T> T onFx(Callable<T> action) {
    FutureTask<T> task = new FutureTask<>(action);
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
    try {
      return task.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (TimeoutException late) {
      throw new IllegalStateException("the FX thread does not answer", late);
    }
  }

  private @Nullable Node find(String id) {
    return scene().lookup("#" + id);
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private Optional<TextInputControl> field(String id) {
    Node node = find(id);
    if (node instanceof TextInputControl field) {
      return Optional.of(field);
    }
    return node != null && node.lookup(".text-input") instanceof TextInputControl inside
        ? Optional.of(inside)
        : Optional.empty();
  }

  private CodeArea editor() {
    if (find("editor") instanceof CodeArea area) {
      return area;
    }
    throw new IllegalStateException("the schema editor is not on show");
  }

  @SuppressWarnings("unchecked")
  private TableView<Object> grid() {
    if (find("data-grid") instanceof TableView<?> table) {
      return (TableView<Object>) table;
    }
    throw new IllegalStateException("the data grid is not on show");
  }

  private Optional<TableColumn<Object, ?>> column(String field) {
    return find("data-grid") instanceof TableView<?>
        ? grid().getColumns().stream()
            .filter(
                column -> column.getUserData() instanceof Field shown && shown.name().equals(field))
            .findFirst()
        : Optional.empty();
  }

  /** Closes the window and lets go of the project, whatever is unsaved. */
  @Override
  public void close() {
    fx(() -> {
      model.closeWithoutAsking();
      stage.close();
    });
  }
}
