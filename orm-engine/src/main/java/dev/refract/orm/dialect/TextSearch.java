package dev.refract.orm.dialect;

/**
 * How whole texts are searched.
 *
 * @param document the function from texts to what can be searched
 * @param query the function from what a person asks for to what is searched for
 * @param matches the operator between the two
 * @param rank the function that tells how well they match
 */
public record TextSearch(String document, String query, String matches, String rank) {}
