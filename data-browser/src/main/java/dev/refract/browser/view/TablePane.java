package dev.refract.browser.view;

import dev.refract.browser.page.Row;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One table on show: header, filter chips, and the grid or what stands in for it. */
final class TablePane extends VBox {
  private final DataBrowserViewModel browser;
  private final TableViewModel table;
  private final GridView grid;
  private final FilterBar filters;
  private final StackPane content = new StackPane();
  private boolean wantsFocus;

  TablePane(DataBrowserViewModel browser, TableViewModel table) {
    this.browser = browser;
    this.table = table;
    this.grid =
        new GridView(
            table,
            (index, relation) -> {
              Optional<Row> row = table.row(index);
              row.ifPresent(r -> browser.follow(r, relation));
            });
    this.filters = new FilterBar(table, grid::requestFocus);
    getStyleClass().add("data-table-pane");
    InspectorViewModel inspector = browser.inspectorOf(table);
    grid.onFocusedRow(inspector::show);
    InspectorView inspectorView =
        new InspectorView(
            inspector,
            relation ->
                table.row(inspector.index()).ifPresent(row -> browser.follow(row, relation)));
    HBox.setHgrow(content, Priority.ALWAYS);
    HBox middle = new HBox(content, inspectorView);
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().setAll(new TableHeader(browser, table, this::beginFilter, grid), filters, middle);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    table.stateProperty().addListener((property, old, now) -> show(now));
    show(table.stateProperty().get());
  }

  /** Gives the focus to the grid, once it is there. */
  void takeFocus() {
    wantsFocus = true;
    if (content.getChildren().contains(grid)) {
      grid.requestFocus();
    } else {
      requestFocus();
    }
  }

  private void show(GridState state) {
    boolean hadFocus = wantsFocus || isFocusWithin();
    put(state);
    if (hadFocus && content.getChildren().getFirst() instanceof EmptyState empty) {
      empty.takeFocus();
    } else if (hadFocus && state instanceof GridState.Rows && !grid.isFocusWithin()) {
      grid.requestFocus();
    }
  }

  private void put(GridState state) {
    switch (state) {
      case GridState.Loading _ -> {
        if (content.getChildren().isEmpty()) {
          content.getChildren().setAll(loading());
        }
      }
      case GridState.Rows _ -> {
        if (!content.getChildren().contains(grid)) {
          content.getChildren().setAll(grid);
        }
      }
      case GridState.EmptyTable _ -> content.getChildren().setAll(emptyTable());
      case GridState.NoMatch _ ->
          content
              .getChildren()
              .setAll(
                  new EmptyState(
                      Feather.FILTER,
                      "No row matches",
                      "No " + table.model().name() + " fulfils all of the filters above.",
                      List.of(new Notice.Action("Remove filters", () -> table.filter(List.of())))));
      case GridState.TableMissing _ ->
          content
              .getChildren()
              .setAll(
                  behind(
                      "The table is not in the database yet",
                      "The schema has "
                          + table.model().name()
                          + ", but the database has no table “"
                          + table.model().databaseName()
                          + "”. A migration has to create it."));
      case GridState.ColumnsMissing _ ->
          content
              .getChildren()
              .setAll(
                  behind(
                      "The table is not up to date",
                      "The schema gives "
                          + table.model().name()
                          + " columns that the database does not have yet. A migration has to add"
                          + " them."));
      case GridState.Failed(String message) ->
          content
              .getChildren()
              .setAll(
                  new EmptyState(
                      Feather.ALERT_TRIANGLE,
                      "The rows could not be read",
                      message,
                      List.of(new Notice.Action("Try again", table::retry))));
    }
  }

  private static Node loading() {
    ProgressIndicator indicator = new ProgressIndicator();
    indicator.setMaxSize(32, 32);
    return indicator;
  }

  private Node emptyTable() {
    String name = table.model().name();
    return table.isEditable()
        ? new EmptyState(
            Feather.INBOX,
            "No rows yet",
            name + " is empty. A new row is staged first and saved when you commit.",
            List.of(new Notice.Action("Add row", grid::addRow)))
        : new EmptyState(Feather.INBOX, "No rows", name + " is empty.", List.of());
  }

  private Node behind(String title, String text) {
    return new EmptyState(
        Feather.GIT_PULL_REQUEST,
        title,
        text,
        List.of(
            new Notice.Action("Go to Migrations", browser::goToMigrations),
            new Notice.Action("Look again", browser::refresh)));
  }

  private void beginFilter() {
    filters.begin(grid.focusedColumn());
  }

  private void pressed(KeyEvent event) {
    if (Icons.matches(event, "Shortcut+F")) {
      beginFilter();
    } else if (Icons.matches(event, "Shortcut+I")) {
      browser.inspectingProperty().set(!browser.inspectingProperty().get());
    } else if (event.getCode() == KeyCode.INSERT) {
      grid.addRow();
    } else if (event.getCode() == KeyCode.F5) {
      browser.refresh();
    } else if (Icons.matches(event, "Alt+LEFT")) {
      browser.goBack();
    } else if (Icons.matches(event, "Alt+RIGHT")) {
      browser.goForward();
    } else {
      return;
    }
    event.consume();
  }
}
