package dev.refract.schema.validation;

import dev.refract.schema.model.CompositeType;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.Schema;
import dev.refract.schema.syntax.TopLevel;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is to be checked.
 *
 * @param relations those that belong to the models: a relation belongs to the model of its first
 *     side
 */
public record Subjects(
    List<CompositeType> compositeTypes,
    List<Model> models,
    List<EnumType> enums,
    List<Relation> relations) {

  /** Everything in a schema. */
  public static Subjects all(Schema schema) {
    return new Subjects(
        schema.compositeTypes(), schema.models(), schema.enums(), schema.relations());
  }

  /** The chosen declarations of a schema. */
  public static Subjects only(Schema schema, Predicate<TopLevel> chosen) {
    return new Subjects(
        schema.compositeTypes().stream().filter(c -> chosen.test(c.syntax())).toList(),
        schema.models().stream().filter(m -> chosen.test(m.syntax())).toList(),
        schema.enums().stream().filter(e -> chosen.test(e.syntax())).toList(),
        schema.relations().stream().filter(r -> chosen.test(r.first().model().syntax())).toList());
  }
}
