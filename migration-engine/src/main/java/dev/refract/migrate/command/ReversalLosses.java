package dev.refract.migrate.command;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.diff.Step;
import dev.refract.migrate.diff.TableChange;
import dev.refract.migrate.review.DestructiveChanges;
import java.util.ArrayList;
import java.util.List;

/** What a step back loses, and what it brings back without what was in it. */
final class ReversalLosses {
  private ReversalLosses() {}

  /** A sentence each. */
  static List<String> of(Step step) {
    List<String> losses = new ArrayList<>(DestructiveChanges.heading(List.of(step)));
    switch (step) {
      case Step.CreateTable(Table table) ->
          losses.add("The table `" + table.name() + "` comes back without its rows.");
      case Step.AlterTable alter ->
          alter
              .changes()
              .forEach(change -> {
                if (change instanceof TableChange.AddColumn(Column column)) {
                  losses.add(empty(alter.tables().next(), column));
                }
              });
      case Step.RedefineTables redefine ->
          redefine
              .tables()
              .forEach(table ->
                  table.addedColumns().stream()
                      .map(column -> empty(table.tables().next(), column))
                      .forEach(losses::add));
      default -> {
        // the others hold no rows
      }
    }
    return losses;
  }

  private static String empty(Table table, Column column) {
    return "The column `" + table.name() + "." + column.name() + "` comes back without its values.";
  }
}
