package dev.refract.schema.model;

import dev.refract.schema.syntax.EnumBlock;
import dev.refract.schema.syntax.EnumValue;
import dev.refract.schema.text.Location;
import java.util.List;
import java.util.Optional;

/** An enum. Compared by identity; complete once its {@link Schema} is built. */
public final class EnumType implements NamedType {
  private final EnumBlock syntax;
  private final Location declaration;
  private final FieldType asFieldType = new FieldType.OfEnum(this);
  private Optional<String> mappedName = Optional.empty();
  private Optional<String> schemaName = Optional.empty();
  private List<Value> values = List.of();

  /** One value of an enum. */
  public record Value(
      String name, Optional<String> mappedName, EnumValue syntax, Location declaration) {
    public String databaseName() {
      return mappedName.orElse(name);
    }

    public Optional<String> documentation() {
      return syntax.documentation();
    }
  }

  EnumType(EnumBlock syntax, Location declaration) {
    this.syntax = syntax;
    this.declaration = declaration;
  }

  void complete(
      Optional<String> givenMappedName, Optional<String> givenSchemaName, List<Value> given) {
    mappedName = givenMappedName;
    schemaName = givenSchemaName;
    values = List.copyOf(given);
  }

  @Override
  public String name() {
    return syntax.name().text();
  }

  public String databaseName() {
    return mappedName.orElse(name());
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
    for (Value value : values) {
      if (value.name.equals(wanted)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  public Optional<String> documentation() {
    return syntax.documentation();
  }

  @Override
  public Location declaration() {
    return declaration;
  }

  @Override
  public EnumBlock syntax() {
    return syntax;
  }

  FieldType asFieldType() {
    return asFieldType;
  }

  @Override
  public String toString() {
    return name();
  }
}
