package dev.refract.migrate.review;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.diff.Step;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A step that can lose data or fail, as the reference implementation knows them. Each has a count
 * that decides whether it matters, and a sentence with and without that count; the sentences are
 * the reference's.
 */
public sealed interface DestructiveChange {

  /** A query that counts what is at stake; where it counts none, nothing is. */
  Optional<String> probe();

  /** The sentence, with the count where it is known. */
  String message(OptionalLong count);

  /** Whether rows that are at stake make the step fail, rather than be lost. */
  default boolean preventsExecution() {
    return false;
  }

  record TableDropped(Table table) implements DestructiveChange {
    @Override
    public Optional<String> probe() {
      return Optional.of(rowsOf(table));
    }

    @Override
    public String message(OptionalLong count) {
      return "You are about to drop the `%s` table%s"
          .formatted(
              name(table),
              count.isPresent()
                  ? ", which is not empty (" + count.getAsLong() + " rows)."
                  : ". If the table is not empty, all the data it contains will be lost.");
    }
  }

  record ColumnDropped(Table table, Column column) implements DestructiveChange {
    @Override
    public Optional<String> probe() {
      return Optional.of(valuesOf(table, column));
    }

    @Override
    public String message(OptionalLong count) {
      return "You are about to drop the column `%s` on the `%s` table%s"
          .formatted(
              column.name(),
              name(table),
              count.isPresent()
                  ? ", which still contains " + count.getAsLong() + " non-null values."
                  : ". All the data in the column will be lost.");
    }
  }

  /** The values have no form in the new type, so the column is dropped and made anew. */
  record ColumnReplaced(Table table, Column column) implements DestructiveChange {
    @Override
    public Optional<String> probe() {
      return Optional.of(valuesOf(table, column));
    }

    @Override
    public String message(OptionalLong count) {
      return "The `%s` column on the `%s` table would be dropped and recreated. This will lead to data loss%s"
          .formatted(
              column.name(),
              name(table),
              count.isPresent() ? "." : " if there is data in the column.");
    }
  }

  /** The same for a required column, which cannot be made where there are rows. */
  record RequiredColumnReplaced(Table table, Column column) implements DestructiveChange {
    @Override
    public Optional<String> probe() {
      return Optional.of(rowsOf(table));
    }

    @Override
    public boolean preventsExecution() {
      return true;
    }

    @Override
    public String message(OptionalLong count) {
      return "Changed the type of `%s` on the `%s` table. No cast exists, the column would be dropped and recreated, which cannot be done %s"
          .formatted(
              column.name(),
              name(table),
              count.isPresent()
                  ? "since the column is required and there is data in the table."
                  : "if there is data, since the column is required.");
    }
  }

  /** Values of an enum that rows may hold. */
  record EnumValuesDropped(Step.AlterEnum step) implements DestructiveChange {
    @Override
    public Optional<String> probe() {
      return Optional.empty();
    }

    @Override
    public String message(OptionalLong count) {
      return "The values [%s] on the enum `%s` will be removed. If these variants are still used in the database, this will fail."
          .formatted(String.join(",", step.removed()), step.enums().previous().name().name());
    }
  }

  /**
   * The values are converted, and some may not survive that.
   *
   * @param types as messages call them
   */
  record TypeChanged(Table table, Pair<Column> columns, Pair<String> types)
      implements DestructiveChange {
    @Override
    public Optional<String> probe() {
      return Optional.of(valuesOf(table, columns.previous()));
    }

    @Override
    public String message(OptionalLong count) {
      return "You are about to alter the column `%s` on the `%s` table%s The data in that column will be cast from `%s` to `%s`."
          .formatted(
              columns.previous().name(),
              name(table),
              count.isPresent()
                  ? ", which contains " + count.getAsLong() + " non-null values."
                  : ". The data in that column could be lost.",
              types.previous(),
              types.next());
    }
  }

  record PrimaryKeyChanged(Table table) implements DestructiveChange {
    @Override
    public Optional<String> probe() {
      return Optional.of(rowsOf(table));
    }

    @Override
    public String message(OptionalLong count) {
      return "The primary key for the `"
          + name(table)
          + "` table will be changed. If it partially fails, the table could be left without"
          + " primary key constraint.";
    }
  }

  record UniqueAdded(Table table, Index index) implements DestructiveChange {
    @Override
    public Optional<String> probe() {
      return Optional.empty();
    }

    @Override
    public String message(OptionalLong count) {
      return "A unique constraint covering the columns `[%s]` on the table `%s` will be added. If there are existing duplicate values, this will fail."
          .formatted(String.join(",", index.columnNames()), name(table));
    }
  }

  record RequiredColumnAdded(Table table, Column column) implements DestructiveChange {
    @Override
    public Optional<String> probe() {
      return Optional.of(rowsOf(table));
    }

    @Override
    public boolean preventsExecution() {
      return true;
    }

    @Override
    public String message(OptionalLong count) {
      String rows =
          count.isPresent()
              ? "There are "
                  + count.getAsLong()
                  + " rows in this table, it is not possible to execute this step."
              : "This is not possible if the table is not empty.";
      return column.filledByClient()
          ? "The required column `%s` was added to the `%s` table with a prisma-level default value. %s Please add this column as optional, then populate it before making it required."
              .formatted(column.name(), name(table), rows)
          : "Added the required column `%s` to the `%s` table without a default value. %s"
              .formatted(column.name(), name(table), rows);
    }
  }

  /** A value does not become a list of it. */
  record ColumnMadeList(Table table, Column column) implements DestructiveChange {
    @Override
    public Optional<String> probe() {
      return Optional.of(valuesOf(table, column));
    }

    @Override
    public boolean preventsExecution() {
      return true;
    }

    @Override
    public String message(OptionalLong count) {
      return "Changed the column `%s` on the `%s` table from a scalar field to a list field. %s"
          .formatted(
              column.name(),
              name(table),
              count.isPresent()
                  ? "There are "
                      + count.getAsLong()
                      + " existing non-null values in that column, this step cannot be executed."
                  : "If there are non-null values in that column, this step will fail.");
    }
  }

  record ColumnMadeRequired(Table table, Column column) implements DestructiveChange {
    @Override
    public Optional<String> probe() {
      return Optional.of(
          "SELECT count(*) FROM %s WHERE %s IS NULL"
              .formatted(quoted(table), ReviewContext.quote(column.name())));
    }

    @Override
    public boolean preventsExecution() {
      return true;
    }

    @Override
    public String message(OptionalLong count) {
      return "Made the column `%s` on table `%s` required%s"
          .formatted(
              column.name(),
              name(table),
              count.isPresent()
                  ? ", but there are " + count.getAsLong() + " existing NULL values."
                  : ". This step will fail if there are existing NULL values in that column.");
    }
  }

  private static String rowsOf(Table table) {
    return "SELECT count(*) FROM " + quoted(table);
  }

  private static String valuesOf(Table table, Column column) {
    return "SELECT count(*) FROM %s WHERE %s IS NOT NULL"
        .formatted(quoted(table), ReviewContext.quote(column.name()));
  }

  private static String name(Table table) {
    return table.name().name();
  }

  private static String quoted(Table table) {
    return ReviewContext.quote(table.name().name());
  }
}
