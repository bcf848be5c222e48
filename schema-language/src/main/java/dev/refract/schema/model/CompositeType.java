package dev.refract.schema.model;

import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.ModelBlock;
import dev.refract.schema.text.Location;
import java.util.List;
import java.util.Optional;

/** A composite type ({@code type Name { … }}), which only MongoDB has. Compared by identity. */
public final class CompositeType implements NamedType {
  private final ModelBlock syntax;
  private final Location declaration;
  private List<Field> fields = List.of();

  /** One field of a composite type. */
  public record Field(
      FieldDeclaration syntax,
      FieldType type,
      Arity arity,
      Optional<String> mappedName,
      Optional<DefaultValue> defaultValue,
      Optional<NativeType> nativeType) {
    public String name() {
      return syntax.name().text();
    }

    /** The name in the database: the mapped name where there is one. */
    public String databaseName() {
      return mappedName.orElse(name());
    }
  }

  CompositeType(ModelBlock syntax, Location declaration) {
    this.syntax = syntax;
    this.declaration = declaration;
  }

  void setFields(List<Field> given) {
    fields = List.copyOf(given);
  }

  @Override
  public String name() {
    return syntax.name().text();
  }

  @Override
  public Location declaration() {
    return declaration;
  }

  @Override
  public ModelBlock syntax() {
    return syntax;
  }

  public List<Field> fields() {
    return fields;
  }

  public Optional<Field> field(String wanted) {
    return fields.stream().filter(f -> f.name().equals(wanted)).findFirst();
  }

  @Override
  public String toString() {
    return name();
  }
}
