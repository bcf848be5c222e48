package dev.refract.app.preferences;

import dev.refract.app.shell.StudioContext;
import dev.refract.app.shell.Workspace;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/** The person's choices. */
public final class SettingsWorkspace implements Workspace {
  private final StudioContext context;

  public SettingsWorkspace(StudioContext context) {
    this.context = context;
  }

  @Override
  public String id() {
    return "settings";
  }

  @Override
  public String title() {
    return "Settings";
  }

  @Override
  public Feather icon() {
    return Feather.SETTINGS;
  }

  @Override
  public Node content() {
    return new SettingsPage(context);
  }
}
