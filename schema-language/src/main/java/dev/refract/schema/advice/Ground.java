package dev.refract.schema.advice;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.connector.Connector;
import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.Schema;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.ArrayList;
import java.util.List;

/**
 * What every piece of advice may ask.
 *
 * @param models the tables that clients use: neither views nor ignored models
 */
record Ground(
    SchemaWorkspace workspace, Connector connector, RelationMode relationMode, List<Model> models) {

  static Ground of(SchemaWorkspace workspace) {
    Schema schema = workspace.schema();
    Connector connector = Connector.of(schema);
    List<Model> tables =
        schema.models().stream().filter(m -> !m.isView() && !m.isIgnored()).toList();
    return new Ground(workspace, connector, connector.relationMode(schema.datasource()), tables);
  }

  boolean can(Capability capability) {
    return connector.can(capability);
  }

  /** The name of the database in sentences. */
  String database() {
    return workspace.schema().provider().isPresent() ? connector.title() : "The database";
  }

  /** Relation fields that hold a foreign key, as columns of their own model. */
  List<RelationField> foreignKeys() {
    List<RelationField> keys = new ArrayList<>();
    for (Model model : models) {
      model.relationFields().stream().filter(Ground::isKey).forEach(keys::add);
    }
    return keys;
  }

  private static boolean isKey(RelationField field) {
    return field.isReferencing()
        && !field.isList()
        && !field.isIgnored()
        && !field.target().isIgnored()
        && !field.target().isView();
  }
}
