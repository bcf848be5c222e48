package dev.refract.app.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The changes of a text, to take back and to make again. Typing is taken back word by word. */
final class UndoHistory {
  private static final int MOST_KEPT = 1000;

  private final Deque<Change> done = new ArrayDeque<>();
  private final Deque<Change> undone = new ArrayDeque<>();
  private boolean sealed = true;

  void add(Change change) {
    undone.clear();
    Change joined = sealed || done.isEmpty() ? null : join(done.getLast(), change);
    if (joined != null) {
      done.removeLast();
      done.addLast(joined);
    } else {
      done.addLast(change);
      if (done.size() > MOST_KEPT) {
        done.removeFirst();
      }
    }
    sealed = false;
  }

  /** The next change stands for itself. */
  void seal() {
    sealed = true;
  }

  /** What takes the last change back. */
  Optional<Change> undo() {
    sealed = true;
    Change last = done.pollLast();
    if (last == null) {
      return Optional.empty();
    }
    undone.addLast(last);
    return Optional.of(last.reversed());
  }

  Optional<Change> redo() {
    sealed = true;
    Change next = undone.pollLast();
    if (next == null) {
      return Optional.empty();
    }
    done.addLast(next);
    return Optional.of(next);
  }

  boolean canUndo() {
    return !done.isEmpty();
  }

  boolean canRedo() {
    return !undone.isEmpty();
  }

  private static @Nullable Change join(Change before, Change now) {
    if (before.replacements().size() != 1 || now.replacements().size() != 1) {
      return null;
    }
    Replacement first = before.replacements().getFirst();
    Replacement second = now.replacements().getFirst();
    if (isTyping(first, second)) {
      return one(first.start(), first.removed(), first.inserted() + second.inserted());
    }
    if (isBackspacing(first, second)) {
      return one(second.start(), second.removed() + first.removed(), "");
    }
    if (isDeleting(first, second)) {
      return one(first.start(), first.removed() + second.removed(), "");
    }
    return null;
  }

  private static boolean isTyping(Replacement first, Replacement second) {
    return second.removed().isEmpty()
        && second.inserted().length() == 1
        && !first.inserted().isEmpty()
        && second.start() == first.endAfter()
        && !first.inserted().contains("\n")
        && !"\n".equals(second.inserted())
        && !startsWord(first.inserted(), second.inserted());
  }

  private static boolean startsWord(String before, String next) {
    return Character.isWhitespace(before.charAt(before.length() - 1))
        && !Character.isWhitespace(next.charAt(0));
  }

  private static boolean isBackspacing(Replacement first, Replacement second) {
    return first.inserted().isEmpty()
        && second.inserted().isEmpty()
        && second.removed().length() == 1
        && second.endBefore() == first.start();
  }

  private static boolean isDeleting(Replacement first, Replacement second) {
    return first.inserted().isEmpty()
        && second.inserted().isEmpty()
        && second.removed().length() == 1
        && second.start() == first.start();
  }

  private static Change one(int start, String removed, String inserted) {
    return new Change(List.of(new Replacement(start, removed, inserted)));
  }
}
