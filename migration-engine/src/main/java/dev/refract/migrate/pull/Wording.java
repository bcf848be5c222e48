package dev.refract.migrate.pull;

import dev.refract.migrate.database.DatabaseEnum;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.PrimaryKey;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import dev.refract.orm.dialect.SqliteDialect;
import dev.refract.schema.connector.Connector;
import dev.refract.schema.connector.ConstraintNames;
import dev.refract.schema.model.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has to be written and what goes without saying in a schema of one database product.
 *
 * @param hasEnums whether the database itself has enums
 */
record Wording(
    PullRules rules,
    ConstraintNames constraints,
    boolean hasEnums,
    Map<TableName, PulledEnum> enums) {

  /** Of a database whose enums will be written in the given way, in the same order. */
  static Wording of(DatabaseSchema database, List<PulledEnum> pulled, Names names) {
    Map<TableName, PulledEnum> enums = new HashMap<>();
    for (DatabaseEnum type : database.enums()) {
      pulled.stream()
          .filter(candidate -> candidate.name().equals(names.enumType(type.name())))
          .findFirst()
          .ifPresent(found -> enums.put(type.name(), found));
    }
    return new Wording(
        PullRules.of(database.dialect()),
        Connector.of(database.dialect().provider()).names(),
        !(database.dialect() instanceof SqliteDialect),
        enums);
  }

  Optional<PulledEnum> enumType(TableName name) {
    return Optional.ofNullable(enums.get(name));
  }

  /** The name of a primary key in quotes, unless it is the usual one. */
  Optional<String> primaryKeyName(Table table) {
    return rules.namesKeys()
        ? table
            .primaryKey()
            .flatMap(PrimaryKey::constraintName)
            .filter(name -> !name.equals(constraints.primaryKey(table.name().name())))
            .map(Literals::quoted)
        : Optional.empty();
  }

  /** The name of an index in quotes, unless it is the usual one. */
  Optional<String> indexName(Table table, Index index) {
    String usual =
        index.isUnique()
            ? constraints.uniqueIndex(table.name().name(), index.columnNames())
            : constraints.plainIndex(table.name().name(), index.columnNames());
    return index.name().equals(usual)
        ? Optional.empty()
        : Optional.of(Literals.quoted(index.name()));
  }

  /** The name of a foreign key, unless it is the usual one. */
  Optional<String> foreignKeyName(Table table, ForeignKey key, Optional<Relation> before) {
    return rules.namesKeys()
        ? key.constraintName()
            .filter(
                name -> !name.equals(constraints.foreignKey(table.name().name(), key.columns())))
        : before.flatMap(Relation::constraintName);
  }

  /** The condition of a partial index. */
  Optional<String> condition(Index index) {
    return index.predicate().map(sql -> "raw(" + Literals.quoted(sql) + ")");
  }
}
