package dev.refract.app.shell;

import dev.refract.app.project.Opening;
import dev.refract.app.project.Project;
import dev.refract.app.task.BackgroundTask;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The studio without its window: which project is open, and how one comes and goes. */
public final class StudioModel {
  private final StudioServices services;
  private final Function<StudioContext, List<Workspace>> workspaces;
  private final ReadOnlyObjectWrapper<StudioState> state =
      new ReadOnlyObjectWrapper<>(new StudioState.Welcome());

  /**
   * A studio with no project open.
   *
   * @param workspaces makes the workspaces of a project, in the order of the rail
   */
  public StudioModel(StudioServices services, Function<StudioContext, List<Workspace>> workspaces) {
    this.services = services;
    this.workspaces = workspaces;
  }

  public StudioServices services() {
    return services;
  }

  public ReadOnlyObjectProperty<StudioState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The open project, if one is. */
  public Optional<Session> session() {
    return state.get() instanceof StudioState.Ready(Session open)
        ? Optional.of(open)
        : Optional.empty();
  }

  /** Opens the project in a folder in place of the one that is open, which may ask first. */
  public void open(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    close(() -> read(absolute));
  }

  /** Closes the open project, after a question when something would be lost. */
  public void close(Runnable then) {
    List<String> lost = session().map(Session::unsaved).orElse(List.of());
    if (lost.isEmpty()) {
      closeNow();
      then.run();
      return;
    }
    services
        .dialogs()
        .confirm(
            Confirmation.of(
                    "Close without keeping everything?",
                    "There are " + sentence(lost) + ".",
                    "Close anyway")
                .dangerous(),
            () -> {
              closeNow();
              then.run();
            });
  }

  /** Writes a starter schema into a folder that has none, then opens it. */
  public void createStarter(Path folder) {
    BackgroundTask<List<Path>> task =
        BackgroundTask.of("Create a schema", monitor -> StarterProject.create(folder));
    task.onSuccess(written -> {
      services
          .notifications()
          .show(
              Notification.success(
                  "A first schema is there",
                  "Written: " + names(folder, written) + ". Change it as you like."));
      read(folder);
    });
    task.onFailure(failure ->
        services
            .dialogs()
            .error(
                ErrorReport.of(
                    "The schema could not be created",
                    folder.toString(),
                    ErrorReport.reason(failure),
                    "Check that you may write to the folder, or open another one.")));
    services.tasks().run(task);
  }

  /** Every command there is now: those of the workspaces. */
  public List<Command> workspaceCommands() {
    List<Command> all = new ArrayList<>();
    session().ifPresent(open -> open.workspaces().forEach(each -> all.addAll(each.commands())));
    return all;
  }

  /** Closes the open project; unsaved texts stay kept. */
  public void closeWithoutAsking() {
    closeNow();
  }

  private void closeNow() {
    session().ifPresent(Session::close);
    state.set(new StudioState.Welcome());
  }

  private void read(Path folder) {
    state.set(new StudioState.Opening(folder));
    BackgroundTask<Opening> task =
        BackgroundTask.of("Open " + folder.getFileName(), monitor -> Project.open(folder));
    task.onSuccess(opening -> {
      switch (opening) {
        case Opening.Opened(Project project) -> ready(project);
        case Opening.Refused(var problem) -> state.set(new StudioState.Refused(folder, problem));
      }
    });
    task.onFailure(failure -> {
      state.set(new StudioState.Welcome());
      services
          .dialogs()
          .error(ErrorReport.of("The project could not be opened", failure).at(folder.toString()));
    });
    services.tasks().run(task);
  }

  private void ready(Project project) {
    StudioContext context = new StudioContext(services, project);
    List<Workspace> made = workspaces.apply(context);
    services.settings().remember(project.folder());
    context.navigation().show(made.getFirst().id());
    state.set(new StudioState.Ready(new Session(context, made)));
    project
        .notes()
        .forEach(note ->
            services
                .notifications()
                .show(Notification.warning("Read with a reservation", note.toString())));
  }

  private static String names(Path folder, List<Path> files) {
    return String.join(
        ", ", files.stream().map(file -> folder.relativize(file).toString()).toList());
  }

  private static String sentence(List<String> phrases) {
    return phrases.size() == 1
        ? phrases.getFirst()
        : String.join(", ", phrases.subList(0, phrases.size() - 1)) + " and " + phrases.getLast();
  }
}
