package dev.refract.migrate.review;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnArity;
import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.diff.ColumnChange;
import dev.refract.migrate.diff.ColumnChange.Cast;
import dev.refract.migrate.diff.Step;
import dev.refract.migrate.diff.TableChange;
import dev.refract.migrate.diff.TableRedefinition;
import dev.refract.migrate.review.DestructiveChange.ColumnDropped;
import dev.refract.migrate.review.DestructiveChange.ColumnMadeList;
import dev.refract.migrate.review.DestructiveChange.ColumnMadeRequired;
import dev.refract.migrate.review.DestructiveChange.ColumnReplaced;
import dev.refract.migrate.review.DestructiveChange.EnumValuesDropped;
import dev.refract.migrate.review.DestructiveChange.PrimaryKeyChanged;
import dev.refract.migrate.review.DestructiveChange.RequiredColumnAdded;
import dev.refract.migrate.review.DestructiveChange.RequiredColumnReplaced;
import dev.refract.migrate.review.DestructiveChange.TableDropped;
import dev.refract.migrate.review.DestructiveChange.TypeChanged;
import dev.refract.migrate.review.DestructiveChange.UniqueAdded;
import dev.refract.migrate.review.fact.DatabaseFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What steps can lose or break.
 *
 * @param warnings sentences about data that would be lost
 * @param unexecutable sentences about steps that would fail
 */
public record DestructiveChanges(List<String> warnings, List<String> unexecutable) {

  public DestructiveChanges {
    warnings = List.copyOf(warnings);
    unexecutable = List.copyOf(unexecutable);
  }

  /** On a database: only what its rows really put at stake, with the counts. */
  public static DestructiveChanges counted(List<Step> steps, DatabaseFacts facts) {
    List<String> warnings = new ArrayList<>();
    List<String> unexecutable = new ArrayList<>();
    for (DestructiveChange change : of(steps)) {
      OptionalLong count = change.probe().map(facts::count).orElse(OptionalLong.empty());
      boolean nothingAtStake = count.isPresent() && count.getAsLong() == 0;
      if (!nothingAtStake) {
        (change.preventsExecution() ? unexecutable : warnings).add(change.message(count));
      }
    }
    return new DestructiveChanges(warnings, unexecutable);
  }

  /** On any database: everything, as it stands in the heading of a migration file. */
  public static List<String> heading(List<Step> steps) {
    List<DestructiveChange> changes = of(steps);
    return Stream.concat(
            changes.stream().filter(change -> !change.preventsExecution()),
            changes.stream().filter(DestructiveChange::preventsExecution))
        .map(change -> change.message(OptionalLong.empty()))
        .toList();
  }

  public boolean isEmpty() {
    return warnings.isEmpty() && unexecutable.isEmpty();
  }

  private static List<DestructiveChange> of(List<Step> steps) {
    List<Table> created =
        steps.stream()
            .filter(Step.CreateTable.class::isInstance)
            .map(step -> ((Step.CreateTable) step).table())
            .toList();
    List<Step.AlterTable> altered =
        steps.stream()
            .filter(Step.AlterTable.class::isInstance)
            .map(Step.AlterTable.class::cast)
            .toList();
    return steps.stream().flatMap(step -> of(step, created, altered)).toList();
  }

  private static Stream<DestructiveChange> of(
      Step step, List<Table> created, List<Step.AlterTable> altered) {
    return switch (step) {
      case Step.DropTable(Table table) -> Stream.of(new TableDropped(table));
      case Step.AlterTable alter ->
          alter.changes().stream().flatMap(change -> of(alter.tables().previous(), change));
      case Step.RedefineTables redefine ->
          redefine.tables().stream().flatMap(DestructiveChanges::of);
      case Step.CreateIndex create ->
          create.index().isUnique()
                  && !created.contains(create.table())
                  && altered.stream().noneMatch(alter -> comesBack(create, alter))
              ? Stream.of(new UniqueAdded(create.table(), create.index()))
              : Stream.of();
      case Step.AlterEnum alter ->
          alter.removed().isEmpty() ? Stream.of() : Stream.of(new EnumValuesDropped(alter));
      case Step.CreateTable _,
          Step.RenameThing _,
          Step.DropIndex _,
          Step.RedefineIndex _,
          Step.RenameIndex _,
          Step.CreateNamespace _,
          Step.CreateExtension _,
          Step.AlterExtension _,
          Step.CreateEnum _,
          Step.DropEnum _,
          Step.DropForeignKey _,
          Step.AddForeignKey _,
          Step.RenameForeignKey _ ->
          Stream.of();
    };
  }

