package dev.refract.schema.model;

import dev.refract.schema.text.Location;
import java.util.List;
import java.util.Optional;

/** An enum. Compared by identity. */
public final class EnumType {
  private final String name;
  private final Optional<String> mappedName;
  private final Optional<String> schemaName;
  private final List<Value> values;
  private final Optional<String> documentation;
  private final Location declaration;

  /** One value of an enum. */
  public record Value(
      String name,
      Optional<String> mappedName,
      Optional<String> documentation,
      Location declaration) {
    public String databaseName() {
      return mappedName.orElse(name);
    }
  }

  EnumType(
      String name,
      Optional<String> mappedName,
      Optional<String> schemaName,
      List<Value> values,
      Optional<String> documentation,
      Location declaration) {
    this.name = name;
    this.mappedName = mappedName;
    this.schemaName = schemaName;
    this.values = List.copyOf(values);
    this.documentation = documentation;
    this.declaration = declaration;
  }

  public String name() {
    return name;
  }

  public String databaseName() {
    return mappedName.orElse(name);
  }

  public Optional<String> mappedName() {
    return mappedName;
  }

  /** {@code @@schema("…")}. */
  public Optional<String> schemaName() {
    return schemaName;
  }

  public List<Value> values() {
    return values;
  }

  public Optional<Value> value(String wanted) {
    return values.stream().filter(v -> v.name().equals(wanted)).findFirst();
  }

  public Optional<String> documentation() {
    return documentation;
  }

  public Location declaration() {
    return declaration;
  }

  @Override
  public String toString() {
    return name;
  }
}
