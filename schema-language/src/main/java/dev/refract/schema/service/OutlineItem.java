package dev.refract.schema.service;

import dev.refract.schema.text.Span;
import java.util.List;

/**
 * An entry of the outline of a file.
 *
 * @param detail what stands beside the name, such as the type of a field; often empty
 * @param nameSpan where to put the caret
 * @param span the whole declaration
 * @param children fields, values or properties
 */
public record OutlineItem(
    Kind kind, String name, String detail, Span nameSpan, Span span, List<OutlineItem> children) {
  public OutlineItem {
    children = List.copyOf(children);
  }

  /** What an entry stands for. */
  public enum Kind {
    MODEL,
    VIEW,
    COMPOSITE_TYPE,
    ENUM,
    DATASOURCE,
    GENERATOR,
    FIELD,
    ENUM_VALUE,
    PROPERTY
  }
}
