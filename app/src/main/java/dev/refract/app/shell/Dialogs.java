package dev.refract.app.shell;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Questions and errors that wait for the person, first one on top. The window shows them over its
 * content; a test answers them with {@link Open#accept} and {@link Open#cancel}.
 */
public final class Dialogs {
  private final ObservableList<Open> open = FXCollections.observableArrayList();
  private final ObservableList<Open> openView = FXCollections.unmodifiableObservableList(open);

  /** What an open dialog shows. */
  public sealed interface Content {}

  /** A question with two answers. */
  public record Question(Confirmation confirmation) implements Content {}

  /** An error that can only be closed. */
  public record Failure(ErrorReport report) implements Content {}

  /** A dialog that waits for its answer. */
  public final class Open {
    private final Content content;
    private final Runnable onAccept;
    private final Runnable onCancel;

    Open(Content content, Runnable onAccept, Runnable onCancel) {
      this.content = content;
      this.onAccept = onAccept;
      this.onCancel = onCancel;
    }

    public Content content() {
      return content;
    }

    public void accept() {
      if (open.remove(this)) {
        onAccept.run();
      }
    }

    public void cancel() {
      if (open.remove(this)) {
        onCancel.run();
      }
    }
  }

  /** Asks, and runs the action when the person agrees. */
  public void confirm(Confirmation confirmation, Runnable onAccept) {
    confirm(confirmation, onAccept, () -> {});
  }

  public void confirm(Confirmation confirmation, Runnable onAccept, Runnable onCancel) {
    open.add(new Open(new Question(confirmation), onAccept, onCancel));
  }

  /** Shows an error that must be read. */
  public void error(ErrorReport report) {
    open.add(new Open(new Failure(report), () -> {}, () -> {}));
  }

  /** Those that wait, the one on show first. */
  public ObservableList<Open> open() {
    return openView;
  }
}
