package dev.refract.schema.model;

import dev.refract.schema.syntax.ModelBlock;
import dev.refract.schema.text.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A model or view. Compared by identity; complete once its {@link Schema} is built. */
public final class Model implements NamedType {
  private final ModelBlock syntax;
  private final Location declaration;
  private Optional<String> mappedName = Optional.empty();
  private Optional<String> schemaName = Optional.empty();
  private boolean ignored;
  private Map<String, Field> fieldsByName = Map.of();
  private List<Field> fields = List.of();
  private Set<String> untyped = Set.of();
  private List<ScalarField> scalarFields = List.of();
  private List<RelationField> relationFields = List.of();
  private Optional<Index> primaryKey = Optional.empty();
  private List<Index> indexes = List.of();
  private List<Index> uniqueKeys = List.of();
  private List<Index> allUniqueKeys = List.of();
  private List<Index> emptyKeys = List.of();
  private Optional<ShardKey> shardKey = Optional.empty();

  Model(ModelBlock syntax, Location declaration) {
    this.syntax = syntax;
    this.declaration = declaration;
  }

  /**
   * Gives the model its fields.
   *
   * @param namesWithoutType names of fields whose type nobody knows
   */
  void setFields(List<Field> given, List<String> namesWithoutType) {
    Map<String, Field> byName = LinkedHashMap.newLinkedHashMap(given.size());
    List<ScalarField> scalars = new ArrayList<>(given.size());
    List<RelationField> relations = new ArrayList<>();
    for (Field field : given) {
      byName.put(field.name(), field);
      switch (field) {
        case ScalarField scalar -> scalars.add(scalar);
        case RelationField relation -> relations.add(relation);
      }
    }
    fieldsByName = byName;
    if (!namesWithoutType.isEmpty()) {
      untyped = new HashSet<>(namesWithoutType);
      untyped.removeAll(byName.keySet());
    }
    fields = List.copyOf(given);
    scalarFields = List.copyOf(scalars);
    relationFields = List.copyOf(relations);
  }

  void complete(
      Optional<String> givenMappedName, Optional<String> givenSchemaName, boolean isIgnored) {
    mappedName = givenMappedName;
    schemaName = givenSchemaName;
    ignored = isIgnored;
  }

  void setShardKey(Optional<ShardKey> given) {
    shardKey = given;
  }

  void setKeys(Optional<Index> newPrimaryKey, List<Index> newIndexes, List<Index> newEmptyKeys) {
    primaryKey = newPrimaryKey;
    indexes = List.copyOf(newIndexes);
    emptyKeys = List.copyOf(newEmptyKeys);
    List<Index> unique = new ArrayList<>(2);
    primaryKey.ifPresent(unique::add);
    for (Index index : indexes) {
      if (index.kind() == Index.Kind.UNIQUE) {
        unique.add(index);
      }
    }
    allUniqueKeys = List.copyOf(unique);
    uniqueKeys = unique.stream().filter(key -> !key.isPartial()).toList();
    for (Index key : uniqueKeys) {
      if (key.fields().size() == 1 && key.fields().getFirst().path().isEmpty()) {
        key.fields().getFirst().field().markAlone(key.kind());
      }
    }
  }

  @Override
  public String name() {
    return syntax.name().text();
  }

  /** The table's name: the mapped name where there is one. */
  public String databaseName() {
    return mappedName.orElse(name());
  }

  public Optional<String> mappedName() {
    return mappedName;
  }

  /** {@code @@schema("…")}. */
  public Optional<String> schemaName() {
    return schemaName;
  }

  public boolean isView() {
    return syntax.kind() == ModelBlock.Kind.VIEW;
  }

  public boolean isIgnored() {
    return ignored;
  }

  public Optional<String> documentation() {
    return syntax.documentation();
  }

  /** Where its name is declared. */
  @Override
  public Location declaration() {
    return declaration;
  }

  /** Name of the file that declares it. */
  public String file() {
    return declaration.file();
  }

  @Override
  public ModelBlock syntax() {
    return syntax;
  }

  /** All fields in the order of the text. */
  public List<Field> fields() {
    return fields;
  }

  public Optional<Field> field(String wanted) {
    return Optional.ofNullable(fieldsByName.get(wanted));
  }

  @Nullable Field find(String wanted) {
    return fieldsByName.get(wanted);
  }

  /** Whether a field of this name is declared with a type that nobody knows. */
  boolean isUntyped(String wanted) {
    return untyped.contains(wanted);
  }

  public List<ScalarField> scalarFields() {
    return scalarFields;
  }

  public List<RelationField> relationFields() {
    return relationFields;
  }

  public Optional<Index> primaryKey() {
    return primaryKey;
  }

  /**
   * Unique keys and indexes, not the primary key: those of field attributes, then {@code @@index},
   * {@code @@unique} and {@code @@fulltext}, each in the order of the text.
   */
  public List<Index> indexes() {
    return indexes;
  }

  /** Keys that were written with an empty list of fields: they are no keys, but mistakes. */
  public List<Index> emptyKeys() {
    return emptyKeys;
  }

  /** The primary key, if there is one, then all unique keys: what finds at most one row. */
  public List<Index> uniqueKeys() {
    return uniqueKeys;
  }

  /** The same with those of partial indexes, which are unique only among some rows. */
  public List<Index> allUniqueKeys() {
    return allUniqueKeys;
  }

  /** By which columns its rows are spread over several databases. */
  public Optional<ShardKey> shardKey() {
    return shardKey;
  }

  @Override
  public String toString() {
    return name();
  }
}
