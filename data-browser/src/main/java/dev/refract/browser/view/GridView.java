package dev.refract.browser.view;

import dev.refract.browser.edit.RowEdit;
import dev.refract.browser.filter.Condition;
import dev.refract.browser.page.Sort;
import dev.refract.browser.value.CellText;
import dev.refract.browser.value.CellType;
import dev.refract.browser.value.CellValue;
import dev.refract.schema.model.Field;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The grid of a table. Cells are drawn for what is on screen only; the height of rows is fixed,
 * because columns are virtual only then.
 */
final class GridView extends StackPane {
  static final double ROW_HEIGHT = 32;
  private static final double NUMBER_WIDTH = 52;
  private static final double CHARACTER_WIDTH = 7.4;
  private static final double CELL_PADDING = 28;
  private static final int SAMPLED_ROWS = 40;

  private final TableViewModel model;
  private final BiConsumer<Integer, RelationField> follow;
  private final TableView<Integer> table = new TableView<>();
  private final Positions positions = new Positions();
  private final Pane overlay = new Pane();
  private final ChangeListener<Number> whenResized;
  private @Nullable CellEditor editor;
  private boolean areWidthsFitted;

  /**
   * A grid for one table.
   *
   * @param follow goes where a relation of the row at a position leads
   */
  GridView(TableViewModel model, BiConsumer<Integer, RelationField> follow) {
    this.model = model;
    this.follow = follow;
    getStyleClass().add("data-grid");
    overlay.setPickOnBounds(false);
    overlay.getStyleClass().add("data-overlay");
    table.setId("data-grid");
    table.setFixedCellSize(ROW_HEIGHT);
    table.setItems(positions);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.getSelectionModel().setCellSelectionEnabled(true);
    table.setTableMenuButtonVisible(false);
    table.setRowFactory(view -> new GridRow(model));
    addColumns();
    showOrder();
    table.setSortPolicy(this::sort);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    table.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    table.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    table.setContextMenu(menu());
    getChildren().setAll(table, overlay);
    whenResized = (property, old, now) -> rowsChanged();
    model.revisionProperty().addListener(new WeakChangeListener<>(whenResized));
    rowsChanged();
  }

  TableView<Integer> table() {
    return table;
  }

  /** Calls back with the position of the row that has the focus, now and when it changes. */
  void onFocusedRow(IntConsumer listener) {
    table
        .getFocusModel()
        .focusedCellProperty()
        .subscribe(cell -> listener.accept(cell == null ? -1 : cell.getRow()));
  }

  @Override
  public void requestFocus() {
    table.requestFocus();
  }

  private void rowsChanged() {
    positions.resize(model.sizeProperty().get());
    if (!areWidthsFitted && model.row(model.draftCount()).isPresent()) {
      areWidthsFitted = true;
      fitWidths();
    }
    if (table.getFocusModel().getFocusedIndex() < 0 && !positions.isEmpty()) {
      focus(0, 1);
    }
  }

  // columns

  private void addColumns() {
    TableColumn<Integer, Integer> numbers = column();
    numbers.setPrefWidth(NUMBER_WIDTH);
    numbers.setMinWidth(NUMBER_WIDTH);
    numbers.setMaxWidth(NUMBER_WIDTH);
    numbers.setSortable(false);
    numbers.setReorderable(false);
    numbers.setCellFactory(c -> new RowNumberCell(model));
    table.getColumns().add(numbers);
    for (ScalarField field : model.columns()) {
      table.getColumns().add(scalarColumn(field));
    }
    for (RelationField relation : model.model().relationFields()) {
      if (!relation.isReferencing() && !relation.isIgnored()) {
        table.getColumns().add(relationColumn(relation));
      }
    }
  }

  private TableColumn<Integer, Integer> scalarColumn(ScalarField field) {
    TableColumn<Integer, Integer> column = column();
    column.setUserData(field);
    column.setGraphic(ColumnHeader.of(field));
    column.setPrefWidth(width(field, 0));
    column.setSortable(CellType.of(field).isOrdered() || isChoice(field));
    Optional<RelationField> link = linkOf(field);
    column.setCellFactory(
        c -> new GridCell(model, field, link.isPresent(), () -> link.ifPresent(this::follow)));
    return column;
  }

  private static boolean isChoice(ScalarField field) {
    CellType type = CellType.of(field);
    return type == CellType.ENUM || type == CellType.BOOLEAN;
  }

