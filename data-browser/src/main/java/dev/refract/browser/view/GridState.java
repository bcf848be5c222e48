package dev.refract.browser.view;

/** What the place of the grid shows. */
public sealed interface GridState {

  /** The first rows are on their way. */
  record Loading() implements GridState {}

  /** There are rows. */
  record Rows() implements GridState {}

  /** The table is there and holds nothing. */
  record EmptyTable() implements GridState {}

  /** There may be rows, but none that fulfils the filter. */
  record NoMatch() implements GridState {}

  /** The database does not have the table yet. */
  record TableMissing() implements GridState {}

  /** The database has the table, but not all of its columns yet. */
  record ColumnsMissing() implements GridState {}

  /** Reading failed, with what the engine said. */
  record Failed(String message) implements GridState {}
}
