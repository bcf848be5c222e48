package dev.refract.schema.model;

import dev.refract.schema.diagnostic.Diagnostics;
import dev.refract.schema.diagnostic.Problems;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.BlockAttribute;
import dev.refract.schema.syntax.EnumValue;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.Member;
import dev.refract.schema.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Third pass: reads what stands behind the at signs. */
final class AttributePass {
  private static final Set<String> MODEL_ATTRIBUTES =
      Set.of("id", "unique", "index", "fulltext", "map", "schema", "ignore", "shardKey");
  private static final Set<String> ENUM_ATTRIBUTES = Set.of("map", "schema");

  private final Problems problems;
  private final Places places;
  private final ScalarFieldAttributes scalarFields;
  private final RelationFieldAttributes relationFields;

  private AttributePass(Problems problems, Places places) {
    this.problems = problems;
    this.places = places;
    this.scalarFields = new ScalarFieldAttributes(problems, places);
    this.relationFields = new RelationFieldAttributes(problems, places);
  }

  static void run(Names names, Problems problems, Places places) {
    AttributePass pass = new AttributePass(problems, places);
    names.enums().forEach(pass::visit); // first, because default values name enum values
    for (Model model : names.models()) {
      problems.about(model.syntax());
      for (RelationField field : model.relationFields()) {
        pass.relationFields.visit(field);
      }
    }
    names.compositeTypes().forEach(pass::visit);
    names.models().forEach(pass::visit);
  }

  private void visit(EnumType type) {
    problems.about(type.syntax());
    String file = type.declaration().file();
    List<EnumType.Value> values = new ArrayList<>();
    for (Member member : type.syntax().members()) {
      if (member instanceof EnumValue value) {
        Optional<String> mappedName = Optional.empty();
        if (!value.attributes().isEmpty()) {
          AttributeReader reader = reader(file, value.attributes());
          mappedName = map(reader);
          reader.finish(Set.of("map"), "@");
        }
        Location at = Places.of(file, value.name());
        values.add(new EnumType.Value(value.name().text(), mappedName, value, at));
      }
    }
    AttributeReader reader = reader(file, blockAttributes(type.syntax().members()));
    Optional<String> mappedName = map(reader);
    Optional<String> schemaName = schema(reader);
    type.complete(mappedName, schemaName, values);
    reader.finish(ENUM_ATTRIBUTES, "@@");
  }

  private void visit(CompositeType composite) {
    problems.about(composite.syntax());
    String file = composite.declaration().file();
    CompositeFieldAttributes attributes =
        new CompositeFieldAttributes(problems, places, composite, file);
    composite.setFields(
        composite.fields().stream()
            .map(f -> f.syntax().attributes().isEmpty() ? f : attributes.visit(f))
            .toList());
  }

  private void visit(Model model) {
    problems.about(model.syntax());
    Keys keys = new Keys(model, problems, places);
    ShardKeys shardKeys = new ShardKeys(model, problems);
    for (ScalarField field : model.scalarFields()) {
      if (!field.syntax().attributes().isEmpty()) {
        scalarFields.visit(field, keys, shardKeys);
      }
    }
    AttributeReader reader = reader(model.file(), blockAttributes(model.syntax().members()));

    boolean ignored = ignore(model, reader);
    Arguments id = reader.single("id");
    if (id != null) {
      keys.visitId(id, ignored);
      id.finish();
    }
    Optional<String> mappedName = map(reader);
    Optional<String> schemaName = schema(reader);
    model.complete(mappedName, schemaName, ignored);
    for (Arguments index : reader.all("index")) {
      keys.visitIndex(index);
      index.finish();
    }
    for (Arguments unique : reader.all("unique")) {
      keys.visitUnique(unique);
      unique.finish();
    }
    for (Arguments fulltext : reader.all("fulltext")) {
      keys.visitFulltext(fulltext);
      fulltext.finish();
    }
    Arguments shardKey = reader.single("shardKey");
    if (shardKey != null) {
      shardKeys.visitBlock(shardKey, ignored);
      shardKey.finish();
    }
    keys.complete(ignored);
    shardKeys.complete(ignored);
    reader.finish(MODEL_ATTRIBUTES, "@@");
  }

  private boolean ignore(Model model, AttributeReader reader) {
    Arguments ignore = reader.single("ignore");
    if (ignore == null) {
      return false;
    }
    for (ScalarField field : model.scalarFields()) {
      if (field.isIgnored()) {
        problems.add(
            Diagnostics.needlessIgnore(
                places.lineOf(model.file(), field.syntax()), field.name(), model.name()));
      }
    }
    ignore.finish();
    return true;
  }

  private Optional<String> map(AttributeReader reader) {
    Arguments map = reader.single("map");
    if (map == null) {
      return Optional.empty();
    }
    Optional<String> name = map.text(map.required("name"));
    map.finish();
    return name;
  }

  private Optional<String> schema(AttributeReader reader) {
    Arguments schema = reader.single("schema");
    if (schema == null) {
      return Optional.empty();
    }
    Expression value = schema.required("map");
    Optional<String> name = schema.text(value);
    schema.finish();
    return name;
  }

  private AttributeReader reader(String file, List<Attribute> attributes) {
    return new AttributeReader(problems, places, file, attributes);
  }

  private static List<Attribute> blockAttributes(List<Member> members) {
    List<Attribute> found = new ArrayList<>(2);
    for (Member member : members) {
      if (member instanceof BlockAttribute line) {
        found.add(line.attribute());
      }
    }
    return found;
  }
}
