package dev.refract.migrate.review.lock;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Effect;
import dev.refract.migrate.review.Rebuild;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.impact.DurationClass;
import dev.refract.migrate.review.impact.Impact;
import dev.refract.migrate.review.impact.Impact.Task;
import dev.refract.migrate.review.impact.Work;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.action.RowAction.Delete;
import dev.refract.migrate.script.action.RowAction.Update;
import dev.refract.migrate.script.action.StatementAction;
import dev.refract.migrate.script.action.TableAction.DropTable;
import dev.refract.migrate.script.action.TableAction.TruncateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What each statement does to the tables that are there: locks, work, rows, bytes, time. */
public final class Effects {
  private final ReviewContext context;

  private Effects(ReviewContext context) {
    this.context = context;
  }

  /** One for each statement that locks or touches a table which the script does not make. */
  public static List<Effect> of(ReviewContext context) {
    Effects effects = new Effects(context);
    return SqlLexis.of(context.facts().dialect()).hasTableLocks()
        ? effects.ofLocks()
        : effects.ofRows();
  }

  private List<Effect> ofLocks() {
    List<Effect> effects = new ArrayList<>();
    StatementImpacts impacts = StatementImpacts.of(context);
    for (ScriptStatement statement : context.statements()) {
      Impact impact = impacts.withPartitions(statement);
      if (!impact.isNothing()) {
        effects.add(
            effect(
                statement.number(),
                impact,
                touched(statement, impacts.of(statement)),
                touched(statement, impact)));
      }
    }
    return effects;
  }

  private List<TableName> touched(ScriptStatement statement, Impact impact) {
    return Stream.concat(emptied(statement), impact.tasks().stream().map(Task::relation))
        .distinct()
        .toList();
  }

  private List<Effect> ofRows() {
    List<Effect> effects = new ArrayList<>();
    for (Rebuild rebuild : context.rebuilds()) {
      if (context.mayHaveRows(rebuild.table())) {
        Impact copy = new Impact(List.of(), List.of(new Task(rebuild.table(), Work.REWRITE, true)));
        effects.add(
            effect(
                rebuild.decidingStatement(),
                copy,
                List.of(rebuild.table()),
                List.of(rebuild.table())));
      }
    }
    for (ScriptStatement statement : context.statements()) {
      Stream.concat(emptied(statement), changed(statement))
          .filter(table -> !context.isInRebuild(statement) && context.mayHaveRows(table))
          .map(table -> effect(statement.number(), Impact.NONE, List.of(table), List.of(table)))
          .forEach(effects::add);
    }
    return effects;
  }

  /** The tables whose rows go as a whole. */
  private Stream<TableName> emptied(ScriptStatement statement) {
    return Stream.concat(
            statement.actions(DropTable.class).stream().map(DropTable::table),
            statement.actions(TruncateTable.class).stream().map(TruncateTable::table))
        .filter(context::mayHaveRows);
  }

  private static Stream<TableName> changed(ScriptStatement statement) {
    return statement.actions().stream().flatMap(action -> everyRow(action).stream());
  }

  private static Optional<TableName> everyRow(StatementAction action) {
    return switch (action) {
      case Update update when !update.limited() -> Optional.of(update.table());
      case Delete delete when !delete.limited() -> Optional.of(delete.table());
      default -> Optional.empty();
    };
  }

  /**
   * One of them.
   *
   * @param counted the tables whose rows it touches; a partitioned table counts those of its
   *     partitions
   * @param stored the tables in which these rows are
   */
  private Effect effect(
      int statement, Impact impact, List<TableName> counted, List<TableName> stored) {
    OptionalLong rows = sum(counted.stream().map(table -> context.rows(table).count()).toList());
    OptionalLong bytes = sum(stored.stream().map(this::bytes).toList());
    return new Effect(statement, impact, rows, bytes, duration(impact, rows, bytes));
  }

  private OptionalLong bytes(TableName table) {
    return context.live(table).map(live -> live.size().bytes()).orElse(OptionalLong.empty());
  }

  private static Optional<DurationClass> duration(
      Impact impact, OptionalLong rows, OptionalLong bytes) {
    boolean nothingToDo = rows.isPresent() && rows.getAsLong() == 0;
    if (impact.tasks().isEmpty() || nothingToDo) {
      return Optional.of(DurationClass.INSTANT);
    }
    return bytes.isPresent()
        ? impact.hardest().map(task -> DurationClass.of(task.work(), bytes.getAsLong()))
        : Optional.empty();
  }

  /** Empty when one of them is not known. */
  private static OptionalLong sum(List<OptionalLong> numbers) {
    return numbers.stream().allMatch(OptionalLong::isPresent)
        ? OptionalLong.of(numbers.stream().mapToLong(OptionalLong::getAsLong).sum())
        : OptionalLong.empty();
  }
}
