package dev.refract.schema.edit;

import dev.refract.schema.connector.Connector;
import dev.refract.schema.connector.ConstraintNames;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.Schema;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The names that a schema has in the database.
 *
 * @param tables the columns of each, join tables included
 * @param enums the values of each
 * @param joins which tables the columns of join tables point to
 * @param constraints of keys, indexes and foreign keys
 */
record DatabaseImage(
    Map<String, List<String>> tables,
    Map<String, List<String>> enums,
    Map<String, List<String>> joins,
    List<String> constraints) {

  static DatabaseImage of(SchemaWorkspace workspace) {
    Schema schema = workspace.schema();
    ConstraintNames names = Connector.of(schema).names();
    Map<String, List<String>> tables = new TreeMap<>();
    Map<String, List<String>> joins = new TreeMap<>();
    List<String> constraints = new ArrayList<>();
    for (Model model : schema.models()) {
      List<String> columns = model.scalarFields().stream().map(ScalarField::databaseName).toList();
      tables.put(model.databaseName(), columns);
      constraints.add(names.primaryKey(model));
      for (Index index : model.indexes()) {
        constraints.add(names.index(index));
      }
    }
    for (Relation relation : schema.relations()) {
      if (relation.kind() == Relation.Kind.MANY_TO_MANY) {
        tables.put(relation.joinTableName(), List.of("A", "B"));
        joins.put(
            relation.joinTableName(),
            List.of(end(relation.first()), end(relation.second().orElseThrow())));
      } else {
        constraints.add(names.foreignKey(relation));
      }
    }
    Map<String, List<String>> enums =
        schema.enums().stream()
            .collect(
                Collectors.toMap(
                    EnumType::databaseName,
                    e -> e.values().stream().map(EnumType.Value::databaseName).toList(),
                    (a, _) -> a,
                    TreeMap::new));
    return new DatabaseImage(tables, enums, joins, constraints.stream().sorted().toList());
  }

  /** The table of a side; of a relation with itself, which side it is. */
  private static String end(RelationField side) {
    String self = side.relation().isSelfRelation() ? "." + side.model().fields().indexOf(side) : "";
    return side.model().databaseName() + self;
  }

  /** The tables and enums after renames, which happen at one time. */
  DatabaseImage renamed(List<RecordedRename> renames) {
    Map<String, List<String>> newTables = new TreeMap<>();
    tables.forEach((table, columns) -> {
      String newTable = name(renames, RecordedRename.Kind.TABLE, "", table);
      newTables.put(
          newTable,
          columns.stream()
              .map(c -> name(renames, RecordedRename.Kind.COLUMN, newTable, c))
              .toList());
    });
    Map<String, List<String>> newEnums = new TreeMap<>();
    enums.forEach((type, values) -> {
      String newType = name(renames, RecordedRename.Kind.ENUM, "", type);
      newEnums.put(
          newType,
          values.stream()
              .map(v -> name(renames, RecordedRename.Kind.ENUM_VALUE, newType, v))
              .toList());
    });
    return new DatabaseImage(newTables, newEnums, new LinkedHashMap<>(), List.of());
  }

  private static String name(
      List<RecordedRename> renames, RecordedRename.Kind kind, String owner, String name) {
    return renames.stream()
        .filter(r -> r.kind() == kind && r.table().orElse("").equals(owner))
        .filter(r -> r.from().equals(name))
        .map(RecordedRename::to)
        .findFirst()
        .orElse(name);
  }
}
