package dev.refract.schema.model;

import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.text.Location;
import dev.refract.schema.text.Span;
import java.util.Optional;

/** A field that is a column: of scalar, enum, composite or unsupported type. */
public final class ScalarField implements Field {
  private final Model model;
  private final String file;
  private final FieldDeclaration syntax;
  private final FieldType type;
  private final Arity arity;
  private Attributes attributes = Attributes.NONE;
  private boolean id;
  private boolean unique;

  /** What the field's own attributes say. */
  record Attributes(
      Optional<String> mappedName,
      Optional<DefaultValue> defaultValue,
      Optional<String> defaultConstraintName,
      Optional<NativeType> nativeType,
      boolean isUpdatedAt,
      boolean isIgnored) {
    static final Attributes NONE =
        new Attributes(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, false);
  }

  ScalarField(Model model, String file, FieldDeclaration syntax, FieldType type, Arity arity) {
    this.model = model;
    this.file = file;
    this.syntax = syntax;
    this.type = type;
    this.arity = arity;
  }

  void complete(Attributes given) {
    attributes = given;
  }

  void markAlone(Index.Kind kind) {
    if (kind == Index.Kind.PRIMARY_KEY) {
      id = true;
    } else {
      unique = true;
    }
  }

  @Override
  public String name() {
    return syntax.name().text();
  }

  /** The column's name: the mapped name where there is one. */
  public String databaseName() {
    return attributes.mappedName.orElse(name());
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
  public Location declaration() {
    Span span = syntax.name().span();
    return new Location(file, span);
  }

  @Override
  public FieldDeclaration syntax() {
    return syntax;
  }

  /** Whether the field alone is the primary key. */
  public boolean isId() {
    return id;
  }

  /** Whether a unique index covers just this field; false for the primary key. */
  public boolean isUnique() {
    return unique;
  }

  @Override
  public String toString() {
    return model.name() + "." + name();
  }
}
