package dev.refract.schema.model;

import dev.refract.schema.diagnostic.Diagnostics;
import dev.refract.schema.diagnostic.Problems;
import dev.refract.schema.syntax.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Gathers the primary key, the unique keys and the indexes of one model. */
final class Keys {
  private final Model model;
  private final Problems problems;
  private final Places places;
  private final List<Index> indexes = new ArrayList<>(2);
  private final List<Index> emptyKeys = new ArrayList<>(0);
  private final Map<String, ScalarField> mappedNames = new HashMap<>(4);
  private @Nullable Index primaryKey;
  private boolean hasPrimaryKey;

  Keys(Model model, Problems problems, Places places) {
    this.model = model;
    this.problems = problems;
    this.places = places;
  }

  /** {@code @map} of a field: its column may not be another field's. */
  void visitMappedName(ScalarField field, String mappedName) {
    if (mappedNames.put(mappedName, field) != null) {
      problems.add(
          Diagnostics.duplicateColumn(
              places.lineOf(model.file(), field.syntax()), model.name(), field.name(), mappedName));
    }
    if (model.find(mappedName) instanceof ScalarField other && other != field) {
      // fields that come later do not have their mapped names yet
      if (other.mappedName().isEmpty() || other.mappedName().get().equals(mappedName)) {
        problems.add(
            Diagnostics.duplicateColumn(
                places.lineOf(model.file(), field.syntax()),
                model.name(),
                field.name(),
                mappedName));
      }
    }
  }

  void visitFieldId(ScalarField field, Arguments id) {
    if (hasPrimaryKey) {
      problems.add(
          Diagnostics.severalIdFields(Places.of(model.file(), model.syntax()), model.name()));
      return;
    }
    Optional<String> mappedName = id.name("map");
    OptionalInt length = id.integer(id.named("length"));
    Optional<SortOrder> sort = id.sort();
    Optional<Boolean> clustered = id.flag(id.named("clustered"));
    hasPrimaryKey = true;
    primaryKey =
        fieldKey(
            Index.Kind.PRIMARY_KEY,
            field,
            id,
            sort,
            length,
            mappedName,
            clustered,
            Optional.empty());
  }

  void visitFieldUnique(ScalarField field, Arguments unique) {
    Optional<String> mappedName = unique.name("map");
    OptionalInt length = unique.integer(unique.named("length"));
    Optional<SortOrder> sort = unique.sort();
    Optional<Boolean> clustered = unique.flag(unique.named("clustered"));
    Optional<IndexCondition> condition = new ConditionReader(model, unique).read();
    indexes.add(
        fieldKey(Index.Kind.UNIQUE, field, unique, sort, length, mappedName, clustered, condition));
  }

  private static Index fieldKey(
      Index.Kind kind,
      ScalarField field,
      Arguments arguments,
      Optional<SortOrder> sort,
      OptionalInt length,
      Optional<String> mappedName,
      Optional<Boolean> clustered,
      Optional<IndexCondition> condition) {
    return new Index(
        kind,
        List.of(new Index.IndexField(field, List.of(), sort, length, Optional.empty())),
        Optional.empty(),
        mappedName,
        Optional.empty(),
        clustered,
        condition,
        arguments.attribute(),
        arguments.at(),
        true);
  }

  void visitId(Arguments id, boolean ignored) {
    Expression given = id.required("fields");
    if (given == null) {
      return;
    }
    FieldList list = new FieldList(id, model);
    List<Index.IndexField> fields = list.keyFields(given, false);
    if (!list.unknown().isEmpty()) {
      problems.add(Diagnostics.unknownIdFields(id.at(given), model.name(), list.unknown()));
    }
    if (!list.relations().isEmpty()) {
      problems.add(Diagnostics.relationsInId(id.at(), model.name(), list.relations()));
    }
    if (!list.isComplete()) {
      return;
    }
    List<String> optional =
        fields.stream()
            .map(Index.IndexField::field)
            .filter(f -> !f.isRequired())
            .map(ScalarField::name)
            .toList();
    if (!optional.isEmpty() && !ignored) {
      problems.add(Diagnostics.optionalFieldsInId(id.at(), model.name(), optional));
    }
    if (hasPrimaryKey) {
      problems.add(
          Diagnostics.fieldIdAndBlockId(Places.of(model.file(), model.syntax()), model.name()));
    }
    Optional<String> mappedName = id.name("map");
    Optional<String> name = clientName(id);
    Optional<Boolean> clustered = id.flag(id.named("clustered"));
    hasPrimaryKey = true;
    Index key =
        new Index(
            Index.Kind.PRIMARY_KEY,
            fields,
            name,
            mappedName,
            Optional.empty(),
            clustered,
            Optional.empty(),
            id.attribute(),
            id.at(),
            false);
    if (fields.isEmpty()) {
      emptyKeys.add(key);
      primaryKey = null;
    } else {
      primaryKey = key;
    }
  }

