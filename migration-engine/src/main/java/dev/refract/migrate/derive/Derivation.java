package dev.refract.migrate.derive;

import dev.refract.orm.dialect.Dialect;
import dev.refract.schema.connector.Connector;
import dev.refract.schema.connector.ConstraintNames;
import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.model.Datasource;
import dev.refract.schema.model.ReferentialAction;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.Schema;

/** What the parts of a derivation share. */
record Derivation(DerivationRules rules, Connector connector, RelationMode relationMode) {

  static Derivation of(Schema schema, Dialect dialect) {
    RelationMode mode =
        schema
            .datasource()
            .flatMap(Datasource::relationMode)
            .flatMap(RelationMode::of)
            .orElse(RelationMode.FOREIGN_KEYS);
    return new Derivation(DerivationRules.of(dialect), Connector.of(dialect.provider()), mode);
  }

  ConstraintNames names() {
    return connector.names();
  }

  /** With the other mode the client alone looks after relations. */
  boolean usesForeignKeys() {
    return relationMode == RelationMode.FOREIGN_KEYS;
  }

  ReferentialAction defaultOnDelete(Relation relation) {
    return connector.defaultOnDelete(relation, relationMode);
  }
}
