package dev.refract.schema.model;

import dev.refract.schema.diagnostic.Diagnostics;
import dev.refract.schema.diagnostic.Problems;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.text.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes of relation fields. */
final class RelationFieldAttributes {
  private static final Set<String> KNOWN =
      Set.of("relation", "id", "ignore", "default", "map", "unique");

  private final Problems problems;
  private final Places places;

  RelationFieldAttributes(Problems problems, Places places) {
    this.problems = problems;
    this.places = places;
  }

  void visit(RelationField field) {
    if (field.syntax().attributes().isEmpty()) {
      return;
    }
    AttributeReader reader =
        new AttributeReader(problems, places, field.model().file(), field.syntax().attributes());
    Arguments relation = reader.single("relation");
    if (relation != null) {
      field.complete(relation(field, relation));
      relation.finish();
    }
    Arguments id = reader.single("id");
    if (id != null) {
      problems.add(Diagnostics.idOnRelation(id.at(), field.name()));
    }
    Arguments ignore = reader.single("ignore");
    if (ignore != null) {
      field.ignore();
      ignore.finish();
    }
    Arguments given = reader.single("default");
    if (given != null) {
      problems.add(Diagnostics.defaultOnRelation(given.at(), field.name()));
    }
    Arguments map = reader.single("map");
    if (map != null) {
      problems.add(Diagnostics.mapOnRelation(map.at(), field.name()));
      map.required("name");
    }
    Arguments unique = reader.single("unique");
    if (unique != null) {
      List<String> keyFields = field.fields().stream().map(ScalarField::name).toList();
      problems.add(Diagnostics.uniqueOnRelation(unique.at(), field.name(), keyFields));
    }
    reader.finish(KNOWN, "@");
  }

  private RelationField.Attributes relation(RelationField field, Arguments arguments) {
    FieldList fields = new FieldList(arguments, field.model());
    Optional<List<ScalarField>> own =
        Optional.ofNullable(arguments.named("fields"))
            .map(given -> {
              List<ScalarField> found = fields.names(given);
              Location at = arguments.at(given);
              if (!fields.unknown().isEmpty()) {
                problems.add(
                    Diagnostics.unknownRelationFields(at, field.model().name(), fields.unknown()));
              }
              if (!fields.relations().isEmpty()) {
                problems.add(
                    Diagnostics.relationFieldsInKey(at, field.model().name(), fields.relations()));
              }
              return found;
            });
    FieldList targets = new FieldList(arguments, field.target());
    Optional<List<ScalarField>> references =
        Optional.ofNullable(arguments.named("references"))
            .map(given -> {
              List<ScalarField> found = targets.names(given);
              if (!targets.unknown().isEmpty()) {
                problems.add(
                    Diagnostics.unknownReferences(
                        arguments.at(), field.target().name(), targets.unknown()));
              }
              if (!targets.relations().isEmpty()) {
                problems.add(
                    Diagnostics.relationFieldsInReferences(
                        arguments.at(), field.target().name(), targets.relations()));
              }
              return found;
            });
    Optional<String> name = arguments.text(arguments.optional("name"));
    if (name.isPresent() && name.get().isEmpty()) {
      problems.add(Diagnostics.emptyRelationName(arguments.at()));
      name = Optional.empty();
    }
    Optional<ReferentialAction> onDelete = action(arguments, arguments.named("onDelete"));
    Optional<ReferentialAction> onUpdate = action(arguments, arguments.named("onUpdate"));
    Optional<String> constraintName = arguments.name("map");
    return new RelationField.Attributes(
        Optional.of(arguments.attribute()),
        own,
        references,
        name,
        onDelete,
        onUpdate,
        constraintName);
  }

  private Optional<ReferentialAction> action(Arguments arguments, @Nullable Expression value) {
    Optional<String> written = arguments.constant(value);
    if (value == null || written.isEmpty()) {
      return Optional.empty();
    }
    Optional<ReferentialAction> action = ReferentialAction.of(written.get());
    if (action.isEmpty()) {
      problems.add(
          Diagnostics.unknownReferentialAction(
              arguments.at(value), written.get(), ReferentialAction.KEYWORDS));
    }
    return action;
  }
}
