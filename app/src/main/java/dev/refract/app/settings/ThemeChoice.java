package dev.refract.app.settings;

/** Light, dark, or as the system is. */
public enum ThemeChoice {
  SYSTEM("Follow the system"),
  LIGHT("Light"),
  DARK("Dark");

  private final String title;

  ThemeChoice(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
