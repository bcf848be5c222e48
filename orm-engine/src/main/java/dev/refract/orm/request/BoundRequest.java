package dev.refract.orm.request;

import java.util.List;

/**
 * A request with its values.
 *
 * @param values what the {@link Value}s of the shape stand for; never null
 */
public record BoundRequest(Request shape, List<Object> values) {}
