package dev.refract.app.project;

import java.util.Locale;
import java.util.Optional;

/** The colour by which a person tells environments apart. */
public enum EnvironmentColor {
  GREEN,
  BLUE,
  PURPLE,
  ORANGE,
  RED,
  GREY;

  static Optional<EnvironmentColor> named(String text) {
    for (EnvironmentColor color : values()) {
      if (color.label().equals(text.toLowerCase(Locale.ROOT))) {
        return Optional.of(color);
      }
    }
    return Optional.empty();
  }

  /** As it is written in {@code refract.toml}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
