package dev.refract.browser.view;

import dev.refract.browser.edit.CommitOutcome;
import dev.refract.browser.edit.PreparedChange;
import dev.refract.browser.edit.PreparedCommit;
import dev.refract.browser.edit.Problem;
import dev.refract.browser.edit.Problems;
import dev.refract.browser.edit.RowEdit;
import dev.refract.browser.edit.StagedEdits;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The bar of staged edits: how many, their SQL, their commit and their end. Nothing is committed
 * whose SQL was not on screen.
 */
public final class CommitViewModel {
  private final StagedEdits edits;
  private final Threads threads;
  private final IntConsumer afterCommit;
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper committing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper incomplete = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable RowEdit> refused = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty reviewing = new SimpleBooleanProperty();
  private final BooleanProperty askingToDiscard = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
  private final ObservableList<PreparedChange> statements = FXCollections.observableArrayList();
  private @Nullable DataAccess access;
  private @Nullable PreparedCommit prepared;

  CommitViewModel(StagedEdits edits, Threads threads, IntConsumer afterCommit) {
    this.edits = edits;
    this.threads = threads;
    this.afterCommit = afterCommit;
    edits.onChange(this::editsChanged);
    reviewing.addListener((property, was, is) -> prepare());
  }

  void open(@Nullable DataAccess opened) {
    access = opened;
    editsChanged();
  }

  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** {@code 3 changes: 2 edited, 1 added}. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** What keeps the edits from being committed; empty for nothing. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether an edit has to be completed first. */
  public ReadOnlyBooleanProperty incompleteProperty() {
    return incomplete.getReadOnlyProperty();
  }

  /** The edit that the database, or somebody else's change, has stopped. */
  public ReadOnlyObjectProperty<@Nullable RowEdit> refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty committingProperty() {
    return committing.getReadOnlyProperty();
  }

  /** Whether the SQL is on screen. */
  public BooleanProperty reviewingProperty() {
    return reviewing;
  }

  public BooleanProperty askingToDiscardProperty() {
    return askingToDiscard;
  }

  public ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty redoableProperty() {
    return redoable.getReadOnlyProperty();
  }

  /** The statements of the commit, while they are on screen. */
  public ObservableList<PreparedChange> statements() {
    return statements;
  }

  /** The statements as one text to copy. */
  public String script() {
    return statements.stream()
        .map(statement -> statement.sql() + ";\n")
        .collect(Collectors.joining("\n", "BEGIN;\n\n", "\nCOMMIT;\n"));
  }

  /** Shows the SQL; when it is on screen already, runs it. */
  public void commit() {
    if (edits.isEmpty() || committing.get()) {
      return;
    }
    if (!reviewing.get()) {
      reviewing.set(true);
      return;
    }
    DataAccess target = access;
    if (firstProblem().isPresent() || target == null) {
      return;
    }
    PreparedCommit shown = prepared;
    if (shown == null) {
      return;
    }
    committing.set(true);
    threads.run(
        () -> target.writer().commit(shown),
        this::ended,
        failure -> {
          committing.set(false);
          String message = failure.getMessage();
          problem.set(message == null ? failure.toString() : message);
        });
  }

  private void ended(CommitOutcome outcome) {
    committing.set(false);
    switch (outcome) {
      case CommitOutcome.Committed(int changes) -> {
        edits.committed();
        afterCommit.accept(changes);
      }
      case CommitOutcome.Refused(RowEdit edit, String message) -> {
        refused.set(edit);
        problem.set(message);
      }
    }
  }

  /** Asks first, by {@link #askingToDiscardProperty}. */
  public void askToDiscard() {
    askingToDiscard.set(!edits.isEmpty());
  }

  public void discard() {
    askingToDiscard.set(false);
    edits.discard();
  }

  public void undo() {
    if (!committing.get()) {
      edits.undo();
    }
  }

  public void redo() {
    if (!committing.get()) {
      edits.redo();
    }
  }

  private void editsChanged() {
    count.set(edits.staging().edits().size());
    summary.set(edits.staging().summary());
    undoable.set(edits.canUndo());
    redoable.set(edits.canRedo());
    refused.set(null);
    problem.set(firstProblem().map(p -> p.ref() + ": " + p.message()).orElse(""));
    incomplete.set(firstProblem().isPresent());
    askingToDiscard.set(false);
    if (edits.isEmpty()) {
      reviewing.set(false);
    }
    prepare();
  }

  private Optional<Problem> firstProblem() {
    List<Problem> problems = Problems.of(edits.staging());
    return problems.stream().findFirst();
  }

  private void prepare() {
    if (!reviewing.get() || access == null || firstProblem().isPresent()) {
      prepared = null;
      statements.clear();
    } else {
      PreparedCommit next = access.writer().prepare(edits.staging());
      prepared = next;
      statements.setAll(next.shown());
    }
  }
}
