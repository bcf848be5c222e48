package dev.refract.migrate.render;

import dev.refract.migrate.diff.Step;
import dev.refract.migrate.render.Statement.Role;
import dev.refract.migrate.render.postgres.AlterTable;
import dev.refract.migrate.render.postgres.CreateTable;
import dev.refract.migrate.render.postgres.Enums;
import dev.refract.migrate.render.postgres.Extensions;
import dev.refract.migrate.render.postgres.ForeignKeys;
import dev.refract.migrate.render.postgres.Identifiers;
import dev.refract.migrate.render.postgres.Indexes;
import dev.refract.migrate.render.postgres.Renames;
import java.util.List;
import java.util.Optional;

/** Steps on PostgreSQL. */
record PostgresStepRenderer() implements StepRenderer {

  @Override
  public List<Statement> render(Step step) {
    return switch (step) {
      case Step.RenameThing(var rename) ->
          change(step, Renames.of(rename), Renames.of(rename.reversed()));
      case Step.CreateExtension(var extension) ->
          List.of(new Statement(Extensions.create(extension), step, Role.CHANGE, Optional.empty()));
      case Step.AlterExtension alter -> changes(step, Extensions.alter(alter));
      case Step.CreateNamespace(var name) ->
          List.of(
              new Statement(
                  "CREATE SCHEMA IF NOT EXISTS " + Identifiers.quoted(name),
                  step,
                  Role.CHANGE,
                  Optional.empty()));
      case Step.CreateEnum(var type) -> change(step, Enums.create(type), Enums.drop(type));
      case Step.AlterEnum alter -> changes(step, Enums.alter(alter));
      case Step.DropEnum(var type) -> change(step, Enums.drop(type), Enums.create(type));
      case Step.DropForeignKey(var table, var key) ->
          change(step, ForeignKeys.drop(table, key), ForeignKeys.add(table, key));
      case Step.AddForeignKey(var table, var key) ->
          change(step, ForeignKeys.add(table, key), ForeignKeys.drop(table, key));
      case Step.RenameForeignKey(var table, var keys) ->
          change(step, ForeignKeys.rename(table, keys), ForeignKeys.rename(table, keys.reversed()));
      case Step.CreateTable(var table) ->
          change(step, CreateTable.of(table), CreateTable.drop(table));
      case Step.DropTable(var table) ->
          change(step, CreateTable.drop(table), CreateTable.of(table));
      case Step.AlterTable(var tables, var changes) ->
          changes(step, AlterTable.of(tables, changes));
      case Step.RedefineTables _, Step.RedefineIndex _ ->
          throw new IllegalArgumentException("PostgreSQL changes tables and indexes in place");
      case Step.CreateIndex(var table, var index) ->
          change(step, Indexes.create(table, index), Indexes.drop(table, index));
      case Step.DropIndex(var table, var index) ->
          change(step, Indexes.drop(table, index), Indexes.create(table, index));
      case Step.RenameIndex(var table, var indexes) ->
          change(step, Indexes.rename(table, indexes), Indexes.rename(table, indexes.reversed()));
    };
  }

  private static List<Statement> change(Step step, String sql, String reverse) {
    return List.of(new Statement(sql, step, Role.CHANGE, Optional.of(reverse)));
  }

  private static List<Statement> changes(Step step, List<String> sql) {
    return sql.stream()
        .map(one -> new Statement(one, step, Role.CHANGE, Optional.empty()))
        .toList();
  }
}
