package dev.refract.app.project;

/** What became of an attempt to open a project. */
public sealed interface Opening {

  record Opened(Project project) implements Opening {}

  record Refused(ProjectProblem problem) implements Opening {}
}
