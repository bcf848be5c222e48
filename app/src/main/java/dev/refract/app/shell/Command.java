package dev.refract.app.shell;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something the person can ask for by name: it stands in the command palette and, with a shortcut,
 * on the keyboard.
 *
 * @param id stable, such as {@code migrations.apply}; the tour and tests run commands by it
 * @param title an imperative sentence without a full stop
 * @param group where it belongs, such as {@code Migrations}; shown behind the title
 * @param icon shown before the title
 * @param shortcut the keys, when it has any
 * @param enabled whether it can run now; the palette shows only what can
 * @param action what it does, on the FX thread
 */
public record Command(
    String id,
    String title,
    String group,
    Feather icon,
    Optional<KeyCombination> shortcut,
    BooleanExpression enabled,
    Runnable action) {

  private static final BooleanExpression ALWAYS =
      BooleanExpression.booleanExpression(Bindings.createBooleanBinding(() -> true));

  public static Command of(String id, String title, String group, Feather icon, Runnable action) {
    return new Command(id, title, group, icon, Optional.empty(), ALWAYS, action);
  }

  /** The same with keys, written as JavaFX writes them: {@code Shortcut+Shift+M}. */
  public Command withShortcut(String keys) {
    return new Command(
        id, title, group, icon, Optional.of(KeyCombination.valueOf(keys)), enabled, action);
  }

  public Command enabledWhen(BooleanExpression condition) {
    return new Command(id, title, group, icon, shortcut, condition, action);
  }

  /** Runs it when it is enabled. */
  public void run() {
    if (enabled.get()) {
      action.run();
    }
  }
}
