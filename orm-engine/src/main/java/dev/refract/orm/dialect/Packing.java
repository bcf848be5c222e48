package dev.refract.orm.dialect;

/**
 * How rows come as texts, where to read a text is faster than to read each column of each row.
 *
 * @param row the function that makes one text of the columns of a row
 * @param page the function that makes one text of the texts of many rows, with a separator as its
 *     second argument
 */
public record Packing(String row, String page) {
  /** Larger pages come row by row, so that they are not in memory twice. */
  public static final int LARGEST_PAGE = 1_000;
}
