package dev.refract.orm.dialect;

import java.util.function.Function;

/**
 * How rows become a document: a list with a list for each row, which holds the list of its values
 * and then the documents of rows that hang on it.
 *
 * @param values around the values of a row
 * @param row the function that makes a row of its values and documents
 * @param rows around a column of rows, to make one document of all
 * @param document around a document in a row
 * @param value around a value of a type, so that nothing of it is lost
 */
public record RowDocuments(
    Around values, String row, Around rows, Around document, Function<ColumnType, Around> value) {

  /** What stands before and after an expression. */
  public record Around(String before, String after) {
    public static final Around NOTHING = new Around("", "");
  }
}
