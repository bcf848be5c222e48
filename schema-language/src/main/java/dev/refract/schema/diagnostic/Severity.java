package dev.refract.schema.diagnostic;

/** How much a diagnostic matters. Only errors make a schema invalid. */
public enum Severity {
  ERROR,
  WARNING,
  HINT
}
