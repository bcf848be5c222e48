package dev.refract.app.task;

/** Where a {@link BackgroundTask} stands. */
public enum TaskState {
  READY,
  RUNNING,
  SUCCEEDED,
  FAILED,
  CANCELLED;

  public boolean isOver() {
    return this == SUCCEEDED || this == FAILED || this == CANCELLED;
  }
}