  private TableColumn<Integer, Integer> relationColumn(RelationField relation) {
    TableColumn<Integer, Integer> column = column();
    column.setUserData(relation);
    column.setGraphic(ColumnHeader.of(relation));
    column.setPrefWidth(
        Math.max(relation.name().length() + 3, relation.target().name().length() + 4)
                * CHARACTER_WIDTH
            + CELL_PADDING);
    column.setSortable(false);
    column.setCellFactory(c -> new RelationCell(model, relation, () -> follow(relation)));
    return column;
  }

  private static TableColumn<Integer, Integer> column() {
    TableColumn<Integer, Integer> column = new TableColumn<>();
    column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
    column.setMinWidth(48);
    return column;
  }

  /** The relation whose foreign key starts with the column. */
  private Optional<RelationField> linkOf(ScalarField field) {
    return model.model().relationFields().stream()
        .filter(r -> !r.fields().isEmpty() && r.fields().getFirst() == field)
        .findFirst();
  }

  private void fitWidths() {
    for (TableColumn<Integer, ?> column : table.getColumns()) {
      if (column.getUserData() instanceof ScalarField field) {
        int longest = 0;
        for (int i = 0; i < Math.min(SAMPLED_ROWS, positions.size()); i++) {
          longest =
              Math.max(
                  longest, model.value(i, field).map(v -> CellText.preview(v).length()).orElse(0));
        }
        column.setPrefWidth(width(field, longest));
      }
    }
  }

  private static double width(ScalarField field, int longest) {
    int header = field.name().length() + 4;
    int type = CellType.nameOf(field).length();
    double characters = Math.clamp(Math.max(Math.max(header, type), longest + 1), 6, 32);
    return characters * CHARACTER_WIDTH + CELL_PADDING;
  }

  // order

  private void showOrder() {
    for (Sort sort : model.place().order()) {
      for (TableColumn<Integer, ?> column : table.getColumns()) {
        if (column.getUserData() == sort.field()) {
          column.setSortType(
              sort.isAscending()
                  ? TableColumn.SortType.ASCENDING
                  : TableColumn.SortType.DESCENDING);
          table.getSortOrder().add(column);
        }
      }
    }
  }

  private boolean sort(TableView<Integer> view) {
    List<Sort> order = new ArrayList<>();
    for (TableColumn<Integer, ?> column : view.getSortOrder()) {
      if (column.getUserData() instanceof ScalarField field) {
        order.add(
            column.getSortType() == TableColumn.SortType.ASCENDING
                ? Sort.ascending(field)
                : Sort.descending(field));
      }
    }
    model.order(order);
    return true;
  }

  // places in the grid

  private void focus(int row, int column) {
    TableColumn<Integer, ?> target = table.getVisibleLeafColumn(column);
    if (target != null) {
      table.getSelectionModel().clearAndSelect(row, asColumn(target));
      table.getFocusModel().focus(row, asColumn(target));
    }
  }

  @SuppressWarnings("unchecked")
  private static TableColumn<Integer, Integer> asColumn(TableColumn<Integer, ?> column) {
    return (TableColumn<Integer, Integer>) column;
  }

  /** The position and field of the focused cell. */
  private Optional<Target> focused() {
    TablePosition<?, ?> cell = table.getFocusModel().getFocusedCell();
    if (cell == null || cell.getRow() < 0 || cell.getTableColumn() == null) {
      return Optional.empty();
    }
    return cell.getTableColumn().getUserData() instanceof Field field
        ? Optional.of(new Target(cell.getRow(), field))
        : Optional.empty();
  }

  /** The column of the focused cell, where it is one of the database. */
  Optional<ScalarField> focusedColumn() {
    return focused()
        .map(Target::field)
        .filter(ScalarField.class::isInstance)
        .map(ScalarField.class::cast);
  }

  private record Target(int row, Field field) {}

  private Set<Integer> selectedRows() {
    Set<Integer> rows = new TreeSet<>();
    table.getSelectionModel().getSelectedCells().forEach(c -> rows.add(c.getRow()));
    return rows;
  }

  private List<Target> selectedCells() {
    List<Target> cells = new ArrayList<>();
    for (TablePosition<?, ?> cell : table.getSelectionModel().getSelectedCells()) {
      if (cell.getTableColumn() != null
          && cell.getTableColumn().getUserData() instanceof Field field) {
        cells.add(new Target(cell.getRow(), field));
      }
    }
    return cells;
  }

  private void follow(RelationField relation) {
    focused().ifPresent(target -> follow.accept(target.row(), relation));
  }

