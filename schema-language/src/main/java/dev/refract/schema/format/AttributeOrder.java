package dev.refract.schema.format;

import dev.refract.schema.syntax.Attribute;
import java.util.Comparator;
import java.util.List;

/** The order of attributes: the known ones by their weight, then the others as written. */
final class AttributeOrder {
  private static final List<String> KNOWN =
      List.of(
          "id", "unique", "default", "updatedAt", "index", "fulltext", "map", "relation", "ignore");

  static final Comparator<Attribute> COMPARATOR = Comparator.comparingInt(AttributeOrder::weight);

  private AttributeOrder() {}

  private static int weight(Attribute attribute) {
    int place = KNOWN.indexOf(attribute.name().text());
    return place < 0 ? KNOWN.size() : place;
  }
}
