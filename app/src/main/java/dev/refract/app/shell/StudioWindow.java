package dev.refract.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The window: the state of the studio in the middle, palette, messages and dialogs above it. */
public final class StudioWindow {
  private final StudioModel model;
  private final WindowActions actions;
  private final CommandPalette palette = new CommandPalette(this::commands);
  private final StackPane middle = new StackPane();
  private final Scene scene;
  private List<Parent> regions = List.of();

  public StudioWindow(
      StudioModel model, Appearance appearance, Supplier<Optional<Path>> folderChooser) {
    this.model = model;
    this.actions = new WindowActions(model, appearance, folderChooser);
    NotificationStack notifications = new NotificationStack(model.services().notifications());
    StackPane.setAlignment(notifications, Pos.BOTTOM_RIGHT);
    StackPane root =
        new StackPane(
            middle,
            notifications,
            new PaletteLayer(palette),
            new DialogLayer(model.services().dialogs()));
    root.getStyleClass().add("studio");
    this.scene = new Scene(root, 1280, 800);
    appearance.dress(scene);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    model.stateProperty().subscribe(this::show);
  }

  public Scene scene() {
    return scene;
  }

  /** Every command that could run now, of the window and of the workspaces. */
  public List<Command> commands() {
    List<Command> all = new ArrayList<>(goTo());
    all.addAll(model.workspaceCommands());
    all.addAll(windowCommands());
    return all;
  }

  /** Those whose keys count now: of the window and of the workspace on show. */
  private List<Command> commandsWithKeys() {
    List<Command> all = new ArrayList<>(goTo());
    model
        .session()
        .flatMap(session -> session.workspace(session.context().navigation().current()))
        .ifPresent(workspace -> all.addAll(workspace.commands()));
    all.addAll(windowCommands());
    return all;
  }

  private List<Command> goTo() {
    List<Command> all = new ArrayList<>();
    model
        .session()
        .ifPresent(session -> {
          int number = 1;
          for (Workspace workspace : session.workspaces()) {
            all.add(
                Command.of(
                        "go." + workspace.id(),
                        "Go to " + workspace.title(),
                        "Window",
                        workspace.icon(),
                        () -> session.context().navigation().show(workspace.id()))
                    .withShortcut(WindowKeys.workspace(number++).getName()));
          }
        });
    return all;
  }

  private List<Command> windowCommands() {
    List<Command> all = new ArrayList<>();
    model
        .session()
        .ifPresent(session ->
            all.add(
                Command.of(
                        "window.problems",
                        "Show or hide problems",
                        "Window",
                        Feather.ALERT_CIRCLE,
                        () -> togglePanel(session))
                    .withShortcut(WindowKeys.PROBLEMS.getName())));
    all.add(
        Command.of(
                "window.open-folder",
                "Open folder…",
                "Window",
                Feather.FOLDER_PLUS,
                actions::chooseFolder)
            .withShortcut(WindowKeys.OPEN_FOLDER.getName()));
    boolean dark = actions.appearance().dark().get();
    all.add(
        Command.of(
            "window.theme",
            dark ? "Use light colours" : "Use dark colours",
            "Window",
            dark ? Feather.SUN : Feather.MOON,
            actions.appearance()::toggle));
    return all;
  }

  /** Runs the command with this id, as the palette would. */
  public void run(String commandId) {
    commands().stream()
        .filter(command -> command.id().equals(commandId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no command " + commandId))
        .run();
  }

  private static void togglePanel(Session session) {
    var open = session.context().problems().panelOpenProperty();
    open.set(!open.get());
  }

  private void onKey(KeyEvent event) {
    boolean dialogOpen = !model.services().dialogs().open().isEmpty();
    if (dialogOpen) {
      return;
    }
    if (WindowKeys.PALETTE.match(event)) {
      if (palette.openProperty().get()) {
        palette.close();
      } else {
        palette.open();
      }
      event.consume();
    } else if (palette.openProperty().get()) {
      return;
    } else if (WindowKeys.NEXT_REGION.match(event)) {
      FocusKeeper.next(scene, regions);
      event.consume();
    } else if (isPossiblyShortcut(event)) {
      for (Command command : commandsWithKeys()) {
        if (command.shortcut().filter(keys -> keys.match(event)).isPresent()
            && command.enabled().get()) {
          event.consume();
          command.run();
          return;
        }
      }
    }
  }

  private static boolean isPossiblyShortcut(KeyEvent event) {
    return event.isShortcutDown() || event.isAltDown() || event.getCode().isFunctionKey();
  }

  private void show(StudioState state) {
    regions = List.of();
    Node content =
        switch (state) {
          case StudioState.Welcome() -> new WelcomePane(actions);
          case StudioState.Opening(Path folder) -> WelcomePane.opening(folder);
          case StudioState.Refused(Path folder, var problem) ->
              WelcomePane.refused(actions, folder, problem);
          case StudioState.Ready(Session session) -> studio(session);
        };
    middle.getChildren().setAll(content);
  }

  private Node studio(Session session) {
    StudioContext context = session.context();
    Rail rail = new Rail(session.workspaces(), context.navigation());
    TopBar top = new TopBar(model, context, palette, actions);
    StatusBar status = new StatusBar(context);
    WorkspaceDeck deck = new WorkspaceDeck(session);
    ProblemsPanel problems = new ProblemsPanel(context.problems(), context.navigation());
    SplitPane split = new SplitPane(deck);
    split.setOrientation(javafx.geometry.Orientation.VERTICAL);
    split.getStyleClass().add("quiet-split");
    SplitPane.setResizableWithParent(problems, false);
    context
        .problems()
        .panelOpenProperty()
        .subscribe(open -> {
          if (open) {
            split.getItems().setAll(deck, problems);
            split.setDividerPositions(0.76);
          } else {
            split.getItems().setAll(deck);
          }
        });
    BorderPane studio = new BorderPane(split, top, null, status, null);
    BorderPane whole = new BorderPane(studio, null, null, null, rail);
    regions = List.of(deck, problems, status, rail, top);
    return whole;
  }
}
