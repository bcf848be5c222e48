package dev.refract.app.shell;

import java.util.List;
import java.util.Optional;

/**
 * One open project with its workspaces, in the order of the rail.
 *
 * @param workspaces at least one; the first is shown first
 */
public record Session(StudioContext context, List<Workspace> workspaces) {
  public Session {
    workspaces = List.copyOf(workspaces);
  }

  public Optional<Workspace> workspace(String id) {
    return workspaces.stream().filter(workspace -> workspace.id().equals(id)).findFirst();
  }

  /** What would be lost by closing it, one phrase each. */
  List<String> unsaved() {
    return workspaces.stream().flatMap(workspace -> workspace.unsaved().stream()).toList();
  }

  void close() {
    workspaces.forEach(Workspace::close);
    context.close();
  }
}
