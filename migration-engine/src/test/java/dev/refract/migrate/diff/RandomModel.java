package dev.refract.migrate.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model of a {@link RandomSchema}. */
final class RandomModel {
  final String name;
  final List<RandomField> fields = new ArrayList<>();

  /** The names of the fields of its key. */
  final List<String> key = new ArrayList<>();

  /** Attributes by the fields that they are about, with a place for these. */
  final Map<List<String>, String> indexes = new LinkedHashMap<>();

  RandomModel(String name) {
    this.name = name;
  }

  RandomField field(String wanted) {
    return fields.stream().filter(f -> f.name.equals(wanted)).findFirst().orElseThrow();
  }

  void forgetIndexesOf(RandomField field) {
    indexes.keySet().removeIf(names -> names.contains(field.name));
  }

  String text(List<RandomRelation> relations) {
    StringBuilder text = new StringBuilder("model " + name + " {\n");
    for (RandomField field : fields) {
      boolean alone = key.equals(List.of(field.name));
      boolean unique = relations.stream().anyMatch(r -> r.column == field && r.unique);
      text.append("  ").append(field.text());
      text.append(alone ? " @id" : "").append(unique ? " @unique" : "").append('\n');
    }
    relations.forEach(relation -> text.append(relation.fieldsOf(this)));
    if (key.size() > 1) {
      text.append("  @@id([").append(String.join(", ", key)).append("])\n");
    }
    indexes.forEach((names, attribute) ->
        text.append("  ").append(attribute.formatted(String.join(", ", names))).append('\n'));
    return text.append("}\n").toString();
  }
}
