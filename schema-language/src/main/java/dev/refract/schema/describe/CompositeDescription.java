package dev.refract.schema.describe;

import dev.refract.schema.model.Arity;
import dev.refract.schema.model.CompositeType;
import dev.refract.schema.model.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Describes composite types in the form of models. */
final class CompositeDescription {
  private CompositeDescription() {}

  static Map<String, @Nullable Object> of(CompositeType type, Optional<String> documentation) {
    Map<String, @Nullable Object> description = new LinkedHashMap<>();
    description.put("name", type.name());
    description.put("dbName", null);
    description.put("schema", null);
    description.put(
        "fields",
        type.fields().stream()
            .filter(f -> !(f.type() instanceof FieldType.Unsupported))
            .map(CompositeDescription::field)
            .toList());
    description.put("primaryKey", null);
    description.put("uniqueFields", List.of());
    description.put("uniqueIndexes", List.of());
    documentation.ifPresent(text -> description.put("documentation", text));
    return description;
  }

  private static Map<String, @Nullable Object> field(CompositeType.Field field) {
    Map<String, @Nullable Object> description = new LinkedHashMap<>();
    description.put("name", field.name());
    field.mappedName().ifPresent(name -> description.put("dbName", name));
    description.put("kind", DatamodelDescription.kind(field.type()));
    description.put("isList", field.arity() == Arity.LIST);
    description.put("isRequired", field.arity() != Arity.OPTIONAL);
    description.put("isUnique", false);
    description.put("isId", false);
    description.put("isReadOnly", false);
    description.put("hasDefaultValue", field.defaultValue().isPresent());
    description.put("type", field.syntax().type().name().text());
    description.put(
        "nativeType",
        field.nativeType().map(t -> List.<Object>of(t.name(), t.arguments())).orElse(null));
    field
        .defaultValue()
        .ifPresent(value -> description.put("default", DefaultDescription.of(value, field.type())));
    field.syntax().documentation().ifPresent(text -> description.put("documentation", text));
    return description;
  }
}
