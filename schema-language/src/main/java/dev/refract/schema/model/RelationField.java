package dev.refract.schema.model;

import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.text.Location;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field that stands for rows of a model; it has no column of its own. */
public final class RelationField implements Field {
  private final Model model;
  private final String file;
  private final FieldDeclaration syntax;
  private final Model target;
  private final Arity arity;
  private Attributes attributes = Attributes.NONE;
  private boolean ignored;
  private @Nullable Relation relation;

  /** What {@code @relation(…)} says. */
  record Attributes(
      Optional<Attribute> relation,
      Optional<List<ScalarField>> fields,
      Optional<List<ScalarField>> references,
      Optional<String> name,
      Optional<ReferentialAction> onDelete,
      Optional<ReferentialAction> onUpdate,
      Optional<String> constraintName) {
    static final Attributes NONE =
        new Attributes(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  RelationField(Model model, String file, FieldDeclaration syntax, Model target, Arity arity) {
    this.model = model;
    this.file = file;
    this.syntax = syntax;
    this.target = target;
    this.arity = arity;
  }

  void complete(Attributes given) {
    attributes = given;
  }

  void ignore() {
    ignored = true;
  }

  void join(Relation joined) {
    if (relation == null) {
      relation = joined;
    }
  }

  boolean isJoined() {
    return relation != null;
  }

  @Override
  public String name() {
    return syntax.name().text();
  }

  @Override
  public Model model() {
    return model;
  }

  /** The model on the other side. */
  public Model target() {
    return target;
  }

  @Override
  public Arity arity() {
    return arity;
  }

  /** {@code @relation(fields: …)}: the columns of this model that hold the key; often empty. */
  public List<ScalarField> fields() {
    return attributes.fields.orElse(List.of());
  }

  /** {@link #fields()}, but missing where the argument is not written. */
  public Optional<List<ScalarField>> givenFields() {
    return attributes.fields;
  }

  /** {@code @relation(references: …)}: the fields of {@link #target} that the key points to. */
  public List<ScalarField> references() {
    return attributes.references.orElse(List.of());
  }

  /** {@link #references()}, but missing where the argument is not written. */
  public Optional<List<ScalarField>> givenReferences() {
    return attributes.references;
  }

  /** What {@code @relation("…")} says on this side. */
  public Optional<String> relationName() {
    return attributes.name;
  }

  /** {@code onDelete} as written on this side. */
  public Optional<ReferentialAction> onDelete() {
    return attributes.onDelete;
  }

  /** {@code onUpdate} as written on this side. */
  public Optional<ReferentialAction> onUpdate() {
    return attributes.onUpdate;
  }

  /** {@code map} of {@code @relation}, as written on this side. */
  public Optional<String> constraintName() {
    return attributes.constraintName;
  }

  /** The {@code @relation} attribute as written, if it can be read. */
  public Optional<Attribute> relationAttribute() {
    return attributes.relation;
  }

  /** The relation it is a side of; every relation field has one. */
  public Relation relation() {
    if (relation == null) {
      throw new IllegalStateException(this + " was not joined to a relation");
    }
    return relation;
  }

  /** The field of the other side, missing while the schema is incomplete. */
  public Optional<RelationField> opposite() {
    return relation().oppositeOf(this);
  }

  /** Whether this side holds the foreign key. */
  public boolean isReferencing() {
    return !fields().isEmpty();
  }

  @Override
  public boolean isIgnored() {
    return ignored;
  }

  @Override
  public Location declaration() {
    return new Location(file, syntax.name().span());
  }

  @Override
  public FieldDeclaration syntax() {
    return syntax;
  }

  @Override
  public String toString() {
    return model.name() + "." + name();
  }
}
