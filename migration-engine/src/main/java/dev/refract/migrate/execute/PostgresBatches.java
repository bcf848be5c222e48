package dev.refract.migrate.execute;

import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlScript;
import dev.refract.migrate.script.SqlToken;
import dev.refract.migrate.script.TransactionUse;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a script of PostgreSQL only where a statement forces it. What the words of a statement do
 * not tell (a procedure that commits, a partitioned table) is learnt from the server's refusal, by
 * which nothing was kept, and the script is cut again.
 */
final class PostgresBatches {
  private static final String IN_TRANSACTION = "25001";
  private static final String ENDS_TRANSACTION = "2D000";
  private static final String NEW_ENUM_VALUE = "55P04";

  private final SqlScript script;
  private final Set<Integer> alone = new HashSet<>();
  private final Set<Integer> cutBefore = new HashSet<>();

  PostgresBatches(SqlScript script) {
    this.script = script;
  }

  /** The first statement that cannot stand in a script. */
  Optional<ScriptStatement> refused() {
    return script.statements().stream().filter(s -> reason(s).isPresent()).findFirst();
  }

  Optional<String> reason(ScriptStatement statement) {
    return use(statement) instanceof TransactionUse.Refused(String reason)
        ? Optional.of(reason)
        : Optional.empty();
  }

  /** The pieces of what comes after the first {@code kept} statements. */
  List<Batch> after(int kept) {
    Batch.Cutter cutter = new Batch.Cutter();
    Set<String> added = new HashSet<>();
    for (ScriptStatement statement : script.statements()) {
      if (statement.number() <= kept) {
        continue;
      }
      if (alone.contains(statement.number())) {
        cutter.alone(statement);
        continue;
      }
      if (cutBefore.contains(statement.number()) || usesOneOf(added, statement)) {
        cutter.cut();
        added.clear();
      }
      switch (use(statement)) {
        case TransactionUse.Alone _ -> cutter.alone(statement);
        case TransactionUse.Commits _ -> cutter.cut();
        case TransactionUse.Begins _ -> {}
        case TransactionUse.AddsEnumValue(String value) -> {
          added.add(value);
          cutter.together(statement);
        }
        case TransactionUse.Inside _, TransactionUse.Refused _ -> cutter.together(statement);
      }
    }
    return cutter.batches();
  }

  /** Whether a failure taught how to cut better, so that the script can go on. */
  boolean learn(ScriptFailure failure) {
    return failure
        .statement()
        .map(ScriptStatement::number)
        .filter(number ->
            switch (failure.databaseCode()) {
              case IN_TRANSACTION, ENDS_TRANSACTION -> !isAlone(number) && alone.add(number);
              case NEW_ENUM_VALUE -> cutBefore.add(number);
              default -> false;
            })
        .isPresent();
  }

  private boolean usesOneOf(Set<String> added, ScriptStatement statement) {
    return !added.isEmpty()
        && !(use(statement) instanceof TransactionUse.AddsEnumValue)
        && statement.tokens().stream()
            .filter(token -> token.kind() == SqlToken.Kind.STRING)
            .map(token -> SqlToken.unquoted(script.textOf(token)))
            .anyMatch(text -> added.stream().anyMatch(v -> text.equals(v) || mentions(text, v)));
  }

  /** Whether the body of a function or block names the value. */
  private static boolean mentions(String body, String value) {
    return body.contains("'" + value + "'");
  }

  private boolean isAlone(int number) {
    return use(script.statements().get(number - 1)) instanceof TransactionUse.Alone;
  }

  private TransactionUse use(ScriptStatement statement) {
    return TransactionUse.of(statement, script.text());
  }
}
