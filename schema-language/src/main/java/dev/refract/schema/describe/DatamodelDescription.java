package dev.refract.schema.describe;

import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.Field;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import dev.refract.schema.model.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Describes a schema without errors. What clients do not see is left out: ignored models and
 * fields, and fields of unsupported types.
 */
public final class DatamodelDescription {
  private DatamodelDescription() {}

  /** A map with the keys {@code enums}, {@code models}, {@code types} and {@code indexes}. */
  public static Map<String, @Nullable Object> of(Schema schema) {
    List<Model> models = visibleModels(schema);
    List<Object> indexes = new ArrayList<>();
    models.forEach(model -> indexes(model, indexes));
    Map<String, @Nullable Object> datamodel = new LinkedHashMap<>();
    Documentation documentation = Documentation.of(schema);
    datamodel.put("enums", schema.enums().stream().map(e -> enumType(e, documentation)).toList());
    datamodel.put("models", models.stream().map(m -> model(m, documentation)).toList());
    datamodel.put(
        "types",
        schema.compositeTypes().stream()
            .map(type -> CompositeDescription.of(type, documentation.of(type)))
            .toList());
    datamodel.put("indexes", indexes);
    return datamodel;
  }

  private static List<Model> visibleModels(Schema schema) {
    List<Model> models = new ArrayList<>();
    for (boolean views : new boolean[] {false, true}) {
      for (Model model : schema.models()) {
        if (model.isView() == views && !model.isIgnored()) {
          models.add(model);
        }
      }
    }
    return models;
  }

  private static Map<String, @Nullable Object> enumType(
      EnumType type, Documentation documentation) {
    Map<String, @Nullable Object> description = new LinkedHashMap<>();
    description.put("name", type.name());
    description.put("values", type.values().stream().map(DatamodelDescription::enumValue).toList());
    description.put("dbName", type.mappedName().orElse(null));
    putDocumentation(description, documentation.of(type));
    return description;
  }

  private static Map<String, @Nullable Object> enumValue(EnumType.Value value) {
    Map<String, @Nullable Object> description = new LinkedHashMap<>();
    description.put("name", value.name());
    description.put("dbName", value.mappedName().orElse(null));
    putDocumentation(description, value.documentation());
    return description;
  }

  private static Map<String, @Nullable Object> model(Model model, Documentation documentation) {
    Map<String, @Nullable Object> description = new LinkedHashMap<>();
    description.put("name", model.name());
    description.put("dbName", model.mappedName().orElse(null));
    description.put("schema", model.schemaName().orElse(null));
    description.put("fields", fields(model));
    description.put(
        "primaryKey",
        model
            .primaryKey()
            .filter(key -> key.fields().size() > 1)
            .map(DatamodelDescription::key)
            .orElse(null));
    List<Index> blockKeys =
        model.indexes().stream()
            .filter(i -> i.kind() == Index.Kind.UNIQUE && !i.onField() && !i.isPartial())
            .toList();
    description.put("uniqueFields", blockKeys.stream().map(DatamodelDescription::names).toList());
    description.put("uniqueIndexes", blockKeys.stream().map(DatamodelDescription::key).toList());
    putDocumentation(description, documentation.of(model));
    description.put("isGenerated", false);
    return description;
  }

  private static Map<String, @Nullable Object> key(Index key) {
    Map<String, @Nullable Object> description = new LinkedHashMap<>();
    description.put("name", key.clientName().orElse(null));
    description.put("fields", names(key));
    return description;
  }

  private static List<String> names(Index index) {
    return index.fields().stream().map(Index.IndexField::innermostName).toList();
  }

  private static List<Object> fields(Model model) {
    Set<ScalarField> foreignKeys = new HashSet<>();
    model.relationFields().forEach(field -> foreignKeys.addAll(field.fields()));
    List<Object> descriptions = new ArrayList<>();
    for (Field field : model.fields()) {
      switch (field) {
        case ScalarField scalar when isVisible(scalar) ->
            descriptions.add(scalarField(scalar, foreignKeys.contains(scalar)));
        case RelationField relation when isVisible(relation) ->
            descriptions.add(relationField(relation));
        case ScalarField _, RelationField _ -> {}
      }
    }
    return descriptions;
  }

  private static boolean isVisible(ScalarField field) {
    return !field.isIgnored() && !(field.type() instanceof FieldType.Unsupported);
  }

