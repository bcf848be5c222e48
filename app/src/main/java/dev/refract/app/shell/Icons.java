package dev.refract.app.shell;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons in the studio's sizes; their colour and size come from the style sheet. */
public final class Icons {
  private Icons() {}

  /** For buttons, lists and menus. */
  public static FontIcon small(Feather icon) {
    return sized(icon, "icon-small");
  }

  /** For the rail and headings. */
  public static FontIcon medium(Feather icon) {
    return sized(icon, "icon-medium");
  }

  /** For empty states. */
  public static FontIcon large(Feather icon) {
    return sized(icon, "icon-large");
  }

  /** An icon whose colour is one of the style sheet's {@code tone-…} classes. */
  public static FontIcon toned(Feather icon, Notification.Tone tone) {
    FontIcon made = small(icon);
    made.getStyleClass().add("tone-" + tone.name().toLowerCase(java.util.Locale.ROOT));
    return made;
  }

  /** The icon that stands for a tone. */
  public static FontIcon of(Notification.Tone tone) {
    return toned(
        switch (tone) {
          case INFO -> Feather.INFO;
          case SUCCESS -> Feather.CHECK_CIRCLE;
          case WARNING -> Feather.ALERT_TRIANGLE;
          case DANGER -> Feather.ALERT_OCTAGON;
        },
        tone);
  }

  private static FontIcon sized(Feather icon, String size) {
    FontIcon made = FontIcon.of(icon);
    made.getStyleClass().addAll("icon", size);
    return made;
  }
}
