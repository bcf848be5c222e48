package dev.refract.schema.model;

/** The direction of an index field. */
public enum SortOrder {
  ASCENDING,
  DESCENDING
}
