package dev.refract.schema.model;

import java.util.List;

/** {@code @db.Name(arguments)}, as written. */
public record NativeType(String name, List<String> arguments) {
  public NativeType {
    arguments = List.copyOf(arguments);
  }
}
