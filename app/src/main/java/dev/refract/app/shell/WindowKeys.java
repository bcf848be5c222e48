package dev.refract.app.shell;

import javafx.scene.input.KeyCombination;

/** The keys of the window itself. */
final class WindowKeys {
  static final KeyCombination PALETTE = KeyCombination.valueOf("Shortcut+K");
  static final KeyCombination OPEN_FOLDER = KeyCombination.valueOf("Shortcut+O");
  static final KeyCombination PROBLEMS = KeyCombination.valueOf("Shortcut+Shift+M");
  static final KeyCombination NEXT_REGION = KeyCombination.valueOf("F6");
  static final KeyCombination QUIT = KeyCombination.valueOf("Shortcut+Q");

  private WindowKeys() {}

  /** Goes to the n-th workspace of the rail, from one. */
  static KeyCombination workspace(int number) {
    return KeyCombination.valueOf("Shortcut+" + number);
  }
}
