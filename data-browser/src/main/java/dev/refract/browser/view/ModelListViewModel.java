package dev.refract.browser.view;

import dev.refract.browser.edit.Staging;
import dev.refract.browser.filter.Condition;
import dev.refract.browser.page.RowTotal;
import dev.refract.schema.model.Model;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/**
 * The models of the schema by name. Rows are counted one model after the other, only of models that
 * are on screen, and only once the first table is shown.
 */
final class ModelListViewModel {
  private final Threads threads;
  private final ObservableList<ModelEntry> all = FXCollections.observableArrayList();
  private final FilteredList<ModelEntry> shown = new FilteredList<>(all);
  private final StringProperty search = new SimpleStringProperty("");
  private final Deque<ModelEntry> toCount = new ArrayDeque<>();
  private final Set<ModelEntry> asked = new HashSet<>();
  private @Nullable DataAccess access;
  private boolean mayCount;
  private boolean isCounting;

  ModelListViewModel(Threads threads) {
    this.threads = threads;
    search.addListener((property, old, now) -> narrow(now));
  }

  private void narrow(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    shown.setPredicate(e -> e.model().name().toLowerCase(Locale.ROOT).contains(wanted));
  }

  List<ModelEntry> all() {
    return List.copyOf(all);
  }

  ObservableList<ModelEntry> shown() {
    return shown;
  }

  StringProperty searchProperty() {
    return search;
  }

  Optional<ModelEntry> entry(Model model) {
    return all.stream().filter(e -> e.model() == model).findFirst();
  }

  void open(DataAccess opened) {
    access = opened;
    asked.clear();
    toCount.clear();
    all.setAll(
        opened.schema().models().stream()
            .filter(m -> !m.isIgnored())
            .sorted(Comparator.comparing(Model::name, String.CASE_INSENSITIVE_ORDER))
            .map(ModelEntry::new)
            .toList());
  }

  void close() {
    access = null;
    toCount.clear();
    all.clear();
  }

  /** Counts what is on screen from now on. */
  void startCounting() {
    mayCount = true;
    countNext();
  }

  /** Rows have changed: counts again what was counted. */
  void recount() {
    asked.forEach(entry -> {
      if (!toCount.contains(entry)) {
        toCount.add(entry);
      }
    });
    countNext();
  }

  /** The entry is on screen. */
  void seen(ModelEntry entry) {
    if (asked.add(entry)) {
      toCount.add(entry);
      countNext();
    }
  }

  private void countNext() {
    DataAccess current = access;
    ModelEntry entry = mayCount && !isCounting && current != null ? toCount.poll() : null;
    if (entry == null || current == null) {
      return;
    }
    isCounting = true;
    threads.run(
        () -> current.rows().count(entry.model(), Condition.everything()),
        rows -> counted(entry, new RowTotal.Exactly(rows)),
        failure -> counted(entry, new RowTotal.Unknown()));
  }

  private void counted(ModelEntry entry, RowTotal total) {
    isCounting = false;
    entry.totalProperty().set(total);
    countNext();
  }

  void show(Staging staging) {
    all.forEach(e -> e.stagedProperty().set((int) staging.countOf(e.model())));
  }
}
