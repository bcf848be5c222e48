package dev.refract.browser.view;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Above the grid: the way here, how many rows there are, and what can be done with them. */
final class TableHeader extends HBox {
  private final DataBrowserViewModel browser;

  TableHeader(
      DataBrowserViewModel browser, TableViewModel table, Runnable addFilter, GridView grid) {
    this.browser = browser;
    setId("data-header");
    getStyleClass().add("data-header");
    setAlignment(Pos.CENTER_LEFT);
    Button back = Icons.button(Feather.ARROW_LEFT, "Back (Alt+←)", browser::goBack);
    back.disableProperty().bind(browser.canGoBackProperty().not());
    Button forward = Icons.button(Feather.ARROW_RIGHT, "Forward (Alt+→)", browser::goForward);
    forward.disableProperty().bind(browser.canGoForwardProperty().not());
    Label total = new Label();
    total.setId("data-total");
    total.getStyleClass().add("data-muted");
    total.textProperty().bind(table.totalProperty().map(t -> t.text()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button filter = new Button("Filter", Icons.of(Feather.FILTER));
    filter.setId("data-add-filter");
    filter.getStyleClass().addAll(Styles.FLAT);
    filter.setTooltip(new Tooltip("Ctrl+F"));
    filter.setOnAction(event -> addFilter.run());
    getChildren().addAll(back, forward, breadcrumb(table), total, space);
    getChildren().add(filter);
    getChildren()
        .add(
            Icons.button(
                Feather.SIDEBAR,
                "Show the whole row beside the grid (Ctrl+I)",
                () -> browser.inspectingProperty().set(!browser.inspectingProperty().get())));
    getChildren().add(Icons.button(Feather.REFRESH_CW, "Read again (F5)", browser::refresh));
    if (table.isEditable()) {
      Button delete =
          Icons.button(Feather.TRASH_2, "Delete the selected rows (Del)", grid::deleteRows);
      Button add = new Button("Add row", Icons.of(Feather.PLUS));
      add.setId("data-add-row");
      add.setTooltip(new Tooltip("Ins"));
      add.setOnAction(event -> grid.addRow());
      ObservableValue<Boolean> isUnreadable = table.stateProperty().map(TableHeader::isUnreadable);
      add.disableProperty().bind(isUnreadable);
      delete.disableProperty().bind(isUnreadable);
      getChildren().addAll(delete, add);
    } else {
      Label readOnly = new Label("Read only", Icons.of(Feather.LOCK));
      readOnly.getStyleClass().add("data-muted");
      getChildren().add(readOnly);
    }
  }

  private Node breadcrumb(TableViewModel table) {
    HBox line = new HBox(4);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("data-breadcrumb");
    for (Place passed : table.place().trail()) {
      Hyperlink link = new Hyperlink(passed.model().name());
      link.setOnAction(event -> browser.go(passed));
      line.getChildren().addAll(link, Icons.of(Feather.CHEVRON_RIGHT, "data-chevron"));
    }
    Label here = new Label(table.model().name());
    here.getStyleClass().add("data-title");
    line.getChildren().add(here);
    return line;
  }

  private static boolean isUnreadable(GridState state) {
    return switch (state) {
      case GridState.TableMissing _, GridState.ColumnsMissing _, GridState.Failed _ -> true;
      case GridState.Loading _, GridState.Rows _, GridState.EmptyTable _, GridState.NoMatch _ ->
          false;
    };
  }
}
