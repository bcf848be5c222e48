package dev.refract.orm.dialect;

/**
 * How documents are looked into.
 *
 * @param pathIsList whether a path is a list of names, else it is a text like {@code $.a.b}
 * @param at the operator from a document and a path to a document
 * @param textAt the operator from a document and a path to a text
 * @param asDocument what makes a comparable document of a column, after it
 * @param asText what makes a text of a whole document, after it
 * @param first the way from a list to its first element, after it
 * @param last the way from a list to its last element, after it
 * @param kindOf the function that tells what kind of value a document is
 * @param kindOfText what it says of texts
 * @param hasOrder whether documents can be compared by size, and lists asked what they contain
 */
public record Documents(
    boolean pathIsList,
    String at,
    String textAt,
    String asDocument,
    String asText,
    String first,
    String last,
    String kindOf,
    String kindOfText,
    boolean hasOrder) {}