  private void followFocused() {
    focused()
        .ifPresent(target -> {
          switch (target.field()) {
            case RelationField relation -> follow.accept(target.row(), relation);
            case ScalarField scalar ->
                linkOf(scalar).ifPresent(r -> follow.accept(target.row(), r));
          }
        });
  }

  // keys and mouse

  private void pressed(KeyEvent event) {
    if (editor != null) {
      return;
    }
    if (Icons.matches(event, "Alt+ENTER")) {
      followFocused();
    } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
      editFocused();
    } else if (Icons.matches(event, "Shortcut+C")) {
      copy();
    } else if (event.getCode() == KeyCode.DELETE) {
      deleteRows();
    } else if (event.getCode() == KeyCode.BACK_SPACE) {
      setNull();
    } else if (event.getCode() == KeyCode.SPACE && toggleBoolean()) {
      event.consume();
      return;
    } else {
      return;
    }
    event.consume();
  }

  private void typed(KeyEvent event) {
    String typed = event.getCharacter();
    boolean isText =
        typed.length() == 1
            && typed.charAt(0) > ' '
            && typed.charAt(0) != 127
            && !event.isControlDown()
            && !event.isAltDown()
            && !event.isMetaDown();
    if (isText && editor == null) {
      editFocused();
      if (editor != null) {
        editor.type(typed);
      }
      event.consume();
    }
  }

  private void scrolled(ScrollEvent event) {
    if (editor != null && !editor.finish()) {
      event.consume();
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() == 2
        && cellAt(event.getTarget()) != null) {
      editFocused();
    }
  }

  private static @Nullable TableCell<?, ?> cellAt(Object target) {
    Node node = target instanceof Node n ? n : null;
    while (node != null && !(node instanceof TableCell)) {
      node = node.getParent();
    }
    return (TableCell<?, ?>) node;
  }

  // what is done to cells and rows

  private void setNull() {
    for (Target cell : selectedCells()) {
      if (cell.field() instanceof ScalarField field
          && field.isOptional()
          && model.canEdit(cell.row(), field)) {
        model.set(cell.row(), field, CellValue.Null.VALUE);
      }
    }
  }

  private boolean toggleBoolean() {
    Target target = focused().orElse(null);
    if (target != null
        && target.field() instanceof ScalarField field
        && CellType.of(field) == CellType.BOOLEAN
        && model.canEdit(target.row(), field)) {
      boolean isTrue =
          model.value(target.row(), field).equals(Optional.of(new CellValue.Bool(true)));
      model.set(target.row(), field, new CellValue.Bool(!isTrue));
      return true;
    }
    return false;
  }

  void deleteRows() {
    if (model.isEditable()) {
      model.toggleDelete(selectedRows());
    }
  }

  /** Stages a new row, shows it and begins to fill it. */
  void addRow() {
    if (!model.isEditable()) {
      return;
    }
    int index = model.addRow();
    table.scrollTo(index);
    List<ScalarField> columns = model.columns();
    int first = 0;
    while (first < columns.size() - 1 && model.hasDefault(index, columns.get(first))) {
      first++;
    }
    focus(index, first + 1);
    table.requestFocus();
  }

  /** The selected cells as tab-separated lines, as spreadsheets take them. */
  void copy() {
    Map<Integer, StringBuilder> lines = new TreeMap<>();
    for (Target cell : selectedCells()) {
      StringBuilder line = lines.computeIfAbsent(cell.row(), row -> new StringBuilder());
      if (cell.field() instanceof ScalarField field) {
        String text = model.value(cell.row(), field).map(CellText::complete).orElse("");
        line.append(line.isEmpty() ? "" : "\t").append(Tsv.quoted(text));
      }
    }
    ClipboardContent content = new ClipboardContent();
    content.putString(String.join("\n", lines.values()));
    Clipboard.getSystemClipboard().setContent(content);
  }

  // the editor over a cell

  void editFocused() {
    focused()
        .ifPresent(target -> {
          switch (target.field()) {
            case RelationField relation -> follow.accept(target.row(), relation);
            case ScalarField field -> edit(target.row(), field);
          }
        });
  }

  private void edit(int row, ScalarField field) {
    if (!model.canEdit(row, field)) {
      return;
    }
    table.scrollTo(row);
    scrollToColumn(field);
    layOutNow();
    Node cell = liveCell(row, field);
    if (cell == null) {
      return;
    }
    CellEditor opened =
        new CellEditor(new CellEditorViewModel(model, row, field), this::closeEditor);
    editor = opened;
    overlay.getChildren().setAll(opened);
    opened.place(overlay.sceneToLocal(cell.localToScene(cell.getBoundsInLocal())), overlay);
    opened.begin();
  }

  /** The grid may have come into the window, or scrolled, in this very pulse. */
  private void layOutNow() {
    if (getScene() != null) {
      getScene().getRoot().applyCss();
      getScene().getRoot().layout();
    }
  }

  private void scrollToColumn(ScalarField field) {
    for (TableColumn<Integer, ?> column : table.getVisibleLeafColumns()) {
      if (column.getUserData() == field) {
        table.scrollToColumn(asColumn(column));
      }
    }
  }

  private @Nullable Node liveCell(int row, ScalarField field) {
    for (Node node : table.lookupAll(".data-cell")) {
      if (node instanceof GridCell cell && cell.getIndex() == row && cell.field() == field) {
        return cell;
      }
    }
    return null;
  }

  private void closeEditor(CellEditor.Way way) {
    if (editor == null) {
      return;
    }
    editor = null;
    overlay.getChildren().clear();
    table.requestFocus();
    switch (way) {
      case STAY -> {}
      case NEXT -> editBeside(1);
      case PREVIOUS -> editBeside(-1);
    }
  }

  private void editBeside(int step) {
    TablePosition<?, ?> cell = table.getFocusModel().getFocusedCell();
    int column = cell.getColumn() + step;
    while (column > 0 && column < table.getVisibleLeafColumns().size()) {
      if (table.getVisibleLeafColumn(column).getUserData() instanceof ScalarField field
          && model.canEdit(cell.getRow(), field)) {
        focus(cell.getRow(), column);
        edit(cell.getRow(), field);
        return;
      }
      column += step;
    }
  }

  // context menu

  private ContextMenu menu() {
    MenuItem edit = item("Edit cell", "ENTER", this::editFocused);
    MenuItem setNull = item("Set NULL", "BACK_SPACE", this::setNull);
    MenuItem revert = item("Revert cell", null, this::revertCells);
    MenuItem revertRow = item("Revert row", null, () -> model.revertRows(selectedRows()));
    MenuItem follow = item("Go to related rows", "Alt+ENTER", this::followFocused);
    MenuItem filter = item("Show only rows with this value", null, this::filterByFocused);
    MenuItem copy = item("Copy", "Shortcut+C", this::copy);
    MenuItem delete = item("Delete row", "DELETE", this::deleteRows);
    ContextMenu menu =
        new ContextMenu(
            edit,
            setNull,
            follow,
            filter,
            copy,
            new SeparatorMenuItem(),
            revert,
            revertRow,
            delete);
    menu.setOnShowing(event -> {
      Optional<Target> target = focused();
      Optional<ScalarField> scalar =
          target
              .map(Target::field)
              .filter(ScalarField.class::isInstance)
              .map(ScalarField.class::cast);
      Optional<RowEdit> waiting = target.flatMap(t -> model.edit(t.row()));
      boolean isEditable =
          target.isPresent()
              && scalar.isPresent()
              && model.canEdit(target.get().row(), scalar.get());
      edit.setDisable(!isEditable);
      setNull.setDisable(!isEditable || !scalar.get().isOptional());
      follow.setDisable(scalar.isPresent() && linkOf(scalar.get()).isEmpty());
      filter.setDisable(scalar.isEmpty());
      revert.setDisable(waiting.isEmpty());
      revertRow.setDisable(waiting.isEmpty());
      delete.setDisable(!model.isEditable());
      delete.setText(waiting.orElse(null) instanceof RowEdit.Delete ? "Keep row" : "Delete row");
    });
    return menu;
  }

  private static MenuItem item(String text, @Nullable String keys, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    if (keys != null) {
      item.setAccelerator(javafx.scene.input.KeyCombination.valueOf(keys));
    }
    item.setOnAction(event -> action.run());
    return item;
  }

  private void revertCells() {
    for (Target cell : selectedCells()) {
      if (cell.field() instanceof ScalarField field) {
        model.revertCell(cell.row(), field);
      }
    }
  }

  private void filterByFocused() {
    focused()
        .ifPresent(target -> {
          if (target.field() instanceof ScalarField field) {
            model
                .value(target.row(), field)
                .ifPresent(value -> model.addChip(Condition.equal(field, value)));
          }
        });
  }

  /** How many cells exist, for the test that columns and rows are virtual. */
  int liveCells() {
    return table.getSkin() instanceof TableViewSkin<?> ? table.lookupAll(".data-cell").size() : 0;
  }
}
