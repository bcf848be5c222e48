package dev.refract.browser.view;

import atlantafx.base.theme.Styles;
import dev.refract.browser.value.CellType;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons and icon buttons of one look. */
final class Icons {
  private Icons() {}

  static FontIcon of(Feather icon) {
    return FontIcon.of(icon);
  }

  static FontIcon of(Feather icon, String styleClass) {
    FontIcon made = FontIcon.of(icon);
    made.getStyleClass().add(styleClass);
    return made;
  }

  /** A flat button that is only an icon; the tip says what it does, and its keys. */
  static Button button(Feather icon, String tip, Runnable action) {
    Button button = new Button(null, FontIcon.of(icon));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "data-icon-button");
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleText(tip);
    button.setFocusTraversable(false);
    button.setOnAction(event -> action.run());
    return button;
  }

  static boolean matches(KeyEvent event, String keys) {
    return KeyCombination.valueOf(keys).match(event);
  }

  static Feather of(CellType type) {
    return switch (type) {
      case TEXT -> Feather.TYPE;
      case BOOLEAN -> Feather.CHECK_SQUARE;
      case INT, BIG_INT, FLOAT, DECIMAL -> Feather.HASH;
      case DATE_TIME -> Feather.CALENDAR;
      case JSON -> Feather.CODE;
      case BYTES -> Feather.PACKAGE;
      case ENUM -> Feather.TAG;
      case LIST -> Feather.LIST;
      case FOREIGN -> Feather.HELP_CIRCLE;
    };
  }
}