  private static boolean isVisible(RelationField field) {
    return !field.isIgnored() && !field.target().isIgnored();
  }

  private static Map<String, @Nullable Object> scalarField(ScalarField field, boolean foreignKey) {
    Map<String, @Nullable Object> description = new LinkedHashMap<>();
    description.put("name", field.name());
    field.mappedName().ifPresent(name -> description.put("dbName", name));
    description.put("kind", kind(field.type()));
    putArity(description, field);
    description.put("isUnique", field.isUnique() && !field.isId());
    description.put("isId", field.isId());
    description.put("isReadOnly", foreignKey);
    description.put("hasDefaultValue", field.defaultValue().isPresent());
    description.put("type", field.syntax().type().name().text());
    description.put(
        "nativeType",
        field.nativeType().map(t -> List.<Object>of(t.name(), t.arguments())).orElse(null));
    field
        .defaultValue()
        .ifPresent(value -> description.put("default", DefaultDescription.of(value, field.type())));
    description.put("isGenerated", false);
    description.put("isUpdatedAt", field.isUpdatedAt());
    putDocumentation(description, field.documentation());
    return description;
  }

  private static Map<String, @Nullable Object> relationField(RelationField field) {
    Map<String, @Nullable Object> description = new LinkedHashMap<>();
    description.put("name", field.name());
    description.put("kind", "object");
    putArity(description, field);
    description.put("isUnique", false);
    description.put("isId", false);
    description.put("isReadOnly", false);
    description.put("hasDefaultValue", false);
    description.put("type", field.target().name());
    description.put("nativeType", null);
    description.put("relationName", field.relation().name());
    description.put("relationFromFields", field.fields().stream().map(ScalarField::name).toList());
    description.put(
        "relationToFields", field.references().stream().map(ScalarField::name).toList());
    field.onDelete().ifPresent(a -> description.put("relationOnDelete", a.keyword()));
    field.onUpdate().ifPresent(a -> description.put("relationOnUpdate", a.keyword()));
    description.put("isGenerated", false);
    description.put("isUpdatedAt", false);
    putDocumentation(description, field.documentation());
    return description;
  }

  /** Whether a field holds a plain value, one of an enum, or an object. */
  static String kind(FieldType type) {
    return switch (type) {
      case FieldType.OfEnum _ -> "enum";
      case FieldType.OfComposite _ -> "object";
      case ScalarType _, FieldType.Unsupported _ -> "scalar";
    };
  }

  private static void putArity(Map<String, @Nullable Object> description, Field field) {
    description.put("isList", field.isList());
    description.put("isRequired", !field.isOptional());
  }

  private static void putDocumentation(
      Map<String, @Nullable Object> description, Optional<String> documentation) {
    documentation.ifPresent(text -> description.put("documentation", text));
  }

  private static void indexes(Model model, List<Object> descriptions) {
    model.primaryKey().ifPresent(key -> descriptions.add(index(model, key)));
    model.indexes().forEach(index -> descriptions.add(index(model, index)));
  }

  private static Map<String, @Nullable Object> index(Model model, Index index) {
    Map<String, @Nullable Object> description = new LinkedHashMap<>();
    description.put("model", model.name());
    description.put("type", kind(index));
    description.put("isDefinedOnField", index.onField());
    index.clientName().ifPresent(name -> description.put("name", name));
    index.mappedName().ifPresent(name -> description.put("dbName", name));
    index.type().ifPresent(type -> description.put("algorithm", type));
    index.clustered().ifPresent(clustered -> description.put("clustered", clustered));
    description.put(
        "fields", index.fields().stream().map(DatamodelDescription::indexField).toList());
    return description;
  }

  private static String kind(Index index) {
    return switch (index.kind()) {
      case PRIMARY_KEY -> "id";
      case UNIQUE -> "unique";
      case NORMAL -> "normal";
      case FULLTEXT -> "fulltext";
    };
  }

  private static Map<String, @Nullable Object> indexField(Index.IndexField part) {
    Map<String, @Nullable Object> description = new LinkedHashMap<>();
    description.put("name", part.writtenName());
    part.sort()
        .ifPresent(sort ->
            description.put(
                "sortOrder",
                switch (sort) {
                  case ASCENDING -> "asc";
                  case DESCENDING -> "desc";
                }));
    part.length().ifPresent(length -> description.put("length", length));
    part.operatorClass().ifPresent(ops -> description.put("operatorClass", ops.name()));
    return description;
  }
}
