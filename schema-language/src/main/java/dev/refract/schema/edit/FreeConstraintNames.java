package dev.refract.schema.edit;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.connector.Connector;
import dev.refract.schema.connector.ConstraintNames;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Names for new constraints where the default name is taken, which happens when long names are cut:
 * two names may have the same beginning.
 */
final class FreeConstraintNames {
  /** How many characters of the usual name stay; with any suffix they fit every database. */
  private static final int KEPT = 12;

  private final Connector connector;
  private final ConstraintNames names;
  private final String table;
  private final List<String> columns;
  private final Set<String> taken = new HashSet<>();

  FreeConstraintNames(Schema schema, String table, List<String> columns) {
    this.connector = Connector.of(schema);
    this.names = connector.names();
    this.table = table;
    this.columns = columns;
    for (Model model : schema.models()) {
      taken.add(names.primaryKey(model));
      for (Index index : model.indexes()) {
        taken.add(names.index(index));
      }
    }
    for (Relation relation : schema.relations()) {
      if (relation.first().isReferencing()) {
        taken.add(names.foreignKey(relation));
      }
    }
  }

  /** A {@code map} for a unique key over the columns, if it needs one. */
  Optional<String> uniqueKey() {
    return instead(names.uniqueIndex(table, columns), "_key");
  }

  /** A {@code map} for a foreign key of the columns, if it needs one. */
  Optional<String> foreignKey() {
    return connector.can(Capability.NAMED_FOREIGN_KEYS)
        ? instead(names.foreignKey(table, columns), "_fkey")
        : Optional.empty();
  }

  private Optional<String> instead(String usual, String suffix) {
    if (!taken.contains(usual)) {
      return Optional.empty();
    }
    int kept = Math.min(KEPT, usual.codePointCount(0, usual.length()));
    String beginning = usual.substring(0, usual.offsetByCodePoints(0, kept));
    String name = beginning + suffix;
    for (int i = 2; taken.contains(name); i++) {
      name = beginning + i + suffix;
    }
    return Optional.of(name);
  }
}
