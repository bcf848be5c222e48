package dev.refract.migrate.review.lock;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.impact.Impact;
import dev.refract.migrate.review.impact.Impact.Lock;
import dev.refract.migrate.review.impact.Impact.Task;
import dev.refract.migrate.review.impact.LockMode;
import dev.refract.migrate.review.impact.Work;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep.Here;
import dev.refract.migrate.review.rewrite.RewriteStep.Later;
import dev.refract.migrate.review.safer.MergedAlters;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.TransactionUse;
import dev.refract.migrate.script.action.SessionAction.SetParameter;
import dev.refract.migrate.script.action.TableAction.LockTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Locks that are held longer than their statement needs, and waited for longer than it should. */
final class TransactionLocks {
  private final ReviewContext context;
  private final StatementImpacts impacts;

  private TransactionLocks(ReviewContext context) {
    this.context = context;
    this.impacts = StatementImpacts.of(context);
  }

  /** LK04. */
  static Stream<Finding> concurrently(ReviewContext context) {
    if (context.statements().size() < 2) {
      return Stream.empty();
    }
    return context.statements().stream()
        .filter(statement ->
            TransactionUse.of(statement, context.script().text())
                    instanceof TransactionUse.Alone(String keyword)
                && keyword.contains("CONCURRENTLY"))
        .map(statement ->
            Rule.CONCURRENTLY_AMONG_OTHERS
                .at(statement, "Runs concurrently, among other statements")
                .safer("Put it into a migration of its own.")
                .with(
                    new Rewrite(
                        statement.number(),
                        0,
                        "Put it into a migration of its own",
                        List.of(Later.alone("concurrently", statement.text())))));
  }

  /** LK22: work while an earlier statement keeps everybody out of a table. */
  static Stream<Finding> workBehind(ReviewContext context) {
    TransactionLocks locks = new TransactionLocks(context);
    return Transactions.of(context).stream().flatMap(locks::workBehind);
  }

  private Stream<Finding> workBehind(List<ScriptStatement> transaction) {
    List<Finding> findings = new ArrayList<>();
    Set<TableName> held = new LinkedHashSet<>();
    for (ScriptStatement statement : transaction) {
      Impact impact = impacts.of(statement);
      if (!held.isEmpty() && isSlow(impact)) {
        findings.add(
            Rule.WORK_AFTER_EXCLUSIVE_LOCK
                .at(
                    statement,
                    "%s while %s %s locked for all"
                        .formatted(
                            impact
                                .hardest()
                                .map(task -> upper(task.work().words()))
                                .orElse("Works"),
                            names(held),
                            held.size() == 1 ? "is" : "are"))
                .safer("Put the work into a migration of its own, or before the lock."));
      }
      impact.locks().stream()
          .filter(lock -> lock.mode() == LockMode.ACCESS_EXCLUSIVE && isTable(lock))
          .map(Lock::relation)
          .forEach(held::add);
    }
    return findings.stream();
  }

  private boolean isSlow(Impact impact) {
    return impact.tasks().stream()
        .filter(task -> task.work() != Work.SOME_ROWS && task.certain())
        .map(Task::relation)
        .anyMatch(table -> Weight.isInUse(context, table) && !context.rows(table).isZero());
  }

  private boolean isTable(Lock lock) {
    return !context.isConnected()
        || (context.live(lock.relation()).isPresent() && !context.rows(lock.relation()).isZero());
  }

  /** LK23: at the last statement of a transaction, when it keeps all out of several tables. */
  static Stream<Finding> wide(ReviewContext context) {
    TransactionLocks locks = new TransactionLocks(context);
    return Transactions.of(context).stream().flatMap(locks::wide);
  }

  private Stream<Finding> wide(List<ScriptStatement> transaction) {
    Set<TableName> held = new LinkedHashSet<>();
    transaction.stream()
        .flatMap(statement -> impacts.of(statement).locks().stream())
        .filter(lock -> lock.mode() == LockMode.ACCESS_EXCLUSIVE && isTable(lock))
        .map(Lock::relation)
        .forEach(held::add);
    return held.size() < 2
        ? Stream.empty()
        : Stream.of(
            Rule.WIDE_LOCK_WINDOW
                .at(
                    transaction.getLast(),
                    "Holds locks for all on %d tables until here: %s"
                        .formatted(held.size(), names(held)))
                .safer("One migration for each table."));
  }

