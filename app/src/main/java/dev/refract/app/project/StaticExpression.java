package dev.refract.app.project;

import dev.refract.app.project.ScriptToken.Kind;
import dev.refract.app.project.StaticValue.Choice;
import dev.refract.app.project.StaticValue.Computed;
import dev.refract.app.project.StaticValue.Group;
import dev.refract.app.project.StaticValue.Joined;
import dev.refract.app.project.StaticValue.Text;
import dev.refract.app.project.StaticValue.Variable;
import dev.refract.schema.text.LineIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads one expression of a script, from a token on. Never fails. */
final class StaticExpression {
  private static final Set<String> PATHS = Set.of("join", "resolve");

  private final String script;
  private final LineIndex lines;
  private final List<ScriptToken> tokens;
  private final Function<String, Optional<StaticValue>> constants;
  private int at;

  /**
   * One that begins at a token.
   *
   * @param constants what a name stands for, where the script says it
   */
  StaticExpression(
      String script,
      List<ScriptToken> tokens,
      int at,
      Function<String, Optional<StaticValue>> constants) {
    this.script = script;
    this.lines = new LineIndex(script);
    this.tokens = tokens;
    this.at = at;
    this.constants = constants;
  }

  /** The value; stops before the comma or bracket that ends it. */
  StaticValue value() {
    int first = at;
    Optional<StaticValue> found = choice();
    if (found.isPresent() && (endsValue(peek(0)) || beginsALine())) {
      return found.get();
    }
    at = first;
    skipExpression();
    return computed(first);
  }

  private Computed computed(int first) {
    int from = tokens.get(first).start();
    int to = tokens.get(Math.max(first, at - 1)).end();
    String source = script.substring(from, Math.max(from, to)).replaceAll("\\s+", " ");
    return new Computed(source, lineOf(tokens.get(first)));
  }

  private ScriptToken peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  private boolean isNext(String symbols) {
    for (int i = 0; i < symbols.length(); i++) {
      if (!peek(i).isSymbol(String.valueOf(symbols.charAt(i)))) {
        return false;
      }
    }
    return true;
  }

  private Optional<StaticValue> choice() {
    Optional<StaticValue> found = sum();
    if (found.isEmpty() || !(isNext("??") || isNext("||"))) {
      return found;
    }
    at += 2;
    StaticValue first = found.get();
    return choice().map(otherwise -> new Choice(first, otherwise, first.line()));
  }

  private Optional<StaticValue> sum() {
    Optional<StaticValue> found = simpleValue();
    skipSuffix();
    while (found.isPresent() && isNext("+")) {
      at++;
      StaticValue first = found.get();
      found = simpleValue().map(next -> new Joined(List.of(first, next), "", first.line()));
      skipSuffix();
    }
    return found;
  }

  private Optional<StaticValue> simpleValue() {
    ScriptToken token = peek(0);
    int line = lineOf(token);
    if (token.isSymbol("{")) {
      return Optional.of(group());
    }
    if (token.isSymbol("(")) {
      return inBrackets(1);
    }
    if (token.kind() == Kind.STRING) {
      at++;
      return Optional.of(new Text(token.text(), line));
    }
    if (token.kind() == Kind.OPAQUE) {
      at++;
      return template(token);
    }
    return token.kind() == Kind.WORD ? named(token, line) : Optional.empty();
  }

  private Optional<StaticValue> named(ScriptToken token, int line) {
    if (token.isWord("env")) {
      return call(line);
    }
    if (token.isWord("process") && peek(1).isSymbol(".") && peek(2).isWord("env")) {
      return processVariable(line);
    }
    if (token.isWord("String") && peek(1).isSymbol("(")) {
      return inBrackets(2);
    }
    if (PATHS.contains(token.text()) && peek(1).isSymbol("(")) {
      at += 2;
      return path(line);
    }
    if (peek(1).isSymbol(".") && PATHS.contains(peek(2).text()) && peek(3).isSymbol("(")) {
      at += 4;
      return path(line);
    }
    return constant(token);
  }

  private Optional<StaticValue> inBrackets(int opening) {
    at += opening;
    Optional<StaticValue> inner = choice();
    if (inner.isEmpty() || !isNext(")")) {
      return Optional.empty();
    }
    at++;
    return inner;
  }

  private Optional<StaticValue> constant(ScriptToken name) {
    ScriptToken next = peek(1);
    if (next.isSymbol("(") || next.isSymbol(".") || next.isSymbol("[")) {
      return Optional.empty();
    }
    Optional<StaticValue> known = constants.apply(name.text());
    if (known.isPresent()) {
      at++;
    }
    return known;
  }

  /** {@code env("X")}, {@code env<Variables>("X")}. */
  private Optional<StaticValue> call(int line) {
    int name = peek(1).isSymbol("<") && peek(3).isSymbol(">") ? 5 : 2;
    if (!peek(name - 1).isSymbol("(") || peek(name).kind() != Kind.STRING) {
      return Optional.empty();
    }
    String variable = peek(name).text();
    at += name + 2;
    return Optional.of(new Variable(variable, line));
  }

  /** {@code process.env.X}, {@code process.env?.X}, {@code process.env["X"]}. */
  private Optional<StaticValue> processVariable(int line) {
    at += 3;
    if (isNext("?")) {
      at++;
    }
    if (isNext(".") && peek(1).kind() == Kind.WORD) {
      Variable variable = new Variable(peek(1).text(), line);
      at += 2;
      return Optional.of(variable);
    }
    at += isNext(".[") ? 1 : 0;
    if (isNext("[") && peek(1).kind() == Kind.STRING && peek(2).isSymbol("]")) {
      Variable variable = new Variable(peek(1).text(), line);
      at += 3;
      return Optional.of(variable);
    }
    return Optional.empty();
  }

