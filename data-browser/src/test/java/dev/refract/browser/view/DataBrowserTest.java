package dev.refract.browser.view;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.refract.browser.Schemas;
import dev.refract.browser.TestDatabase;
import dev.refract.browser.filter.Condition;
import dev.refract.browser.page.RowTotal;
import dev.refract.browser.page.Sort;
import dev.refract.browser.value.CellValue;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.Schema;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The data workspace in a window of its own, on a real database. */
class DataBrowserTest {
  private static final Schema SCHEMA = Schemas.of(Schemas.LIBRARY);
  private static final Model BOOK = Schemas.model(SCHEMA, "Book");
  private static final Model AUTHOR = Schemas.model(SCHEMA, "Author");
  private static final ScalarField NAME = Schemas.scalar(SCHEMA, "Author", "name");
  private static final ScalarField EMAIL = Schemas.scalar(SCHEMA, "Author", "email");
  private static final int BOOKS = 20_000;

  @TempDir Path folder;
  private TestDatabase database;
  private DataBrowserViewModel model;
  private DataBrowser view;
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    database = TestDatabase.in(folder);
    database.run("INSERT INTO \"Author\" VALUES (1, 'Ada', NULL), (2, 'Grace', 'g@example.com')");
    database.addBooks(BOOKS);
    database.run("UPDATE \"Book\" SET \"authorId\" = 2 WHERE \"id\" % 1000 = 7");
    FxToolkit.registerPrimaryStage();
    model =
        new DataBrowserViewModel(
            new Threads(task -> Thread.ofVirtual().start(task), Platform::runLater),
            Clock.systemUTC(),
            () -> {});
    view = fx(() -> new DataBrowser(model));
    stage =
        fx(() -> {
          Stage opened = new Stage();
          // the grid's own style looks its colours up in the theme
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          opened.setScene(new Scene(view, 1280, 800));
          opened.show();
          return opened;
        });
    fx(() -> model.open(DataAccess.of(SCHEMA, database.database(), false)));
  }

  @AfterEach
  void close() throws Exception {
    fx(() -> {
      stage.close();
      return null;
    });
    database.close();
  }

  private static <T> T fx(Callable<T> action) throws Exception {
    FutureTask<T> task = new FutureTask<>(action);
    Platform.runLater(task);
    return task.get(20, TimeUnit.SECONDS);
  }

  private static void until(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(condition::getAsBoolean));
  }

  private TableViewModel table() {
    return Objects.requireNonNull(model.tableProperty().get());
  }

  private void show(Model wanted) throws Exception {
    fx(() -> {
      model.open(wanted);
      return null;
    });
    until(() -> table().stateProperty().get() instanceof GridState.Rows);
    until(() -> table().totalProperty().get() instanceof RowTotal.Exactly);
  }

  @SuppressWarnings("unchecked")
  private TableView<Integer> grid() {
    return (TableView<Integer>) view.lookup("#data-grid");
  }

  @SuppressWarnings("unchecked")
  private void select(int row, int column) throws Exception {
    fx(() -> {
      TableColumn<Integer, Integer> target =
          (TableColumn<Integer, Integer>) grid().getColumns().get(column);
      grid().requestFocus();
      grid().getSelectionModel().clearAndSelect(row, target);
      grid().getFocusModel().focus(row, target);
      return null;
    });
  }

  private void press(KeyCode key) throws Exception {
    press(key, false);
  }

  private void press(KeyCode key, boolean control) throws Exception {
    fx(() -> {
      Node owner = stage.getScene().getFocusOwner();
      owner.fireEvent(
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
      return null;
    });
  }

  private void type(String text) throws Exception {
    fx(() -> {
      ((TextField) stage.getScene().getFocusOwner()).setText(text);
      return null;
    });
  }

  private void click(String button) throws Exception {
    fx(() -> {
      ((Button) view.lookup(button)).fire();
      return null;
    });
  }

  private String text(String label) throws Exception {
    return fx(() -> ((Label) view.lookup(label)).getText());
  }

  @Test
  void onlyCellsOnScreenExist() throws Exception {
    show(BOOK);
    int visible =
        fx(() -> {
          view.applyCss();
          view.layout();
          int rows = (int) Math.ceil(grid().getHeight() / GridView.ROW_HEIGHT);
          return rows * grid().getColumns().size();
        });
    int live = fx(() -> grid().lookupAll(".data-cell").size());
    assertThat(live).isPositive().isLessThanOrEqualTo(2 * visible);

    fx(() -> {
      grid().scrollTo(BOOKS - 1);
      return null;
    });
    until(() -> table().row(BOOKS - 1).isPresent());
    assertThat(fx(() -> grid().lookupAll(".data-cell").size())).isLessThanOrEqualTo(2 * visible);
    assertThat(fx(() -> table().value(BOOKS - 1, Schemas.scalar(SCHEMA, "Book", "title"))))
        .contains(new CellValue.Text("Book " + BOOKS));
  }

  @Test
  void editsAreStagedReviewedAndCommitted() throws Exception {
    show(AUTHOR);
    select(0, 2);
    press(KeyCode.ENTER);
    type("Ada Lovelace");
    press(KeyCode.ENTER);
    select(1, 3);
    press(KeyCode.BACK_SPACE);
    press(KeyCode.INSERT);
    press(KeyCode.F2);
    type("Linus");
    press(KeyCode.ENTER);

    assertThat(text("#data-save-summary")).isEqualTo("3 changes: 2 edited, 1 added");
    assertThat(database.rows("SELECT \"name\" FROM \"Author\"")).containsExactly("Ada", "Grace");

    click("#data-commit");
    until(() -> model.commit().reviewingProperty().get());
    assertThat(fx(() -> model.commit().script()))
        .contains("'Ada Lovelace'")
        .contains("SET \"email\" = NULL");
    assertThat(database.rows("SELECT \"name\" FROM \"Author\"")).containsExactly("Ada", "Grace");

    click("#data-commit");
    until(() -> model.edits().isEmpty());
    assertThat(database.rows("SELECT * FROM \"Author\""))
        .containsExactly("1|Ada Lovelace|null", "2|Grace|null", "3|Linus|null");
    until(() -> table().sizeProperty().get() == 3);
  }

  @Test
  void editsSurviveGoingElsewhere() throws Exception {
    show(AUTHOR);
    fx(() -> {
      table().set(0, NAME, new CellValue.Text("A"));
      return null;
    });
    show(BOOK);
    assertThat(text("#data-save-summary")).isEqualTo("1 change: 1 edited");
    show(AUTHOR);
    assertThat(fx(() -> table().cell(0, NAME)))
        .isEqualTo(new CellView.Shown(new CellValue.Text("A"), CellView.Mark.CHANGED));

    select(0, 1);
    press(KeyCode.Z, true);
    assertThat(fx(() -> model.edits().isEmpty())).isTrue();
  }

  @Test
  void aTextThatIsNoValueStaysInItsEditor() throws Exception {
    show(BOOK);
    select(0, 5);
    press(KeyCode.ENTER);
    type("a dozen");
    press(KeyCode.ENTER);

    assertThat(fx(() -> view.lookup("#data-cell-editor"))).isNotNull();
    assertThat(fx(() -> model.edits().isEmpty())).isTrue();
    press(KeyCode.ESCAPE);
    assertThat(fx(() -> view.lookup("#data-cell-editor"))).isNull();
  }

  @Test
  void relationsAreFollowedThereAndBack() throws Exception {
    show(AUTHOR);
    fx(() -> {
      model.follow(table().row(1).orElseThrow(), Schemas.relation(SCHEMA, "Author", "books"));
      return null;
    });
    until(() -> table().stateProperty().get() instanceof GridState.Rows);
    assertThat(table().model()).isSameAs(BOOK);
    assertThat(fx(() -> table().sizeProperty().get())).isEqualTo(BOOKS / 1000);

    fx(() -> {
      model.follow(table().row(0).orElseThrow(), Schemas.relation(SCHEMA, "Book", "author"));
      return null;
    });
    until(() -> table().stateProperty().get() instanceof GridState.Rows);
    assertThat(fx(() -> table().value(0, NAME))).contains(new CellValue.Text("Grace"));

    fx(() -> {
      model.goBack();
      model.goBack();
      return null;
    });
    assertThat(table().model()).isSameAs(AUTHOR);
    assertThat(table().place().chips()).isEmpty();
  }

  @Test
  void filtersAndOrderAreAskedOfTheDatabase() throws Exception {
    show(BOOK);
    fx(() -> {
      table()
          .addChip(
              Condition.equal(
                  Schemas.scalar(SCHEMA, "Book", "genre"), new CellValue.Choice("POEMS")));
      table().order(List.of(Sort.descending(Schemas.scalar(SCHEMA, "Book", "id"))));
      return null;
    });
    until(() -> table().row(0).isPresent());
    assertThat(fx(() -> table().value(0, Schemas.scalar(SCHEMA, "Book", "id"))))
        .contains(new CellValue.Whole(19_999));
  }

  @Test
  void whatIsMissingIsExplained() throws Exception {
    database.run("DROP TABLE \"Shelf\"");
    fx(() -> {
      model.open(Schemas.model(SCHEMA, "Shelf"));
      return null;
    });
    until(() -> table().stateProperty().get() instanceof GridState.TableMissing);
    fx(() -> {
      model.open(Schemas.model(SCHEMA, "Tag"));
      return null;
    });
    until(() -> table().stateProperty().get() instanceof GridState.EmptyTable);
    show(AUTHOR);
    fx(() -> {
      table().addChip(Condition.equal(NAME, new CellValue.Text("nobody")));
      return null;
    });
    until(() -> table().stateProperty().get() instanceof GridState.NoMatch);
  }

  @Test
  void selectedCellsAreCopiedForSpreadsheets() throws Exception {
    show(AUTHOR);
    fx(() -> {
      table().set(0, NAME, new CellValue.Text("two\nlines"));
      grid().requestFocus();
      grid().getSelectionModel().clearSelection();
      grid()
          .getSelectionModel()
          .selectRange(0, grid().getColumns().get(1), 1, grid().getColumns().get(3));
      return null;
    });
    press(KeyCode.C, true);
    assertThat(fx(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("1\t\"two\nlines\"\t\n2\tGrace\tg@example.com");
    assertThat(fx(() -> table().value(1, EMAIL))).isPresent();
  }
}
