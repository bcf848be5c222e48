package dev.refract.app.data;

import dev.refract.app.shell.Change;
import dev.refract.app.shell.Command;
import dev.refract.app.shell.StudioContext;
import dev.refract.app.shell.Workspace;
import dev.refract.browser.view.CommitViewModel;
import dev.refract.browser.view.DataBrowser;
import dev.refract.browser.view.DataBrowserViewModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.StringExpression;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * Tables, their rows and staged edits. Each environment has a browser of its own, so that an edit
 * staged for one never reaches another.
 */
public final class DataWorkspace implements Workspace {
  private final StudioContext context;
  private final Map<String, DataSession> sessions = new HashMap<>();
  private final Map<String, DataBrowser> browsers = new HashMap<>();
  private final StackPane content = new StackPane();
  private boolean isShown;

  public DataWorkspace(StudioContext context) {
    this.context = context;
    context.documents().onChange(document -> session().becomeStale());
    context.onChange(Change.DATABASE_STRUCTURE, this::lookAgain);
    context.onChange(Change.DATABASE_ROWS, () -> session().rowsChanged());
    context.onChange(Change.ENVIRONMENT, this::environmentChanged);
    context.readOnly().addListener((property, was, is) -> lookAgain());
  }

  @Override
  public String id() {
    return "data";
  }

  @Override
  public String title() {
    return "Data";
  }

  @Override
  public Feather icon() {
    return Feather.GRID;
  }

  @Override
  public Node content() {
    show();
    return content;
  }

  private DataSession session() {
    return sessions.computeIfAbsent(context.environment().name(), name -> made());
  }

  private DataSession made() {
    DataSession made =
        new DataSession(context, task -> Thread.ofVirtual().name("data").start(task));
    made.browser().commit().countProperty().addListener((property, old, now) -> countEdits());
    return made;
  }

  private void countEdits() {
    context.status().stagedEditsProperty().set(session().stagedEdits());
  }

  private void show() {
    DataSession session = session();
    content
        .getChildren()
        .setAll(
            browsers.computeIfAbsent(
                session.environment(), name -> new DataBrowser(session.browser())));
    countEdits();
  }

  private void environmentChanged() {
    session().becomeStale();
    show();
    if (isShown) {
      session().look();
    }
  }

  private void lookAgain() {
    session().becomeStale();
    if (isShown) {
      session().look();
    }
  }

  @Override
  public void onShown() {
    isShown = true;
    session().look();
    DataBrowser browser = browsers.get(session().environment());
    if (browser != null) {
      browser.takeFocus();
    }
  }

  @Override
  public void onHidden() {
    isShown = false;
  }

  @Override
  public StringExpression badge() {
    return Bindings.createStringBinding(
        () -> {
          int count = context.status().stagedEditsProperty().get();
          return count == 0 ? "" : Integer.toString(count);
        },
        context.status().stagedEditsProperty());
  }

  @Override
  public List<Command> commands() {
    DataBrowserViewModel browser = session().browser();
    CommitViewModel commit = browser.commit();
    BooleanExpression hasEdits = commit.countProperty().greaterThan(0);
    List<Command> commands = new ArrayList<>();
    commands.add(command("refresh", "Read the table again", Feather.REFRESH_CW, browser::refresh));
    commands.add(
        command(
                "review",
                "Review the SQL of staged edits",
                Feather.EYE,
                () -> commit.reviewingProperty().set(true))
            .enabledWhen(hasEdits));
    commands.add(
        command("commit", "Commit staged edits", Feather.CHECK, commit::commit)
            .enabledWhen(hasEdits));
    commands.add(
        command("discard", "Discard staged edits", Feather.TRASH_2, commit::askToDiscard)
            .enabledWhen(hasEdits));
    browser
        .modelsOnShow()
        .forEach(model ->
            commands.add(
                command(
                    "open." + model.name(),
                    "Open " + model.name(),
                    Feather.GRID,
                    () -> browser.open(model))));
    return commands;
  }

  /** A command that first comes to this workspace. */
  private Command command(String name, String title, Feather icon, Runnable action) {
    return Command.of(
        "data." + name,
        title,
        "Data",
        icon,
        () -> {
          context.navigation().show(id());
          action.run();
        });
  }

  @Override
  public Optional<String> unsaved() {
    int count = sessions.values().stream().mapToInt(DataSession::stagedEdits).sum();
    return switch (count) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of("one staged edit in the Data workspace");
      default -> Optional.of(count + " staged edits in the Data workspace");
    };
  }
}