  void visitIndex(Arguments index) {
    List<Index.IndexField> fields = fields(index, "index");
    Optional<String> name = index.name("name");
    Optional<String> mappedName = index.name("map");
    if (name.isPresent() && mappedName.isPresent()) {
      problems.add(Diagnostics.indexNameAndMap(index.at()));
    }
    Optional<String> type = index.constant(index.named("type"));
    if (type.isPresent() && !Index.TYPES.contains(type.get())) {
      problems.add(Diagnostics.unknownIndexType(index.at(), type.get(), Index.TYPES));
      type = Optional.empty();
    }
    Optional<Boolean> clustered = index.flag(index.named("clustered"));
    Optional<IndexCondition> condition = new ConditionReader(model, index).read();
    add(
        Index.Kind.NORMAL,
        fields,
        Optional.empty(),
        mappedName.or(() -> name),
        type,
        clustered,
        condition,
        index);
  }

  void visitUnique(Arguments unique) {
    List<Index.IndexField> fields = fields(unique, "unique");
    Optional<String> name = clientName(unique);
    Optional<String> mappedName = unique.name("map");
    Optional<Boolean> clustered = unique.flag(unique.named("clustered"));
    Optional<IndexCondition> condition = new ConditionReader(model, unique).read();
    add(
        Index.Kind.UNIQUE,
        fields,
        name,
        mappedName,
        Optional.empty(),
        clustered,
        condition,
        unique);
  }

  void visitFulltext(Arguments fulltext) {
    List<Index.IndexField> fields = fields(fulltext, "fulltext");
    Optional<String> mappedName = fulltext.name("map");
    add(
        Index.Kind.FULLTEXT,
        fields,
        Optional.empty(),
        mappedName,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        fulltext);
  }

  private void add(
      Index.Kind kind,
      List<Index.IndexField> fields,
      Optional<String> name,
      Optional<String> mappedName,
      Optional<String> type,
      Optional<Boolean> clustered,
      Optional<IndexCondition> condition,
      Arguments attribute) {
    (fields.isEmpty() ? emptyKeys : indexes)
        .add(
            new Index(
                kind,
                fields,
                name,
                mappedName,
                type,
                clustered,
                condition,
                attribute.attribute(),
                attribute.at(),
                false));
  }

  private List<Index.IndexField> fields(Arguments arguments, String kind) {
    Expression given = arguments.required("fields");
    if (given == null) {
      return List.of();
    }
    FieldList list = new FieldList(arguments, model);
    List<Index.IndexField> fields = list.keyFields(given, true);
    if (!list.unknown().isEmpty()) {
      problems.add(
          Diagnostics.unknownIndexFields(arguments.at(), kind, model.name(), list.unknown()));
    }
    if (!list.relations().isEmpty()) {
      problems.add(
          Diagnostics.relationsInIndex(
              arguments.at(), kind, model.name(), list.relations(), keysOf(list.relations())));
    }
    return fields;
  }

  private List<String> keysOf(List<String> relations) {
    return relations.stream()
        .map(model::find)
        .filter(RelationField.class::isInstance)
        .flatMap(f -> ((RelationField) f).fields().stream())
        .map(ScalarField::name)
        .toList();
  }

  private Optional<String> clientName(Arguments arguments) {
    Optional<String> name = arguments.name("name");
    if (name.isPresent() && !isIdentifierPart(name.get())) {
      problems.add(Diagnostics.invalidClientName(arguments.at(), arguments.name(), name.get()));
    }
    return name;
  }

  private static boolean isIdentifierPart(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean allowed = digit || letter || c == '_';
      if (!allowed) {
        return false;
      }
    }
    return true;
  }

  void complete(boolean ignored) {
    if (primaryKey != null && primaryKey.onField() && !ignored) {
      ScalarField field = primaryKey.fields().getFirst().field();
      if (!field.isRequired()) {
        problems.add(Diagnostics.optionalId(primaryKey.declaration(), field.name()));
      }
    }
    model.setKeys(Optional.ofNullable(primaryKey), indexes, emptyKeys);
  }
}
