package dev.refract.schema.model;

import dev.refract.schema.diagnostic.Diagnostics;
import dev.refract.schema.diagnostic.Problems;
import java.util.Optional;
import java.util.Set;

/** The attributes of columns. */
final class ScalarFieldAttributes {
  private static final Set<String> KNOWN =
      Set.of("map", "ignore", "relation", "id", "updatedAt", "default", "unique", "shardKey");

  private final Problems problems;
  private final Places places;

  ScalarFieldAttributes(Problems problems, Places places) {
    this.problems = problems;
    this.places = places;
  }

  void visit(ScalarField field, Keys keys, ShardKeys shardKeys) {
    String file = field.model().file();
    AttributeReader reader =
        new AttributeReader(problems, places, file, field.syntax().attributes());

    Optional<String> mappedName = Optional.empty();
    Arguments map = reader.single("map");
    if (map != null) {
      mappedName = map.text(map.required("name"));
      mappedName.ifPresent(name -> keys.visitMappedName(field, name));
      map.finish();
    }
    boolean ignored = ignore(field, reader);
    Arguments relation = reader.single("relation");
    if (relation != null) {
      problems.add(Diagnostics.relationOnScalar(relation.at(), field.name()));
      relation.finish();
    }
    Arguments id = reader.single("id");
    if (id != null) {
      keys.visitFieldId(field, id);
      id.finish();
    }
    boolean updatedAt = updatedAt(field, reader);
    Optional<DefaultValue> defaultValue = Optional.empty();
    Optional<String> defaultConstraintName = Optional.empty();
    Arguments given = reader.single("default");
    if (given != null) {
      DefaultReader reading = new DefaultReader(field.type(), field.arity(), given);
      defaultValue = reading.readForModel(field.name());
      defaultConstraintName = reading.constraintName();
      given.finish();
    }
    Optional<NativeType> nativeType = Optional.empty();
    if (field.type() instanceof ScalarType) {
      nativeType = reader.nativeType();
    }
    Arguments unique = reader.single("unique");
    if (unique != null) {
      keys.visitFieldUnique(field, unique);
      unique.finish();
    }
    Arguments shardKey = reader.single("shardKey");
    if (shardKey != null) {
      shardKeys.visitField(field, shardKey);
      shardKey.finish();
    }
    field.complete(
        new ScalarField.Attributes(
            mappedName, defaultValue, defaultConstraintName, nativeType, updatedAt, ignored));
    reader.finish(KNOWN, "@");
  }

  private boolean ignore(ScalarField field, AttributeReader reader) {
    Arguments ignore = reader.single("ignore");
    if (ignore == null) {
      return false;
    }
    boolean unsupported = field.type() instanceof FieldType.Unsupported;
    if (unsupported) {
      problems.add(Diagnostics.ignoreOnUnsupported(ignore.at(), field.name()));
    }
    ignore.finish();
    return !unsupported;
  }

  private boolean updatedAt(ScalarField field, AttributeReader reader) {
    Arguments updatedAt = reader.single("updatedAt");
    if (updatedAt == null) {
      return false;
    }
    if (field.type() != ScalarType.DATE_TIME) {
      problems.add(Diagnostics.updatedAtOfOtherType(updatedAt.at(), field.name()));
    }
    if (field.isList()) {
      problems.add(Diagnostics.updatedAtOnList(updatedAt.at(), field.name()));
    }
    updatedAt.finish();
    return true;
  }
}
