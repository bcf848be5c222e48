package dev.refract.schema.service;

/**
 * Lines that can be folded away; the first one stays.
 *
 * @param firstLine zero-based
 * @param lastLine zero-based, more than {@code firstLine}
 */
public record FoldingRange(Kind kind, int firstLine, int lastLine) {

  /** What is folded. */
  public enum Kind {
    BLOCK,
    COMMENT
  }
}