  /** Whether the index was there, and went with a column that is dropped and made anew. */
  private static boolean comesBack(Step.CreateIndex create, Step.AlterTable alter) {
    Index index = create.index();
    return alter.tables().next().equals(create.table())
        && alter.tables().previous().indexes().stream()
            .anyMatch(
                before -> before.isUnique() && before.columnNames().equals(index.columnNames()))
        && alter.changes().stream()
            .anyMatch(change ->
                change instanceof TableChange.ReplaceColumn(ColumnChange column)
                    && index.columnNames().contains(column.columns().next().name()));
  }

  private static Stream<DestructiveChange> of(Table table, TableChange change) {
    return switch (change) {
      case TableChange.DropPrimaryKey _ -> Stream.of(new PrimaryKeyChanged(table));
      case TableChange.DropColumn(Column column) -> Stream.of(new ColumnDropped(table, column));
      case TableChange.AddColumn(Column column) -> added(table, column);
      case TableChange.AlterColumn(ColumnChange column) -> altered(table, column);
      case TableChange.ReplaceColumn(ColumnChange column) -> replaced(table, column);
      case TableChange.AddPrimaryKey _, TableChange.RenamePrimaryKey _ -> Stream.of();
    };
  }

  private static Stream<DestructiveChange> of(TableRedefinition redefinition) {
    Table table = redefinition.tables().previous();
    List<DestructiveChange> found = new ArrayList<>();
    if (table.primaryKey().isPresent() && primaryKeyChanges(redefinition)) {
      found.add(new PrimaryKeyChanged(table));
    }
    redefinition.addedColumns().forEach(column -> added(table, column).forEach(found::add));
    redefinition.droppedColumns().forEach(column -> found.add(new ColumnDropped(table, column)));
    redefinition.changedColumns().forEach(change -> rebuilt(table, change).forEach(found::add));
    return found.stream();
  }

  /** Other columns, or one of its columns gets another type. */
  private static boolean primaryKeyChanges(TableRedefinition redefinition) {
    Table table = redefinition.tables().previous();
    return redefinition.changesPrimaryKey()
        || redefinition.changedColumns().stream()
            .filter(change -> change.changes(ColumnChange.Aspect.TYPE))
            .anyMatch(change -> table.isInPrimaryKey(change.columns().previous()));
  }

  private static Stream<DestructiveChange> added(Table table, Column column) {
    boolean filled = column.defaultValue().isPresent() || column.autoincrement();
    return column.isRequired() && !filled
        ? Stream.of(new RequiredColumnAdded(table, column))
        : Stream.of();
  }

  private static Stream<DestructiveChange> replaced(Table table, ColumnChange change) {
    Column next = change.columns().next();
    if (!next.isRequired() || next.defaultValue().isPresent()) {
      return Stream.of(new ColumnReplaced(table, change.columns().previous()));
    }
    return Stream.of(
        change.becomesRequired()
            ? new RequiredColumnAdded(table, next)
            : new RequiredColumnReplaced(table, next));
  }

  /** In place, where a default does not fill what was null. */
  private static Stream<DestructiveChange> altered(Table table, ColumnChange change) {
    List<DestructiveChange> found = new ArrayList<>();
    Pair<Column> columns = change.columns();
    if (change.becomesRequired()) {
      found.add(new ColumnMadeRequired(table, columns.next()));
    }
    if (columns.next().arity() == ColumnArity.LIST
        && columns.previous().arity() != ColumnArity.LIST) {
      found.add(new ColumnMadeList(table, columns.previous()));
    }
    if (isRisky(change)) {
      found.add(new TypeChanged(table, columns, columns.map(TypeNames::nativeName)));
    }
    return found.stream();
  }

  private static Stream<DestructiveChange> rebuilt(Table table, ColumnChange change) {
    List<DestructiveChange> found = new ArrayList<>();
    Column next = change.columns().next();
    if (change.becomesRequired() && next.defaultValue().isEmpty()) {
      found.add(new ColumnMadeRequired(table, next));
    }
    if (isRisky(change)) {
      Pair<Column> columns = change.columns();
      found.add(new TypeChanged(table, columns, columns.map(TypeNames::family)));
    }
    return found.stream();
  }

  private static boolean isRisky(ColumnChange change) {
    return change.cast().filter(cast -> cast != Cast.SAFE).isPresent();
  }
}
