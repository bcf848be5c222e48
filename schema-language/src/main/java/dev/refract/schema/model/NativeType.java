package dev.refract.schema.model;

import java.util.List;

/**
 * {@code @db.Name(arguments)}, as written.
 *
 * @param prefix what stands before the dot: the datasource's name, if it is right
 */
public record NativeType(String prefix, String name, List<String> arguments) {
  public NativeType {
    arguments = List.copyOf(arguments);
  }
}
