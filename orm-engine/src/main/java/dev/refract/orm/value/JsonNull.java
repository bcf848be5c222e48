package dev.refract.orm.value;

/** The nulls that a Json field can hold or be compared with. */
public enum JsonNull {
  /** The column holds NULL. */
  DATABASE,
  /** The column holds the document {@code null}. */
  JSON,
  /** Either of them; for filters only. */
  ANY
}
