package dev.refract.migrate.review.safer;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.fact.LiveColumn;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep.Here;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.ColumnAction;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnAction.ChangeType;
import dev.refract.migrate.script.action.ColumnAction.DropColumn;
import dev.refract.migrate.script.action.ColumnAction.DropDefault;
import dev.refract.migrate.script.action.ColumnAction.DropNotNull;
import dev.refract.migrate.script.action.ColumnAction.SetDefault;
import dev.refract.migrate.script.action.ColumnAction.SetNotNull;
import dev.refract.migrate.script.action.ConstraintAction;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintAction.DropConstraint;
import dev.refract.migrate.script.action.StatementAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * ALTER TABLE statements of one table that follow one another, as one, which goes through the table
 * once.
 *
 * <p>One statement does its parts in an order of the server's own: what is dropped, then types, new
 * columns, what is required, constraints. Statements are merged only where that order gives the
 * same: where parts that concern the same thing stay in their order.
 */
public final class MergedAlters {
  private static final int NEVER = -1;

  private final ReviewContext context;
  private final TableName table;

  private MergedAlters(ReviewContext context, TableName table) {
    this.context = context;
    this.table = table;
  }

  /** Empty where others stand between them, or where one could see what another has done. */
  public static Optional<Rewrite> merged(
      ReviewContext context, TableName table, ScriptStatement first, ScriptStatement last) {
    List<ScriptStatement> run = context.statements().subList(first.number() - 1, last.number());
    MergedAlters alters = new MergedAlters(context, table);
    return run.stream().allMatch(alters::canBeMerged) && alters.keepTheirOrder(run)
        ? Optional.of(alters.merge(run))
        : Optional.empty();
  }

  private boolean canBeMerged(ScriptStatement statement) {
    return !context.script().beforeSubCommands(statement).isEmpty()
        && statement.actions().stream()
            .allMatch(action -> pass(action) != NEVER && isOn(table, action));
  }

  private static boolean isOn(TableName table, StatementAction action) {
    return switch (action) {
      case ColumnAction column -> column.table().mayBe(table);
      case ConstraintAction constraint -> constraint.table().mayBe(table);
      default -> false;
    };
  }

  /** When the server does it: the order of its passes over the parts of an ALTER TABLE. */
  private static int pass(StatementAction action) {
    return switch (action) {
      case DropColumn _, DropConstraint _, DropNotNull _, DropDefault _ -> 1;
      case ChangeType _ -> 2;
      case AddColumn _ -> 3;
      case SetNotNull _ -> 4;
      case AddConstraint _ -> 5;
      case SetDefault _ -> 6;
      default -> NEVER;
    };
  }

  private boolean keepTheirOrder(List<ScriptStatement> run) {
    List<StatementAction> actions =
        run.stream().flatMap(statement -> statement.actions().stream()).toList();
    List<String> commands =
        run.stream()
            .flatMap(statement -> context.script().subCommands(statement).stream())
            .toList();
    Set<String> names = names(actions);
    for (int later = 1; later < actions.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        int order = pass(actions.get(later)) - pass(actions.get(earlier));
        boolean twice = order == 0 && actions.get(later) instanceof ChangeType;
        if ((order < 0 || twice) && share(names, commands.get(earlier), commands.get(later))) {
          return false;
        }
      }
    }
    return actions.size() == commands.size();
  }

  /** What parts may have in common: columns that are there or come, and constraints. */
  private Set<String> names(List<StatementAction> actions) {
    Set<String> names = new HashSet<>();
    context
        .live(table)
        .ifPresent(live -> live.columns().stream().map(LiveColumn::name).forEach(names::add));
    for (StatementAction action : actions) {
      switch (action) {
        case AddColumn add -> names.add(add.column().name());
        case AddConstraint add -> add.constraint().name().ifPresent(names::add);
        case DropConstraint drop -> names.add(drop.constraint());
        default -> {}
      }
    }
    return names;
  }

  private static boolean share(Set<String> names, String one, String other) {
    return names.stream().anyMatch(name -> Sql.mentions(one, name) && Sql.mentions(other, name));
  }

  private Rewrite merge(List<ScriptStatement> run) {
    List<String> commands = new ArrayList<>();
    run.forEach(statement -> commands.addAll(context.script().subCommands(statement)));
    String before = context.script().beforeSubCommands(run.getFirst());
    Stream<Integer> numbers = run.stream().map(ScriptStatement::number);
    return Rewrite.ofStatements(
        numbers.toList(),
        "Make one ALTER TABLE of them",
        new Here(before + String.join(", ", commands)));
  }
}
