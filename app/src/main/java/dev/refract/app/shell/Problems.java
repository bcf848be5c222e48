package dev.refract.app.shell;

import dev.refract.schema.diagnostic.Severity;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The problems of the schema, as the panel below every workspace lists them. */
public final class Problems {
  private final ObservableList<Problem> list = FXCollections.observableArrayList();
  private final ObservableList<Problem> listView = FXCollections.unmodifiableObservableList(list);
  private final IntegerBinding errors = count(Severity.ERROR);
  private final IntegerBinding warnings = count(Severity.WARNING);
  private final BooleanProperty panelOpen = new SimpleBooleanProperty(false);

  public void replace(List<Problem> problems) {
    if (!list.equals(problems)) {
      list.setAll(problems);
    }
  }

  public ObservableList<Problem> list() {
    return listView;
  }

  public IntegerBinding errorCount() {
    return errors;
  }

  public IntegerBinding warningCount() {
    return warnings;
  }

  public BooleanProperty panelOpenProperty() {
    return panelOpen;
  }

  private IntegerBinding count(Severity severity) {
    return Bindings.createIntegerBinding(
        () -> (int) list.stream().filter(p -> p.severity() == severity).count(), list);
  }
}
