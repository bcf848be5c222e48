package dev.refract.app.settings;

import dev.dirs.ProjectDirectories;
import java.nio.file.Path;

/**
 * Where the studio keeps its own files, never inside a project.
 *
 * @param settings the settings file's folder
 * @param state texts that were not saved yet, window size, recent projects
 */
public record UserFolders(Path settings, Path state) {

  /** The folders that the operating system has for this. */
  public static UserFolders ofSystem() {
    ProjectDirectories folders = ProjectDirectories.from("dev", "refract", "Refract");
    return new UserFolders(Path.of(folders.configDir), Path.of(folders.dataLocalDir));
  }

  /** Both under one folder: for tests, the tour and portable use. */
  public static UserFolders under(Path folder) {
    return new UserFolders(folder.resolve("settings"), folder.resolve("state"));
  }

  /** Unsaved texts. */
  public Path recovery() {
    return state.resolve("recovery");
  }
}
