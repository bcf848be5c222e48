package dev.refract.app.shell;

import dev.refract.app.settings.Settings;
import dev.refract.app.settings.SettingsFile;
import dev.refract.app.settings.UserFolders;
import dev.refract.app.task.TaskRunner;

/** What lives as long as the window, whichever project is open. */
public record StudioServices(
    TaskRunner tasks,
    Notifications notifications,
    Dialogs dialogs,
    Settings settings,
    UserFolders folders) {

  /** For the real application: virtual threads, settings kept under {@code folders}. */
  public static StudioServices of(UserFolders folders) {
    return new StudioServices(
        TaskRunner.onVirtualThreads(),
        new Notifications(),
        new Dialogs(),
        new SettingsFile(folders).open(),
        folders);
  }

  /** For tests of view-models: everything at once, nothing kept. */
  public static StudioServices immediate(UserFolders folders) {
    return new StudioServices(
        TaskRunner.immediate(), new Notifications(), new Dialogs(), new Settings(), folders);
  }
}
