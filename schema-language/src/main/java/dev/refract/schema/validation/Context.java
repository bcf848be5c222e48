package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.connector.Connector;
import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.diagnostic.Problems;
import dev.refract.schema.model.Datasource;
import dev.refract.schema.model.Field;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Places;
import dev.refract.schema.model.Schema;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.text.Location;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What every rule may ask: the schema, what its database can do, and where things stand. */
record Context(
    Schema schema,
    Optional<Datasource> datasource,
    Connector connector,
    RelationMode relationMode,
    Set<String> previewFeatures,
    Places places,
    Problems problems) {

  static Context of(Schema schema, Places places, Problems problems) {
    Optional<Datasource> datasource = schema.datasource();
    Connector connector = Connector.of(schema);
    return new Context(
        schema,
        datasource,
        connector,
        connector.relationMode(datasource),
        schema.generators().stream()
            .map(GeneratorRules::previewFeatures)
            .flatMap(features -> features.stream().map(f -> f.toLowerCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet()),
        places,
        problems);
  }

  boolean can(Capability capability) {
    return connector.can(capability);
  }

  boolean hasPreviewFeature(String name) {
    return previewFeatures.contains(name.toLowerCase(Locale.ROOT));
  }

  void report(Diagnostic diagnostic) {
    problems.add(diagnostic);
  }

  /** The line that declares the field. */
  Location lineOf(Field field) {
    return places.lineOf(field.model().file(), field.syntax());
  }

  Location blockOf(Model model) {
    return Places.of(model.file(), model.syntax());
  }

  /** One argument of an attribute of the field; the field's line where it is not given. */
  Location argumentOf(Field field, String attribute, String argument) {
    return field
        .attribute(attribute)
        .flatMap(a -> Places.ofArgument(field.model().file(), a, argument))
        .orElseGet(() -> lineOf(field));
  }

  Location placeOf(Model model, Attribute attribute) {
    return places.of(model.file(), attribute);
  }

  /** "model" or "view". */
  static String kindOf(Model model) {
    return model.isView() ? "view" : "model";
  }
}
