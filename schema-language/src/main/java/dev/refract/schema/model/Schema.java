package dev.refract.schema.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A resolved schema. Made from any text, valid or not: what could not be resolved is left out, and
 * the diagnostics say why.
 */
public final class Schema {
  private final Optional<Datasource> datasource;
  private final List<Generator> generators;
  private final Map<String, Model> models;
  private final Map<String, EnumType> enums;
  private final List<CompositeType> compositeTypes;
  private final List<Relation> relations;

  Schema(
      Optional<Datasource> datasource,
      List<Generator> generators,
      List<Model> models,
      List<EnumType> enums,
      List<CompositeType> compositeTypes,
      List<Relation> relations) {
    this.datasource = datasource;
    this.generators = List.copyOf(generators);
    this.models = new LinkedHashMap<>();
    models.forEach(m -> this.models.putIfAbsent(m.name(), m));
    this.enums = new LinkedHashMap<>();
    enums.forEach(e -> this.enums.putIfAbsent(e.name(), e));
    this.compositeTypes = List.copyOf(compositeTypes);
    this.relations = List.copyOf(relations);
  }

  public Optional<Datasource> datasource() {
    return datasource;
  }

  /** The datasource's provider, where it names a known one. */
  public Optional<Provider> provider() {
    return datasource.flatMap(Datasource::provider);
  }

  public List<Generator> generators() {
    return generators;
  }

  /** Models and views in the order of the files and their text. */
  public List<Model> models() {
    return List.copyOf(models.values());
  }

  public Optional<Model> model(String name) {
    return Optional.ofNullable(models.get(name));
  }

  public List<EnumType> enums() {
    return List.copyOf(enums.values());
  }

  public Optional<EnumType> enumType(String name) {
    return Optional.ofNullable(enums.get(name));
  }

  public List<CompositeType> compositeTypes() {
    return compositeTypes;
  }

  public List<Relation> relations() {
    return relations;
  }
}
