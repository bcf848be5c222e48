package dev.refract.schema.model;

import dev.refract.schema.diagnostic.Diagnostics;
import dev.refract.schema.diagnostic.NearestName;
import dev.refract.schema.diagnostic.Problems;
import dev.refract.schema.syntax.EnumValue;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.Member;
import dev.refract.schema.syntax.TypeName;
import dev.refract.schema.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Second pass: gives every model its fields, each a column or a relation by its type. */
final class TypePass {
  private final Names names;
  private final Problems problems;
  private @Nullable NearestName known;

  private TypePass(Names names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  /**
   * Of the surroundings, it includes the models that fields lead to, but not the models behind
   * those; and all enums and composite types.
   */
  static void run(Names names, Problems problems) {
    TypePass pass = new TypePass(names, problems);
    names.models().forEach(pass::visit);
    names.compositeTypes().forEach(pass::visit);
    names.enums().forEach(pass::visit);
    boolean nextDoor = true;
    for (List<NamedType> met = names.takeMet(); !met.isEmpty(); met = names.takeMet()) {
      for (NamedType type : met) {
        if (nextDoor || !(type instanceof Model)) {
          names.take(type);
          pass.visit(type);
        }
      }
      nextDoor = false;
    }
  }

  private void visit(NamedType type) {
    switch (type) {
      case Model model -> visit(model);
      case EnumType e -> visit(e);
      case CompositeType composite -> visit(composite);
    }
  }

  private void visit(Model model) {
    problems.about(model.syntax());
    List<Field> fields = new ArrayList<>(model.syntax().members().size());
    List<String> untyped = new ArrayList<>(0);
    String file = model.file();
    for (Member member : model.syntax().members()) {
      if (member instanceof FieldDeclaration declaration && declaration.accepted()) {
        Field field = field(model, file, declaration);
        if (field == null) {
          untyped.add(declaration.name().text());
        } else {
          fields.add(field);
        }
      }
    }
    model.setFields(fields, untyped);
  }

  private @Nullable Field field(Model model, String file, FieldDeclaration declaration) {
    FieldType scalar = scalar(declaration.type());
    if (scalar != null) {
      return new ScalarField(model, file, declaration, scalar, arity(declaration));
    }
    NamedType type = names.type(declaration.type().name().text());
    return switch (type) {
      case null -> {
        reportUnknown(file, declaration.type());
        yield null;
      }
      case Model target -> new RelationField(model, file, declaration, target, arity(declaration));
      case EnumType e ->
          new ScalarField(model, file, declaration, e.asFieldType(), arity(declaration));
      case CompositeType composite ->
          new ScalarField(
              model, file, declaration, new FieldType.OfComposite(composite), arity(declaration));
    };
  }

  private void visit(CompositeType composite) {
    problems.about(composite.syntax());
    List<CompositeType.Field> fields = new ArrayList<>();
    String file = composite.declaration().file();
    for (Member member : composite.syntax().members()) {
      if (member instanceof FieldDeclaration declaration && declaration.accepted()) {
        FieldType type = compositeFieldType(composite, file, declaration);
        if (type != null) {
          fields.add(
              new CompositeType.Field(
                  declaration,
                  type,
                  arity(declaration),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()));
        }
      }
    }
    composite.setFields(fields);
  }

  private @Nullable FieldType compositeFieldType(
      CompositeType composite, String file, FieldDeclaration declaration) {
    FieldType scalar = scalar(declaration.type());
    if (scalar != null) {
      return scalar;
    }
    NamedType type = names.type(declaration.type().name().text());
    return switch (type) {
      case null -> {
        reportUnknown(file, declaration.type());
        yield null;
      }
      case Model target -> {
        problems.add(
            Diagnostics.relationInCompositeType(
                typePlace(file, declaration.type()), composite.name(), target.name()));
        yield null;
      }
      case EnumType e -> e.asFieldType();
      case CompositeType inner -> new FieldType.OfComposite(inner);
    };
  }

  private void visit(EnumType type) {
    problems.about(type.syntax());
    if (type.syntax().members().stream().noneMatch(EnumValue.class::isInstance)) {
      problems.add(
          Diagnostics.emptyEnum(Places.of(type.declaration().file(), type.syntax()), type.name()));
    }
  }

  private static @Nullable FieldType scalar(TypeName type) {
    if (type.unsupported().isPresent()) {
      return new FieldType.Unsupported(type.unsupported().get().value());
    }
    return ScalarType.of(type.name().text()).orElse(null);
  }

  private static Arity arity(FieldDeclaration declaration) {
    return switch (declaration.type().arity()) {
      case REQUIRED, LEGACY_REQUIRED, MISSING -> Arity.REQUIRED;
      case OPTIONAL -> Arity.OPTIONAL;
      case LIST, LEGACY_LIST, OPTIONAL_LIST -> Arity.LIST;
    };
  }

  private void reportUnknown(String file, TypeName type) {
    if (known == null) {
      Stream<String> scalars = Stream.of(ScalarType.values()).map(ScalarType::keyword);
      known = new NearestName(Stream.concat(scalars, names.typeNames().stream()).toList());
    }
    String written = type.name().text();
    problems.add(Diagnostics.unknownType(typePlace(file, type), written, known.to(written)));
  }

  private Location typePlace(String file, TypeName type) {
    return Places.of(file, type.name());
  }
}
