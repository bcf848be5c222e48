package dev.refract.app.document;

/**
 * One place of a change.
 *
 * @param start offset in the text as it is just before this replacement
 * @param removed the text that was there
 * @param inserted the text that is there now
 */
public record Replacement(int start, String removed, String inserted) {

  Replacement reversed() {
    return new Replacement(start, inserted, removed);
  }

  public int endBefore() {
    return start + removed.length();
  }

  public int endAfter() {
    return start + inserted.length();
  }
}
