package dev.refract.schema.model;

import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.text.Location;
import java.util.List;

/**
 * By which columns a database spreads the rows of a table ({@code @shardKey}, {@code @@shardKey}).
 *
 * @param attribute the attribute as written
 * @param declaration where the attribute stands
 * @param onField whether it was written as a field attribute
 */
public record ShardKey(
    List<ScalarField> fields, Attribute attribute, Location declaration, boolean onField) {
  public ShardKey {
    fields = List.copyOf(fields);
  }
}
