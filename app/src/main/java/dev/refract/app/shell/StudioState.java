package dev.refract.app.shell;

import dev.refract.app.project.ProjectProblem;
import java.nio.file.Path;

/** What fills the window. */
public sealed interface StudioState {

  /** No project yet. */
  record Welcome() implements StudioState {}

  /** A project is being read. */
  record Opening(Path folder) implements StudioState {}

  /** The folder is no project, or cannot be read. */
  record Refused(Path folder, ProjectProblem problem) implements StudioState {}

  /** A project is open. */
  record Ready(Session session) implements StudioState {}
}
