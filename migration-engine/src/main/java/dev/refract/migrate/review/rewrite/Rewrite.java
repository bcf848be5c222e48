package dev.refract.migrate.review.rewrite;

import dev.refract.migrate.review.rewrite.RewriteStep.Here;
import dev.refract.migrate.review.rewrite.RewriteStep.Later;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlScript;
import dev.refract.migrate.script.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A safer way for one action of a statement, or for several statements as a whole.
 *
 * @param statement its number in the script; 0 for what comes before the first, and for the script
 *     as a whole
 * @param action which of its actions, from 0; {@link #ALL}
 * @param absorbed the numbers of later statements that go with it as a whole
 * @param summary a few words, such as {@code Build the index concurrently}
 * @param steps what comes in its place; those that stay here first
 */
public record Rewrite(
    int statement, int action, List<Integer> absorbed, String summary, List<RewriteStep> steps) {
  /** All actions of a statement. */
  public static final int ALL = -1;

  public Rewrite {
    absorbed = List.copyOf(absorbed);
    steps = List.copyOf(steps);
  }

  public Rewrite(int statement, int action, String summary, List<RewriteStep> steps) {
    this(statement, action, List.of(), summary, steps);
  }

  /** One for the script as a whole. */
  public static Rewrite ofScript(String summary, String instead) {
    return new Rewrite(0, ALL, summary, List.of(new Here(instead.strip())));
  }

  /** One for whole statements, of which the first gives the place. */
  public static Rewrite ofStatements(List<Integer> statements, String summary, Here instead) {
    List<Integer> others = statements.subList(1, statements.size());
    return new Rewrite(statements.getFirst(), ALL, others, summary, List.of(instead));
  }

  /**
   * The migrations that take the place of a script, in order. The first is the script with what
   * stays of the statement. What needs the later steps moves behind them.
   *
   * @param script the one that was reviewed
   */
  public List<ScriptPart> apply(SqlScript script) {
    if (!absorbed.isEmpty()) {
      return new Rewrite(statement, action, summary, steps).apply(withoutAbsorbed(script));
    }
    if (statement == 0 && action == ALL) {
      return List.of(rest(here() + "\n"));
    }
    if (statement == 0) {
      return List.of(rest(here() + ";\n\n" + script.text()));
    }
    ScriptStatement replaced = script.statements().get(statement - 1);
    String stays = stays(script, replaced);
    int cut = needsLater(script) ? endOf(script, replaced) : script.text().length();
    String first =
        script.text().substring(0, stays.isEmpty() ? startOf(script, replaced) : begin(replaced))
            + stays
            + script.text().substring(afterReplaced(script, replaced, stays), cut);
    List<ScriptPart> parts = new ArrayList<>();
    addUnlessEmpty(parts, first, script);
    later().map(Later::part).forEach(parts::add);
    addUnlessEmpty(parts, script.text().substring(cut), script);
    return parts;
  }

  private SqlScript withoutAbsorbed(SqlScript script) {
    StringBuilder text = new StringBuilder(script.text());
    for (int number : absorbed.reversed()) {
      ScriptStatement gone = script.statements().get(number - 1);
      text.delete(startOf(script, gone), endOf(script, gone));
    }
    return SqlScript.parse(text.toString(), script.lexis());
  }

  /** Where it begins, with a heading that says nothing else than what it is. */
  private static int startOf(SqlScript script, ScriptStatement statement) {
    boolean onlyHeading = statement.comments().size() == 1 && statement.heading().isPresent();
    if (!onlyHeading) {
      return begin(statement);
    }
    return statement.number() == 1
        ? 0
        : endOf(script, script.statements().get(statement.number() - 2));
  }

  private static int begin(ScriptStatement statement) {
    return statement.span().start();
  }

  private Stream<Later> later() {
    return steps.stream().filter(Later.class::isInstance).map(Later.class::cast);
  }

  private String here() {
    return steps.stream()
        .filter(Here.class::isInstance)
        .map(RewriteStep::sql)
        .collect(Collectors.joining(";\n"));
  }

  /** What stands in the place of the statement: its other sub-commands, and what stays here. */
  private String stays(SqlScript script, ScriptStatement replaced) {
    List<String> commands = script.subCommands(replaced);
    String others =
        commands.size() < 2 || action == ALL
            ? ""
            : script.beforeSubCommands(replaced)
                + IntStream.range(0, commands.size())
                    .filter(i -> i != action)
                    .mapToObj(commands::get)
                    .collect(Collectors.joining(", "));
    String here = here();
    return others + (others.isEmpty() || here.isEmpty() ? "" : ";\n") + here;
  }

  /** Behind the statement; behind its semicolon and line too where nothing stays of it. */
  private static int afterReplaced(SqlScript script, ScriptStatement replaced, String stays) {
    return stays.isEmpty() ? endOf(script, replaced) : replaced.span().end();
  }

  private static int endOf(SqlScript script, ScriptStatement statement) {
    String text = script.text();
    int end = statement.span().end();
    while (end < text.length() && text.charAt(end) != ';') {
      end++;
    }
    end = Math.min(end + 1, text.length());
    return end < text.length() && text.charAt(end) == '\n' ? end + 1 : end;
  }

  /** Whether a statement behind this one names what the later steps make. */
  private boolean needsLater(SqlScript script) {
    List<String> made = later().flatMap(step -> Names.madeBy(step.sql()).stream()).toList();
    return script.statements().stream()
        .skip(statement)
        .flatMap(after -> after.tokens().stream())
        .filter(token -> token.kind() != SqlToken.Kind.STRING)
        .map(token -> script.textOf(token).replace("\"", ""))
        .anyMatch(made::contains);
  }

  private static void addUnlessEmpty(List<ScriptPart> parts, String sql, SqlScript script) {
    if (!SqlScript.parse(sql, script.lexis()).statements().isEmpty()) {
      parts.add(rest(sql.strip() + "\n"));
    }
  }

  private static ScriptPart rest(String sql) {
    return new ScriptPart("", sql, true, Optional.empty(), Optional.empty());
  }
}
