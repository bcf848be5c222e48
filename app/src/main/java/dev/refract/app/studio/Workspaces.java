package dev.refract.app.studio;

import dev.refract.app.data.DataWorkspace;
import dev.refract.app.migration.ConsequencePanel;
import dev.refract.app.migration.MigrationsModel;
import dev.refract.app.migration.MigrationsWorkspace;
import dev.refract.app.preferences.SettingsWorkspace;
import dev.refract.app.schema.SchemaEditorWorkspace;
import dev.refract.app.shell.StudioContext;
import dev.refract.app.shell.Workspace;
import java.util.List;
import java.util.Optional;

/** The workspaces of the studio, in the order of the rail. A new one is added here. */
public final class Workspaces {
  private Workspaces() {}

  public static List<Workspace> of(StudioContext context) {
    MigrationsModel migrations = new MigrationsModel(context);
    return List.of(
        new SchemaEditorWorkspace(context, Optional.of(shared -> new ConsequencePanel(migrations))),
        new MigrationsWorkspace(migrations),
        new DataWorkspace(context),
        new SettingsWorkspace(context));
  }
}
