package dev.refract.migrate.review.impact;

/** Which relation of a statement is meant. */
public enum Role {
  /** The table that the statement names. */
  TABLE,
  /** The table that a foreign key points to, or those that point to it. */
  OTHER_SIDE,
  /** The table of which it is, or becomes, a partition. */
  PARENT,
  /** The partition that is attached or detached. */
  PARTITION,
  /** The partition that takes the rows which fit no other. */
  DEFAULT_PARTITION,
  INDEX
}
