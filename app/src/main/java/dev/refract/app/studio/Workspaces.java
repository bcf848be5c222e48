package dev.refract.app.studio;

import dev.refract.app.schema.SchemaEditorWorkspace;
import dev.refract.app.settings.view.SettingsWorkspace;
import dev.refract.app.shell.StudioContext;
import dev.refract.app.shell.Workspace;
import java.util.List;
import java.util.Optional;

/** The workspaces of the studio, in the order of the rail. A new one is added here. */
public final class Workspaces {
  private Workspaces() {}

  public static List<Workspace> of(StudioContext context) {
    return List.of(
        new SchemaEditorWorkspace(context, Optional.empty()), new SettingsWorkspace(context));
  }
}
