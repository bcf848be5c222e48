package dev.refract.migrate.derive;

import dev.refract.migrate.database.DatabaseEnum;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import dev.refract.orm.dialect.Dialect;
import dev.refract.schema.model.Datasource;
import dev.refract.schema.model.EnumType;
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
    boolean hasEnums = derivation.rules().hasEnums();
    return new DatabaseSchema(
        dialect,
        namespaces(schema, derivation),
        hasEnums ? schema.enums().stream().map(SchemaDeriver::databaseEnum).toList() : List.of(),
        all,
        List.of(),
        Extensions.of(schema));
  }

  static TableName nameOf(EnumType type) {
    return new TableName(type.schemaName(), type.databaseName());
  }

  private static DatabaseEnum databaseEnum(EnumType type) {
    return new DatabaseEnum(
        nameOf(type), type.values().stream().map(EnumType.Value::databaseName).toList());
  }

  private static List<String> namespaces(Schema schema, Derivation derivation) {
    List<String> given = schema.datasource().map(Datasource::schemas).orElse(List.of());
    return given.isEmpty() ? derivation.rules().defaultNamespace().stream().toList() : given;
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
