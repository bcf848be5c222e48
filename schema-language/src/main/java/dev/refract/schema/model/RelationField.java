package dev.refract.schema.model;

import dev.refract.schema.text.Location;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field that stands for rows of a model; it has no column of its own. */
public final class RelationField implements Field {
  private final Model model;
  private final Location declaration;
  private final String name;
  private final Model target;
  private final Arity arity;
  private final List<ScalarField> fields;
  private final List<ScalarField> references;
  private final boolean ignored;
  private final Optional<String> documentation;
  private @Nullable Relation relation;

  RelationField(
      Model model,
      Location declaration,
      String name,
      Model target,
      Arity arity,
      List<ScalarField> fields,
      List<ScalarField> references,
      boolean ignored,
      Optional<String> documentation) {
    this.model = model;
    this.declaration = declaration;
    this.name = name;
    this.target = target;
    this.arity = arity;
    this.fields = List.copyOf(fields);
    this.references = List.copyOf(references);
    this.ignored = ignored;
    this.documentation = documentation;
  }

  void join(Relation joined) {
    relation = joined;
  }

  @Override
  public String name() {
    return name;
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
    return fields;
  }

  /** {@code @relation(references: …)}: the fields of {@link #target} that the key points to. */
  public List<ScalarField> references() {
    return references;
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
    return !fields.isEmpty();
  }

  @Override
  public boolean isIgnored() {
    return ignored;
  }

  @Override
  public Optional<String> documentation() {
    return documentation;
  }

  @Override
  public Location declaration() {
    return declaration;
  }

  @Override
  public String toString() {
    return model.name() + "." + name;
  }
}