  /** LK24: several ALTER TABLE that each work through the same table. */
  static Stream<Finding> separate(ReviewContext context) {
    TransactionLocks locks = new TransactionLocks(context);
    return Transactions.of(context).stream().flatMap(locks::separate);
  }

  private Stream<Finding> separate(List<ScriptStatement> transaction) {
    Map<TableName, Integer> worked = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (ScriptStatement statement : transaction) {
      if (context.script().beforeSubCommands(statement).isEmpty()) {
        continue;
      }
      impacts.of(statement).tasks().stream()
          .filter(task -> task.work() == Work.SCAN || task.work() == Work.REWRITE)
          .filter(task -> Weight.isInUse(context, task.relation()))
          .map(Task::relation)
          .distinct()
          .forEach(table -> {
            Integer first = worked.putIfAbsent(table, statement.number());
            if (first != null) {
              Finding finding =
                  Rule.SEPARATE_ALTERS
                      .at(
                          statement,
                          "Works through %s again, after statement %d"
                              .formatted(quote(table), first))
                      .safer("Make one ALTER TABLE of them, with commas.");
              ScriptStatement before = context.statements().get(first - 1);
              findings.add(
                  MergedAlters.merged(context, table, before, statement)
                      .map(finding::with)
                      .orElse(finding));
            }
          });
    }
    return findings.stream();
  }

  /** LK25: the first statement that others would have to wait for. */
  static Stream<Finding> withoutLockTimeout(ReviewContext context) {
    return first(context, "lock_timeout", true)
        .map(statement ->
            Rule.LOCK_TIMEOUT_MISSING
                .at(statement, "Waits for its lock as long as it takes")
                .safer("Begin with SET LOCAL lock_timeout = '5s'; and try again when it is over.")
                .with(header("lock_timeout", "5s")))
        .stream();
  }

  /** LK26: the first statement that works while others wait. */
  static Stream<Finding> withoutStatementTimeout(ReviewContext context) {
    return first(context, "statement_timeout", false)
        .map(statement ->
            Rule.STATEMENT_TIMEOUT_MISSING
                .at(statement, "May hold up others for as long as it takes")
                .safer("Begin with SET LOCAL statement_timeout = '15min';")
                .with(header("statement_timeout", "15min")))
        .stream();
  }

  private static Rewrite header(String parameter, String value) {
    return new Rewrite(
        0,
        0,
        "Set %s first".formatted(parameter),
        List.of(new Here("SET LOCAL %s = '%s'".formatted(parameter, value))));
  }

  private static Optional<ScriptStatement> first(
      ReviewContext context, String parameter, boolean onlyLocks) {
    StatementImpacts impacts = StatementImpacts.of(context);
    Optional<ScriptStatement> found =
        context.statements().stream()
            .filter(statement -> isFelt(context, impacts.of(statement), onlyLocks))
            .findFirst();
    return found.filter(statement ->
        context
            .each(SetParameter.class)
            .noneMatch(set ->
                set.action().parameter().equals(parameter)
                    && set.statement().number() < statement.number()));
  }

  private static boolean isFelt(ReviewContext context, Impact impact, boolean onlyLocks) {
    boolean locks =
        impact.locks().stream()
            .filter(lock -> Weight.isInUse(context, lock.relation()))
            .anyMatch(lock -> lock.mode().compareTo(LockMode.SHARE_ROW_EXCLUSIVE) >= 0);
    return onlyLocks
        ? locks
        : locks
            && impact.tasks().stream()
                .anyMatch(task ->
                    task.certain()
                        && Weight.isInUse(context, task.relation())
                        && !context.rows(task.relation()).isZero());
  }

  /** LK27. */
  static Stream<Finding> explicit(ReviewContext context, Occurrence<LockTable> lock) {
    LockTable action = lock.action();
    boolean felt =
        LockMode.ofSql(action.mode()).filter(mode -> mode.blocksSchemaChanges()).isPresent();
    return felt && Weight.isInUse(context, action.table())
        ? Stream.of(
            Rule.EXPLICIT_LOCK
                .at(
                    lock.statement(),
                    "Locks %s in mode %s".formatted(quote(action.table()), action.mode()))
                .safer("Leave it to each statement to take the weakest lock that will do."))
        : Stream.empty();
  }

  private static String names(Set<TableName> tables) {
    return tables.stream().map(ReviewContext::quote).collect(Collectors.joining(", "));
  }

  private static String upper(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
