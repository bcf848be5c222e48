package dev.refract.schema.model;

import dev.refract.schema.text.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model or view. Compared by identity; complete once its {@link Schema} is built. */
public final class Model {
  private final String name;
  private final Declared declared;
  private Map<String, Field> fields = Map.of();
  private Optional<Index> primaryKey = Optional.empty();
  private List<Index> indexes = List.of();

  /** What the block itself says, fields and keys aside. */
  public record Declared(
      boolean isView,
      Optional<String> mappedName,
      Optional<String> schemaName,
      boolean isIgnored,
      Optional<String> documentation,
      Location declaration) {}

  Model(String name, Declared declared) {
    this.name = name;
    this.declared = declared;
  }

  void setFields(List<Field> given) {
    Map<String, Field> byName = new LinkedHashMap<>();
    given.forEach(f -> byName.putIfAbsent(f.name(), f));
    fields = byName;
  }

  void setKeys(Optional<Index> newPrimaryKey, List<Index> newIndexes) {
    primaryKey = newPrimaryKey;
    indexes = List.copyOf(newIndexes);
  }

  public String name() {
    return name;
  }

  /** The table's name: the mapped name where there is one. */
  public String databaseName() {
    return declared.mappedName.orElse(name);
  }

  public Optional<String> mappedName() {
    return declared.mappedName;
  }

  /** {@code @@schema("…")}. */
  public Optional<String> schemaName() {
    return declared.schemaName;
  }

  public boolean isView() {
    return declared.isView;
  }

  public boolean isIgnored() {
    return declared.isIgnored;
  }

  public Optional<String> documentation() {
    return declared.documentation;
  }

  /** Where its name is declared. */
  public Location declaration() {
    return declared.declaration;
  }

  /** All fields in the order of the text. */
  public List<Field> fields() {
    return List.copyOf(fields.values());
  }

  public Optional<Field> field(String wanted) {
    return Optional.ofNullable(fields.get(wanted));
  }

  public List<ScalarField> scalarFields() {
    return only(ScalarField.class);
  }

  public List<RelationField> relationFields() {
    return only(RelationField.class);
  }

  private <T> List<T> only(Class<T> type) {
    return fields.values().stream().filter(type::isInstance).map(type::cast).toList();
  }

  public Optional<Index> primaryKey() {
    return primaryKey;
  }

  /**
   * Unique keys and indexes in the order of the text, field attributes first; not the primary key.
   */
  public List<Index> indexes() {
    return indexes;
  }

  /** The primary key, if there is one, then all unique keys: what finds at most one row. */
  public List<Index> uniqueKeys() {
    return java.util.stream.Stream.concat(
            primaryKey.stream(), indexes.stream().filter(i -> i.kind() == Index.Kind.UNIQUE))
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
