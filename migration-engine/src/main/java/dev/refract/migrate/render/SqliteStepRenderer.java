package dev.refract.migrate.render;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Rename;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.diff.Step;
import dev.refract.migrate.diff.TableChange;
import dev.refract.migrate.diff.TableRedefinition;
import dev.refract.migrate.render.Statement.Role;
import dev.refract.migrate.render.sqlite.CreateTable;
import dev.refract.migrate.render.sqlite.Indexes;
import dev.refract.migrate.render.sqlite.Rebuild;
import dev.refract.migrate.render.sqlite.Renames;
import dev.refract.orm.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Steps on SQLite. */
record SqliteStepRenderer() implements StepRenderer {

  @Override
  public List<Statement> render(Step step) {
    return switch (step) {
      case Step.CreateNamespace _,
          Step.CreateExtension _,
          Step.AlterExtension _,
          Step.CreateEnum _,
          Step.AlterEnum _,
          Step.DropEnum _,
          Step.DropForeignKey _,
          Step.AddForeignKey _,
          Step.RenameForeignKey _,
          Step.RenameIndex _ ->
          throw new IllegalArgumentException("no step for SQLite: " + step);
      case Step.RenameThing(Rename rename) ->
          List.of(change(Renames.of(rename), step, Renames.of(rename.reversed())));
      case Step.CreateTable(Table table) ->
          List.of(change(CreateTable.of(table), step, Rebuild.dropTable(table)));
      case Step.DropTable(Table table) -> dropTable(table, step);
      case Step.AlterTable(Pair<Table> tables, List<TableChange> changes) ->
          changes.stream().map(change -> alter(tables, change, step)).toList();
      case Step.RedefineTables(List<TableRedefinition> tables) -> redefine(tables, step);
      case Step.CreateIndex(Table table, Index index) ->
          List.of(change(Indexes.create(table, index), step, Indexes.drop(index)));
      case Step.DropIndex(Table table, Index index) ->
          List.of(change(Indexes.drop(index), step, Indexes.create(table, index)));
      case Step.RedefineIndex(Table table, Pair<Index> indexes) -> renamed(table, indexes, step);
    };
  }

  private static List<Statement> dropTable(Table table, Step step) {
    return List.of(
        foreignKeySwitch("PRAGMA foreign_keys=off", step),
        change(Rebuild.dropTable(table), step, CreateTable.of(table)),
        foreignKeySwitch("PRAGMA foreign_keys=on", step));
  }

  private static Statement alter(Pair<Table> tables, TableChange change, Step step) {
    String table = "ALTER TABLE " + Dialect.sqlite().quote(tables.previous().name().name());
    return switch (change) {
      case TableChange.DropPrimaryKey _,
          TableChange.DropColumn _,
          TableChange.AlterColumn _,
          TableChange.ReplaceColumn _,
          TableChange.AddPrimaryKey _,
          TableChange.RenamePrimaryKey _ ->
          throw new IllegalArgumentException("SQLite builds such a table anew");
      case TableChange.AddColumn(Column column) ->
          change(
              table + " ADD COLUMN " + CreateTable.columnDefinition(tables.next(), column),
              step,
              table + " DROP COLUMN " + Dialect.sqlite().quote(column.name()));
    };
  }

  private static List<Statement> redefine(List<TableRedefinition> tables, Step step) {
    List<Statement> statements = new ArrayList<>();
    statements.add(foreignKeySwitch("PRAGMA defer_foreign_keys=ON", step));
    statements.add(foreignKeySwitch("PRAGMA foreign_keys=OFF", step));
    tables.stream()
        .flatMap(table -> Rebuild.of(table).stream())
        .map(sql -> new Statement(sql, step, Role.REBUILD, Optional.empty()))
        .forEach(statements::add);
    statements.add(foreignKeySwitch("PRAGMA foreign_keys=ON", step));
    statements.add(foreignKeySwitch("PRAGMA defer_foreign_keys=OFF", step));
    return statements;
  }

  private static List<Statement> renamed(Table table, Pair<Index> indexes, Step step) {
    return List.of(
        change(Indexes.drop(indexes.previous()), step, Indexes.create(table, indexes.previous())),
        change(Indexes.create(table, indexes.next()), step, Indexes.drop(indexes.next())));
  }

  private static Statement change(String sql, Step step, String reverse) {
    return new Statement(sql, step, Role.CHANGE, Optional.of(reverse));
  }

  private static Statement foreignKeySwitch(String sql, Step step) {
    return new Statement(sql, step, Role.FOREIGN_KEY_SWITCH, Optional.empty());
  }
}