  /** The parts of {@code path.join("a", "b")}; the folder of the script is the one to start at. */
  private Optional<StaticValue> path(int line) {
    List<StaticValue> parts = new ArrayList<>();
    while (!isNext(")")) {
      Optional<StaticValue> part = ownFolder().or(this::choice);
      if (part.isEmpty() || !(isNext(",") || isNext(")"))) {
        return Optional.empty();
      }
      parts.add(part.get());
      at += isNext(",") ? 1 : 0;
    }
    at++;
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    boolean literal = parts.stream().allMatch(Text.class::isInstance);
    Joined path = new Joined(parts, "/", line);
    return Optional.of(literal ? new Text(textOf(path), line) : path);
  }

  private static String textOf(Joined path) {
    return String.join(
        path.between(),
        path.parts().stream().map(part -> part instanceof Text text ? text.text() : "").toList());
  }

  /** {@code __dirname}, {@code import.meta.dirname}, {@code process.cwd()}. */
  private Optional<StaticValue> ownFolder() {
    int line = lineOf(peek(0));
    int length = 0;
    if (peek(0).isWord("__dirname")) {
      length = 1;
    } else if (peek(0).isWord("import") && peek(2).isWord("meta") && peek(4).isWord("dirname")) {
      length = 5;
    } else if (peek(0).isWord("process") && peek(2).isWord("cwd") && peek(4).isSymbol(")")) {
      length = 5;
    }
    at += length;
    return length == 0 ? Optional.empty() : Optional.of(new Text(".", line));
  }

  /** A template with substitutions: each is an expression of its own. */
  private Optional<StaticValue> template(ScriptToken token) {
    String inside =
        script.substring(token.start() + 1, Math.max(token.start() + 1, token.end() - 1));
    int line = lineOf(token);
    List<StaticValue> parts = new ArrayList<>();
    int from = 0;
    for (int open = inside.indexOf("${"); open >= 0; open = inside.indexOf("${", from)) {
      int close = inside.indexOf('}', open);
      if (close < 0 || inside.indexOf('\\') >= 0) {
        return Optional.empty();
      }
      String expression = inside.substring(open + 2, close);
      StaticValue value =
          new StaticExpression(expression, ScriptToken.of(expression), 0, constants).value();
      if (value instanceof Computed || value instanceof Group) {
        return Optional.empty();
      }
      parts.add(new Text(inside.substring(from, open), line));
      parts.add(value);
      from = close + 1;
    }
    parts.add(new Text(inside.substring(from), line));
    return Optional.of(new Joined(parts, "", line));
  }

  private Group group() {
    int line = lineOf(peek(0));
    at++;
    Map<String, StaticValue> members = new LinkedHashMap<>();
    while (!peek(0).isSymbol("}") && peek(0).kind() != Kind.END) {
      ScriptToken key = peek(0);
      if ((key.kind() == Kind.WORD || key.kind() == Kind.STRING) && peek(1).isSymbol(":")) {
        at += 2;
        members.put(key.text(), value());
      } else {
        withoutKey(members);
      }
      if (peek(0).isSymbol(",")) {
        at++;
      } else if (!peek(0).isSymbol("}")) {
        at++; // a stray closing bracket, which must not stop us
      }
    }
    at++;
    return new Group(members, line);
  }

  /** The name of a constant, a method, or another object whose members are taken over. */
  private void withoutKey(Map<String, StaticValue> members) {
    int first = at;
    ScriptToken key = peek(0);
    Optional<StaticValue> known =
        key.kind() == Kind.WORD && endsValue(peek(1))
            ? constants.apply(key.text())
            : Optional.empty();
    skipExpression();
    if (key.kind() == Kind.WORD) {
      members.put(key.text(), known.orElseGet(() -> new Computed(key.text(), lineOf(key))));
    } else if (at > first) {
      Computed spread = computed(first);
      members.put(spread.source(), spread);
    }
  }

  /** {@code !}, {@code as const}, {@code satisfies PrismaConfig}. */
  private void skipSuffix() {
    while (peek(0).isWord("as") || peek(0).isWord("satisfies") || peek(0).isSymbol("!")) {
      at += peek(0).isSymbol("!") ? 1 : 2;
    }
  }

  private static boolean endsValue(ScriptToken token) {
    return token.kind() == Kind.END
        || token.isSymbol(",")
        || token.isSymbol("}")
        || token.isSymbol(")")
        || token.isSymbol("]")
        || token.isSymbol(";")
        || token.isWord("export");
  }

  /** Whether a new statement begins here, in a script without semicolons. */
  private boolean beginsALine() {
    return at > 0 && peek(0).kind() == Kind.WORD && lineOf(tokens.get(at - 1)) < lineOf(peek(0));
  }

  private void skipExpression() {
    int depth = 0;
    for (; peek(0).kind() != Kind.END; at++) {
      ScriptToken token = peek(0);
      if (token.isSymbol("(") || token.isSymbol("[") || token.isSymbol("{")) {
        depth++;
      } else if (depth == 0 && endsValue(token)) {
        return;
      } else if (token.isSymbol(")") || token.isSymbol("]") || token.isSymbol("}")) {
        depth--;
      }
    }
  }

  private int lineOf(ScriptToken token) {
    return lines.lineAt(token.start()) + 1;
  }
}
