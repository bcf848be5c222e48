package dev.refract.migrate.derive;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Table;
import dev.refract.orm.dialect.Dialect;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The database that a schema describes: a table a model, then a join table for every implicit
 * many-to-many relation. Views are the database's own affair.
 */
public final class SchemaDeriver {
  private SchemaDeriver() {}

  /**
   * The database of a schema without errors.
   *
   * @throws IllegalArgumentException where the dialect cannot hold it, which the schema's
   *     diagnostics say too
   */
  public static DatabaseSchema derive(Schema schema, Dialect dialect) {
    Derivation derivation = Derivation.of(schema, dialect);
    ModelTables models = new ModelTables(derivation);
    Map<Model, Table> tables = new LinkedHashMap<>();
    schema.models().stream()
        .filter(model -> !model.isView())
        .forEach(model -> tables.put(model, models.table(model)));
    List<Table> all = new ArrayList<>(tables.values());
    JoinTables joins = new JoinTables(derivation, tables);
    manyToMany(schema).forEach(relation -> all.add(joins.table(relation)));
    return new DatabaseSchema(dialect, all, List.of());
  }

  /** In the order of the fields that stand for column {@code A}. */
  private static List<Relation> manyToMany(Schema schema) {
    return schema.models().stream()
        .filter(model -> !model.isView())
        .flatMap(model -> model.relationFields().stream())
        .filter(SchemaDeriver::isFirstOfManyToMany)
        .map(RelationField::relation)
        .toList();
  }

  private static boolean isFirstOfManyToMany(RelationField field) {
    Relation relation = field.relation();
    return relation.kind() == Relation.Kind.MANY_TO_MANY
        && relation.first() == field
        && !field.target().isView();
  }
}
