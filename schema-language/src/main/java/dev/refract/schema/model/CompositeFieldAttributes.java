package dev.refract.schema.model;

import dev.refract.schema.diagnostic.Diagnostics;
import dev.refract.schema.diagnostic.Problems;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The attributes of the fields of a composite type. */
final class CompositeFieldAttributes {
  private static final Set<String> KNOWN = Set.of("map", "default");

  private final Problems problems;
  private final Places places;
  private final CompositeType composite;
  private final String file;
  private final Set<String> mappedNames = new HashSet<>(4);
  private final Set<CompositeType.Field> mapped = new HashSet<>(4);

  CompositeFieldAttributes(Problems problems, Places places, CompositeType composite, String file) {
    this.problems = problems;
    this.places = places;
    this.composite = composite;
    this.file = file;
  }

  private void visitMappedName(CompositeType.Field field, String mappedName) {
    boolean taken = !mappedNames.add(mappedName);
    // a field that has been read, and has another name in the database, leaves its own free
    taken |=
        composite
            .field(mappedName)
            .filter(f -> !f.equals(field) && !mapped.contains(f))
            .isPresent();
    if (taken) {
      problems.add(
          Diagnostics.duplicateColumn(
              places.lineOf(file, field.syntax()), composite.name(), field.name(), mappedName));
    }
    mapped.add(field);
  }

  /** The field with what its attributes say. */
  CompositeType.Field visit(CompositeType.Field field) {
    AttributeReader reader =
        new AttributeReader(problems, places, file, field.syntax().attributes());
    Optional<NativeType> nativeType =
        field.type() instanceof ScalarType ? reader.nativeType() : Optional.empty();
    Optional<String> mappedName = Optional.empty();
    Arguments map = reader.single("map");
    if (map != null) {
      mappedName = map.text(map.required("name"));
      mappedName.ifPresent(name -> visitMappedName(field, name));
      map.finish();
    }
    Optional<DefaultValue> defaultValue = Optional.empty();
    Arguments given = reader.single("default");
    if (given != null) {
      defaultValue =
          new DefaultReader(field.type(), field.arity(), given).readForComposite(field.name());
      given.finish();
    }
    reader.finish(KNOWN, "@");
    return new CompositeType.Field(
        field.syntax(), field.type(), field.arity(), mappedName, defaultValue, nativeType);
  }
}
