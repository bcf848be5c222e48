package dev.refract.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.refract.app.settings.Settings;
import dev.refract.app.settings.ThemeChoice;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Theme, fonts and style sheet of the window. */
public final class Appearance {
  private static final List<String> FONTS =
      List.of(
          "Inter-Regular.otf",
          "Inter-Medium.otf",
          "Inter-SemiBold.otf",
          "JetBrainsMono-Regular.ttf",
          "JetBrainsMono-Italic.ttf",
          "JetBrainsMono-Bold.ttf");

  private final Settings settings;
  private final BooleanBinding dark;

  public Appearance(Settings settings) {
    this.settings = settings;
    Platform.Preferences system = Platform.getPreferences();
    this.dark =
        Bindings.createBooleanBinding(
            () ->
                switch (settings.themeProperty().get()) {
                  case LIGHT -> false;
                  case DARK -> true;
                  case SYSTEM -> system.getColorScheme() == ColorScheme.DARK;
                },
            settings.themeProperty(),
            system.colorSchemeProperty());
  }

  /** Whether dark colours are on show now. */
  public BooleanBinding dark() {
    return dark;
  }

  /** Changes to the other colours, and from then on no longer follows the system. */
  public void toggle() {
    settings.themeProperty().set(dark.get() ? ThemeChoice.LIGHT : ThemeChoice.DARK);
  }

  /** Dresses the scene now and whenever the choice or the system changes. */
  public void dress(Scene scene) {
    loadFonts();
    scene.getStylesheets().add(resource("refract.css"));
    apply(scene);
    dark.addListener((seen, before, now) -> apply(scene));
  }

  private void apply(Scene scene) {
    Application.setUserAgentStylesheet(
        dark.get()
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    scene.getRoot().getStyleClass().removeAll("light", "dark");
    scene.getRoot().getStyleClass().add(dark.get() ? "dark" : "light");
  }

  private static void loadFonts() {
    FONTS.forEach(file -> Font.loadFont(resource("fonts/" + file), 13));
  }

  private static String resource(String name) {
    return Objects.requireNonNull(Appearance.class.getResource(name), name).toExternalForm();
  }
}
