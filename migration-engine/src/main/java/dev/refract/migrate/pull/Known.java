package dev.refract.migrate.pull;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import dev.refract.schema.connector.ConstraintNames;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.Schema;
import java.util.Optional;

/** What the schema known before says about the things in the database. */
record Known(Schema schema) {

  Optional<Model> model(Table table) {
    return schema.models().stream()
        .filter(model -> !model.isView())
        .filter(model -> model.databaseName().equals(table.name().name()))
        .filter(model -> model.schemaName().equals(table.name().namespace()))
        .findFirst();
  }

  Optional<EnumType> enumType(TableName name) {
    return schema.enums().stream()
        .filter(type -> type.databaseName().equals(name.name()))
        .filter(type -> type.schemaName().equals(name.namespace()))
        .findFirst();
  }

  Optional<ScalarField> field(Table table, Column column) {
    return model(table)
        .flatMap(model ->
            model.scalarFields().stream()
                .filter(field -> field.databaseName().equals(column.name()))
                .findFirst());
  }

  /** The relation that holds a foreign key, where both of its sides are there. */
  Optional<Relation> relation(Table table, ForeignKey key) {
    return model(table).stream()
        .flatMap(model -> model.relationFields().stream())
        .filter(RelationField::isReferencing)
        .filter(field ->
            field.fields().stream().map(ScalarField::databaseName).toList().equals(key.columns()))
        .map(RelationField::relation)
        .filter(relation -> relation.second().isPresent())
        .findFirst();
  }

  Optional<Relation> manyToMany(TableKinds.JoinTable join) {
    return schema.relations().stream()
        .filter(relation -> relation.kind() == Relation.Kind.MANY_TO_MANY)
        .filter(relation -> relation.name().equals(join.relationName()))
        .filter(relation -> relation.second().isPresent())
        .findFirst();
  }

  Optional<Index> index(
      Table table, dev.refract.migrate.database.Index index, ConstraintNames names) {
    return model(table).stream()
        .flatMap(model -> model.indexes().stream())
        .filter(candidate -> names.index(candidate).equals(index.name()))
        .findFirst();
  }
}
