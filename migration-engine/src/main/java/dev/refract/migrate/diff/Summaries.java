package dev.refract.migrate.diff;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.DatabaseEnum;
import dev.refract.migrate.database.Extension;
import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.PrimaryKey;
import dev.refract.migrate.database.Rename;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.diff.ColumnChange.Aspect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Steps in words. */
final class Summaries {
  private Summaries() {}

  private static String moved(Step.AlterExtension alter) {
    Extension wanted = alter.extensions().next();
    return (alter.movesVersion() ? " to version " + wanted.version().orElseThrow() : "")
        + (alter.movesNamespace() ? " to schema " + wanted.namespace().orElseThrow() : "");
  }

  static List<String> of(Step step) {
    return switch (step) {
      case Step.RenameThing(Rename rename) -> List.of("rename " + rename);
      case Step.CreateExtension(var extension) -> List.of("create extension " + extension.name());
      case Step.AlterExtension alter ->
          List.of("change extension " + alter.extensions().next().name() + moved(alter));
      case Step.CreateNamespace(String name) -> List.of("create schema " + name);
      case Step.CreateEnum(DatabaseEnum type) -> List.of("create enum " + type.name());
      case Step.AlterEnum alter -> altered(alter);
      case Step.DropEnum(DatabaseEnum type) -> List.of("drop enum " + type.name());
      case Step.DropForeignKey(Table table, ForeignKey key) ->
          List.of("drop foreign key " + foreignKey(table, key));
      case Step.AddForeignKey(Table table, ForeignKey key) ->
          List.of("add foreign key " + foreignKey(table, key));
      case Step.RenameForeignKey(Table _, Pair<ForeignKey> keys) ->
          List.of(
              "rename foreign key "
                  + keys.previous().constraintName().orElse("without name")
                  + " to "
                  + keys.next().constraintName().orElse("none"));
      case Step.CreateTable(Table table) -> List.of("create table " + table.name());
      case Step.DropTable(Table table) -> List.of("drop table " + table.name());
      case Step.AlterTable(Pair<Table> tables, List<TableChange> changes) ->
          changes.stream().map(change -> change(tables, change)).toList();
      case Step.RedefineTables(List<TableRedefinition> tables) ->
          tables.stream().flatMap(table -> redefinition(table).stream()).toList();
      case Step.CreateIndex(Table table, Index index) ->
          List.of("create " + index(table, index) + " as " + index.name());
      case Step.DropIndex(Table table, Index index) ->
          List.of("drop " + index(table, index) + " (" + index.name() + ")");
      case Step.RenameIndex(Table _, Pair<Index> indexes) -> List.of(renamed(indexes));
      case Step.RedefineIndex(Table _, Pair<Index> indexes) -> List.of(renamed(indexes));
    };
  }

  private static String renamed(Pair<Index> indexes) {
    return "rename index " + indexes.previous().name() + " to " + indexes.next().name();
  }

  private static List<String> altered(Step.AlterEnum alter) {
    List<String> lines = new ArrayList<>();
    String name = alter.enums().next().name().toString();
    alter.added().forEach(value -> lines.add("add value " + value + " to enum " + name));
    alter.removed().forEach(value -> lines.add("drop value " + value + " of enum " + name));
    return lines;
  }

  private static String change(Pair<Table> tables, TableChange change) {
    return switch (change) {
      case TableChange.DropPrimaryKey _ -> "drop the primary key of " + tables.next().name();
      case TableChange.DropColumn(Column column) ->
          "drop column " + tables.next().name() + "." + column.name();
      case TableChange.AddColumn(Column column) -> added(tables.next(), column);
      case TableChange.AlterColumn(ColumnChange column) -> changed(tables.next(), column);
      case TableChange.ReplaceColumn(ColumnChange column) ->
          changed(tables.next(), column) + " (dropped and made anew)";
      case TableChange.AddPrimaryKey _ -> primaryKey(tables);
      case TableChange.RenamePrimaryKey(Pair<PrimaryKey> keys) ->
          "rename primary key of "
              + tables.next().name()
              + " to "
              + keys.next().constraintName().orElse("none");
    };
  }

  private static List<String> redefinition(TableRedefinition redefinition) {
    Table table = redefinition.tables().next();
    List<String> lines = new ArrayList<>();
    redefinition
        .droppedColumns()
        .forEach(c -> lines.add("drop column " + table.name() + "." + c.name()));
    redefinition.addedColumns().forEach(c -> lines.add(added(table, c)));
    redefinition.changedColumns().forEach(c -> lines.add(changed(table, c)));
    if (redefinition.changesPrimaryKey()) {
      lines.add(primaryKey(redefinition.tables()));
    }
    lines.addAll(foreignKeys(redefinition.tables()));
    return lines.isEmpty() ? List.of("rebuild table " + table.name()) : lines;
  }

  private static String added(Table table, Column column) {
    return "add column " + table.name() + "." + column.name() + " (" + column.describe() + ")";
  }

  private static String changed(Table table, ColumnChange change) {
    Pair<Column> columns = change.columns();
    List<String> parts =
        Stream.of(Aspect.values()).filter(change::changes).map(a -> aspect(columns, a)).toList();
    return "change column "
        + table.name()
        + "."
        + columns.next().name()
        + ": "
        + String.join(", ", parts);
  }

  private static String aspect(Pair<Column> columns, Aspect aspect) {
    return switch (aspect) {
      case TYPE -> columns.previous().type() + " becomes " + columns.next().type();
      case ARITY ->
          switch (columns.next().arity()) {
            case REQUIRED -> "becomes required";
            case NULLABLE -> "becomes nullable";
            case LIST -> "becomes a list";
          };
      case DEFAULT ->
          columns.next().defaultValue().map(d -> "default " + d).orElse("no default any more");
      case COUNTER -> columns.next().autoincrement() ? "counts up" : "counts up no more";
    };
  }

  private static String primaryKey(Pair<Table> tables) {
    Table next = tables.next();
    return next.primaryKey()
        .map(key -> "primary key of " + next.name() + " becomes " + columns(key.columnNames()))
        .orElse("drop the primary key of " + next.name());
  }

  private static List<String> foreignKeys(Pair<Table> tables) {
    return Stream.concat(
            without(tables).map(key -> "drop foreign key " + foreignKey(tables.previous(), key)),
            without(tables.reversed())
                .map(key -> "add foreign key " + foreignKey(tables.next(), key)))
        .toList();
  }

  /** The keys of the first table that the second has not, whatever their names. */
  private static Stream<ForeignKey> without(Pair<Table> tables) {
    List<ForeignKey> there = tables.next().foreignKeys().stream().map(Summaries::unnamed).toList();
    return tables.previous().foreignKeys().stream().filter(k -> !there.contains(unnamed(k)));
  }

  private static ForeignKey unnamed(ForeignKey key) {
    return new ForeignKey(
        Optional.empty(),
        key.columns(),
        key.referencedTable(),
        key.referencedColumns(),
        key.onDelete(),
        key.onUpdate());
  }

  private static String foreignKey(Table table, ForeignKey key) {
    return table.name()
        + columns(key.columns())
        + " to "
        + key.referencedTable()
        + columns(key.referencedColumns());
  }

  private static String index(Table table, Index index) {
    String unique = index.isUnique() ? "unique index " : "index ";
    return unique + "on " + table.name() + columns(index.columnNames());
  }

  private static String columns(List<String> names) {
    return "(" + String.join(", ", names) + ")";
  }
}
