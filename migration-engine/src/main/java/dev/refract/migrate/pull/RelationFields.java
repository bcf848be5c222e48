package dev.refract.migrate.pull;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.pull.TableKinds.JoinTable;
import dev.refract.schema.model.Arity;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The relation fields of every model: what foreign keys and join tables mean. */
final class RelationFields {
  private final Map<TableName, Table> tables = new LinkedHashMap<>();
  private final Map<TableName, List<RelationFieldText>> fields = new LinkedHashMap<>();
  private final Known known;
  private final Names names;
  private final Wording wording;

  RelationFields(List<Table> tables, Known known, Names names, Wording wording) {
    this.wording = wording;
    this.known = known;
    this.names = names;
    tables.forEach(table -> this.tables.put(table.name(), table));
    RelationNames relationNames = new RelationNames(tables);
    for (Table table : tables) {
      if (TableKinds.isModel(table)) {
        distinct(table.foreignKeys()).forEach(key -> inline(table, key, relationNames));
      }
    }
    for (Table table : tables) {
      TableKinds.joinTable(table).ifPresent(join -> manyToMany(join, relationNames));
    }
  }

  List<RelationFieldText> of(Table table) {
    return fields.getOrDefault(table.name(), List.of());
  }

  /** A key that says the same as one before it is no second relation. */
  private static List<ForeignKey> distinct(List<ForeignKey> keys) {
    Set<List<List<String>>> seen = new HashSet<>();
    return keys.stream()
        .filter(key -> seen.add(List.of(key.columns(), key.referencedColumns())))
        .toList();
  }

  private void inline(Table table, ForeignKey key, RelationNames relationNames) {
    Table target = table(key.referencedTable());
    Optional<Relation> before = known.relation(table, key);
    RelationNames.Triple triple =
        before.map(RelationFields::namesOf).orElseGet(() -> relationNames.of(table, key, target));
    boolean keyless = !TableKinds.hasUsableKey(table) || !TableKinds.hasUsableKey(target);
    add(
        table,
        new RelationFieldText(
            triple.forward(),
            names.model(target),
            columns(table, key).stream().allMatch(Column::isRequired)
                ? Arity.REQUIRED
                : Arity.OPTIONAL,
            triple.relation(),
            Optional.of(
                new RelationFieldText.Key(
                    key,
                    names.fields(table, key.columns()),
                    names.fields(target, key.referencedColumns()),
                    columns(table, key).stream().anyMatch(Column::isRequired),
                    wording.foreignKeyName(table, key, before))),
            keyless && !isIgnored(table)));
    add(
        target,
        new RelationFieldText(
            triple.back(),
            names.model(table),
            isUnique(table, key) ? Arity.OPTIONAL : Arity.LIST,
            triple.relation(),
            Optional.empty(),
            keyless && !isIgnored(target)));
  }

  private static RelationNames.Triple namesOf(Relation relation) {
    return new RelationNames.Triple(
        relation.givenName(), relation.first().name(), relation.second().orElseThrow().name());
  }

  private void manyToMany(JoinTable join, RelationNames relationNames) {
    Table a = table(join.a().referencedTable());
    Table b = table(join.b().referencedTable());
    RelationNames.Triple triple =
        known
            .manyToMany(join)
            .map(RelationFields::namesOfManyToMany)
            .orElseGet(() -> relationNames.of(join, a, b));
    add(a, list(triple.forward(), b, triple));
    add(b, list(triple.back(), a, triple));
  }

  private static RelationNames.Triple namesOfManyToMany(Relation relation) {
    return new RelationNames.Triple(
        Optional.of(relation.name()),
        relation.first().name(),
        relation.second().orElseThrow().name());
  }

  private RelationFieldText list(String name, Table target, RelationNames.Triple triple) {
    return new RelationFieldText(
        name, names.model(target), Arity.LIST, triple.relation(), Optional.empty(), false);
  }

  private void add(Table table, RelationFieldText field) {
    fields.computeIfAbsent(table.name(), _ -> new ArrayList<>()).add(field);
  }

  private Table table(TableName name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException(
          "a foreign key points to " + name + ", which is not there");
    }
    return table;
  }

  private static List<Column> columns(Table table, ForeignKey key) {
    return key.columns().stream().flatMap(name -> table.column(name).stream()).toList();
  }

  /** Whether at most one row can point to another. */
  private static boolean isUnique(Table table, ForeignKey key) {
    return TableKinds.keys(table).anyMatch(columns -> key.columns().containsAll(columns));
  }

  private boolean isIgnored(Table table) {
    return !TableKinds.hasUsableKey(table)
        || known.model(table).filter(Model::isIgnored).isPresent();
  }
}
