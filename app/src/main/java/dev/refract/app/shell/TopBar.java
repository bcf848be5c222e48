package dev.refract.app.shell;

import dev.refract.app.project.Environment;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;

/** Project, environment, and the ways to everything else. */
final class TopBar extends HBox {
  private static final String COLOR_STYLE = "environment-";

  TopBar(StudioModel model, StudioContext context, CommandPalette palette, WindowActions actions) {
    getStyleClass().add("top-bar");
    setId("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    Region left = new Region();
    Region right = new Region();
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    getChildren()
        .addAll(
            project(model, context, actions),
            environment(context),
            left,
            search(palette),
            right,
            theme(actions));
  }

  private static Node project(StudioModel model, StudioContext context, WindowActions actions) {
    MenuButton menu = new MenuButton(context.project().name());
    menu.setMnemonicParsing(false);
    menu.setId("project-menu");
    menu.setGraphic(Icons.small(Feather.FOLDER));
    menu.getStyleClass().addAll("flat", "project-menu");
    menu.setTooltip(new Tooltip(context.project().folder().toString()));
    menu.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    menu.setOnShowing(event -> {
      menu.getItems().clear();
      MenuItem open = new MenuItem("Open folder…", Icons.small(Feather.FOLDER_PLUS));
      open.setOnAction(chosen -> actions.chooseFolder());
      menu.getItems().add(open);
      context.settings().recentProjects().stream()
          .filter(folder -> !folder.equals(context.project().folder()))
          .forEach(folder -> {
            if (menu.getItems().size() == 1) {
              menu.getItems().add(new SeparatorMenuItem());
            }
            MenuItem recent = new MenuItem(folder.toString());
            recent.setMnemonicParsing(false);
            recent.setOnAction(chosen -> model.open(folder));
            menu.getItems().add(recent);
          });
    });
    menu.getItems().add(new MenuItem("Open folder…"));
    return menu;
  }

  private static Node environment(StudioContext context) {
    MenuButton chip = new MenuButton();
    chip.setMnemonicParsing(false);
    chip.setId("environment");
    chip.getStyleClass().add("environment-chip");
    chip.setContentDisplay(ContentDisplay.LEFT);
    Runnable show =
        () -> {
          Environment now = context.environment();
          chip.setText(now.name());
          chip.getStyleClass().removeIf(style -> style.startsWith(COLOR_STYLE + "color-"));
          chip.getStyleClass().add(COLOR_STYLE + "color-" + now.color().label());
          chip.setGraphic(mark(context, now));
          chip.setTooltip(new Tooltip(tip(context, now)));
          chip.getItems()
              .setAll(
                  context.project().environments().stream()
                      .map(each -> item(context, each))
                      .toList());
          if (now.production()) {
            chip.getItems().addAll(new SeparatorMenuItem(), lockItem(context));
          }
        };
    show.run();
    context.environmentProperty().addListener((seen, before, now) -> show.run());
    context.readOnly().addListener((seen, before, now) -> show.run());
    return chip;
  }

  private static Node mark(StudioContext context, Environment environment) {
    if (environment.production()) {
      return Icons.small(context.readOnly().get() ? Feather.LOCK : Feather.UNLOCK);
    }
    Circle dot = new Circle(4);
    dot.getStyleClass().add("environment-dot");
    return dot;
  }

  private static String tip(StudioContext context, Environment environment) {
    return !environment.production()
        ? "Environment " + environment.name()
        : context.readOnly().get()
            ? "Production, read-only. Unlock it here to change anything."
            : "Production, unlocked: changes are real.";
  }

  private static MenuItem item(StudioContext context, Environment environment) {
    Circle dot = new Circle(4);
    dot.getStyleClass()
        .addAll("environment-dot", COLOR_STYLE + "color-" + environment.color().label());
    MenuItem item = new MenuItem(environment.name(), dot);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> context.choose(environment));
    return item;
  }

  private static MenuItem lockItem(StudioContext context) {
    boolean locked = context.readOnly().get();
    MenuItem item =
        new MenuItem(
            locked ? "Unlock for changes…" : "Lock again",
            Icons.small(locked ? Feather.UNLOCK : Feather.LOCK));
    String name = context.environment().name();
    item.setOnAction(event -> {
      if (locked) {
        context
            .dialogs()
            .confirm(
                Confirmation.of(
                        "Unlock " + name + "?",
                        "This is a production environment. Once unlocked, migrations and"
                            + " staged edits can be run against it until you lock it again.",
                        "Unlock")
                    .dangerous()
                    .withPhrase(name),
                context::unlock);
      } else {
        context.lock();
      }
    });
    return item;
  }

  private static Node search(CommandPalette palette) {
    Label words = new Label("Search or run a command", Icons.small(Feather.SEARCH));
    Label keys = new Label(WindowKeys.PALETTE.getDisplayText());
    keys.getStyleClass().add("key-hint");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox inside = new HBox(8, words, gap, keys);
    inside.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button(null, inside);
    button.setId("open-palette");
    button.getStyleClass().setAll("search-button");
    button.setPrefWidth(340);
    button.setMinWidth(180);
    inside.prefWidthProperty().bind(button.widthProperty().subtract(22));
    button.setOnAction(event -> palette.open());
    return button;
  }

  private static Node theme(WindowActions actions) {
    Button button = new Button();
    button.setId("toggle-theme");
    button.getStyleClass().addAll("flat", "small-icon-button");
    actions
        .appearance()
        .dark()
        .subscribe(dark -> {
          button.setGraphic(Icons.small(dark ? Feather.SUN : Feather.MOON));
          button.setTooltip(new Tooltip(dark ? "Light colours" : "Dark colours"));
        });
    button.setOnAction(event -> actions.appearance().toggle());
    return button;
  }
}
