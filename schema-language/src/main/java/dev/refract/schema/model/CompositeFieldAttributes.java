package dev.refract.schema.model;

import dev.refract.schema.diagnostic.Problems;
import java.util.Set;

/** The attributes of the fields of a composite type. */
final class CompositeFieldAttributes {
  private static final Set<String> KNOWN = Set.of("map", "default");

  private final Problems problems;
  private final Places places;
  private final String file;

  CompositeFieldAttributes(Problems problems, Places places, CompositeType composite, String file) {
    this.problems = problems;
    this.places = places;
    this.file = file;
  }

  void visit(CompositeType.Field field) {
    AttributeReader reader =
        new AttributeReader(problems, places, file, field.syntax().attributes());
    if (field.type() instanceof ScalarType) {
      reader.nativeType();
    }
    Arguments map = reader.single("map");
    if (map != null) {
      map.text(map.required("name"));
      map.finish();
    }
    Arguments given = reader.single("default");
    if (given != null) {
      new DefaultReader(field.type(), field.arity(), given).readForComposite(field.name());
      given.finish();
    }
    reader.finish(KNOWN, "@");
  }
}
