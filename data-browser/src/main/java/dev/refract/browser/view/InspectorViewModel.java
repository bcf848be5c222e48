package dev.refract.browser.view;

import dev.refract.browser.filter.Condition;
import dev.refract.browser.page.Row;
import dev.refract.browser.page.RowTotal;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * One row from top to bottom: all of its values in full, and how many rows its relations lead to.
 * Counts are asked for only while somebody looks, for the last chosen row only.
 */
final class InspectorViewModel {
  private final TableViewModel table;
  private final DataAccess access;
  private final Threads threads;
  private final BooleanProperty open;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
  private final ObservableList<Link> links = FXCollections.observableArrayList();
  private int index = -1;
  private int wish;

  /** A relation of the row, and how many rows it leads to. */
  record Link(RelationField relation, ObjectProperty<RowTotal> total) {}

  /**
   * An inspector that shows no row yet.
   *
   * @param open whether it is on screen; outlives the table
   */
  InspectorViewModel(
      TableViewModel table, DataAccess access, Threads threads, BooleanProperty open) {
    this.table = table;
    this.access = access;
    this.threads = threads;
    this.open = open;
    open.addListener((property, was, is) -> look());
    table.revisionProperty().addListener((property, old, now) -> valuesChanged());
  }

  BooleanProperty openProperty() {
    return open;
  }

  /** {@code User id 12}. */
  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** Changes whenever values may be others than before. */
  ReadOnlyIntegerProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  List<ScalarField> fields() {
    return table.columns();
  }

  CellView value(ScalarField field) {
    return index < 0 || index >= table.sizeProperty().get()
        ? new CellView.Absent()
        : table.cell(index, field);
  }

  ObservableList<Link> links() {
    return links;
  }

  int index() {
    return index;
  }

  /** Shows the row at a position of the grid. */
  void show(int position) {
    if (position != index) {
      index = position;
      look();
    }
  }

  private void valuesChanged() {
    if (open.get()) {
      title.set(
          index < 0 ? "" : table.ref(index).map(Object::toString).orElse(table.model().name()));
      revision.set(revision.get() + 1);
      if (links.isEmpty()) {
        showLinks();
      }
    }
  }

  private void look() {
    links.clear();
    wish++;
    valuesChanged();
  }

  private void showLinks() {
    Optional<Row> row = index < 0 ? Optional.empty() : table.row(index);
    if (row.isPresent()) {
      table.model().relationFields().stream()
          .filter(r -> !r.isIgnored() && DataBrowserViewModel.target(row.get(), r).isPresent())
          .forEach(r -> links.add(new Link(r, new SimpleObjectProperty<>(new RowTotal.Unknown()))));
      count(row.get(), List.copyOf(links), wish);
    }
  }

  private void count(Row row, List<Link> left, int forWish) {
    if (left.isEmpty() || forWish != wish) {
      return;
    }
    Link link = left.getFirst();
    List<Link> rest = left.subList(1, left.size());
    Condition condition =
        DataBrowserViewModel.target(row, link.relation()).orElse(List.of()).stream()
            .reduce(Condition.everything(), Condition::and);
    threads.run(
        () -> access.rows().count(link.relation().target(), condition),
        rows -> {
          link.total().set(new RowTotal.Exactly(rows));
          count(row, rest, forWish);
        },
        failure -> count(row, rest, forWish));
  }
}
