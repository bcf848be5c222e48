package dev.refract.schema.model;

import dev.refract.schema.text.Location;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field that is a column: of scalar, enum, composite or unsupported type. */
public final class ScalarField implements Field {
  private final Model model;
  private final Location declaration;
  private final String name;
  private final FieldType type;
  private final Arity arity;
  private final Attributes attributes;

  /** What the field's own attributes say. */
  public record Attributes(
      Optional<String> mappedName,
      Optional<DefaultValue> defaultValue,
      Optional<String> defaultConstraintName,
      Optional<NativeType> nativeType,
      boolean isUpdatedAt,
      boolean isIgnored,
      Optional<String> documentation) {}

  ScalarField(
      Model model,
      Location declaration,
      String name,
      FieldType type,
      Arity arity,
      Attributes attributes) {
    this.model = model;
    this.declaration = declaration;
    this.name = name;
    this.type = type;
    this.arity = arity;
    this.attributes = attributes;
  }

  @Override
  public String name() {
    return name;
  }

  /** The column's name: the mapped name where there is one. */
  public String databaseName() {
    return attributes.mappedName.orElse(name);
  }

  public Optional<String> mappedName() {
    return attributes.mappedName;
  }

  @Override
  public Model model() {
    return model;
  }

  public FieldType type() {
    return type;
  }

  /** The scalar type, where it is one. */
  public Optional<ScalarType> scalarType() {
    return type instanceof ScalarType scalar ? Optional.of(scalar) : Optional.empty();
  }

  /** The enum, where the type is one. */
  public Optional<EnumType> enumType() {
    return type instanceof FieldType.OfEnum(EnumType e) ? Optional.of(e) : Optional.empty();
  }

  @Override
  public Arity arity() {
    return arity;
  }

  public Optional<DefaultValue> defaultValue() {
    return attributes.defaultValue;
  }

  /** The {@code map} of {@code @default}, for databases that name default constraints. */
  public Optional<String> defaultConstraintName() {
    return attributes.defaultConstraintName;
  }

  public Optional<NativeType> nativeType() {
    return attributes.nativeType;
  }

  public boolean isUpdatedAt() {
    return attributes.isUpdatedAt;
  }

  @Override
  public boolean isIgnored() {
    return attributes.isIgnored;
  }

  @Override
  public Optional<String> documentation() {
    return attributes.documentation;
  }

  @Override
  public Location declaration() {
    return declaration;
  }

  /** Whether the field alone is the primary key. */
  public boolean isId() {
    return isAlone(model.primaryKey().orElse(null));
  }

  /** Whether a unique index covers just this field; false for the primary key. */
  public boolean isUnique() {
    return model.indexes().stream().anyMatch(i -> i.kind() == Index.Kind.UNIQUE && isAlone(i));
  }

  private boolean isAlone(@Nullable Index key) {
    return key != null && key.fields().size() == 1 && key.fields().getFirst().field() == this;
  }

  @Override
  public String toString() {
    return model.name() + "." + name;
  }
}
