package dev.refract.app.project;

import dev.refract.app.project.ScriptToken.Kind;
import dev.refract.app.project.StaticValue.Computed;
import dev.refract.app.project.StaticValue.Group;
import dev.refract.app.project.StaticValue.Text;
import dev.refract.app.project.StaticValue.Variable;
import dev.refract.schema.text.LineIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the object that a configuration script exports, as far as it stands there literally:
 *
 * <pre>
 * export default defineConfig({ schema: "prisma", datasource: { url: env("DATABASE_URL") } })
 * const config = { … } satisfies PrismaConfig; export default config
 * module.exports = { … }
 * </pre>
 *
 * <p>Never fails: what it cannot read becomes {@link Computed}.
 */
final class StaticScript {
  private final String script;
  private final LineIndex lines;
  private final List<ScriptToken> tokens;
  private int at;

  private StaticScript(String script) {
    this.script = script;
    this.lines = new LineIndex(script);
    this.tokens = ScriptToken.of(script);
  }

  /** The exported value; empty where the script exports nothing that could be found. */
  static Optional<StaticValue> exportOf(String script) {
    return new StaticScript(script).export();
  }

  private Optional<StaticValue> export() {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      boolean module = tokens.get(i).isWord("export") && tokens.get(i + 1).isWord("default");
      boolean common = tokens.get(i).isWord("exports") && tokens.get(i + 1).isSymbol("=");
      if (module || common) {
        return Optional.of(configurationAt(i + 2));
      }
    }
    return Optional.empty();
  }

  /** An object, a call with an object, or the name of a constant that is one of the two. */
  private StaticValue configurationAt(int index) {
    ScriptToken token = tokens.get(index);
    if (token.kind() == Kind.WORD && tokens.get(index + 1).isSymbol("(")) {
      at = index + 2;
    } else if (token.kind() == Kind.WORD && declarationOf(token.text()).isPresent()) {
      return configurationAt(declarationOf(token.text()).getAsInt());
    } else {
      at = index;
    }
    return value();
  }

  /** Index of the first token of the value of {@code const name = …}. */
  private OptionalInt declarationOf(String name) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      ScriptToken before = tokens.get(i - 1);
      boolean declares = before.isWord("const") || before.isWord("let") || before.isWord("var");
      if (declares && tokens.get(i).isWord(name)) {
        for (int j = i + 1; tokens.get(j).kind() != Kind.END; j++) {
          if (tokens.get(j).isSymbol("=")) {
            return OptionalInt.of(j + 1);
          }
        }
      }
    }
    return OptionalInt.empty();
  }

  private ScriptToken peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  /** The value at the current token; stops before the comma or bracket that ends it. */
  private StaticValue value() {
    int first = at;
    StaticValue found = simpleValue().orElse(null);
    skipTypeSuffix();
    if (found != null && endsValue(peek(0))) {
      return found;
    }
    at = first;
    skipExpression();
    int from = tokens.get(first).start();
    int to = tokens.get(Math.max(first, at - 1)).end();
    String source = script.substring(from, Math.max(from, to)).replaceAll("\\s+", " ");
    return new Computed(source, lineOf(tokens.get(first)));
  }

  private Optional<StaticValue> simpleValue() {
    ScriptToken token = peek(0);
    int line = lineOf(token);
    if (token.isSymbol("{")) {
      return Optional.of(group());
    }
    if (token.kind() == Kind.STRING) {
      at++;
      return Optional.of(new Text(token.text(), line));
    }
    if (token.isWord("env") && peek(1).isSymbol("(") && peek(2).kind() == Kind.STRING) {
      String name = peek(2).text();
      at += 4;
      return Optional.of(new Variable(name, line));
    }
    if (token.isWord("process") && peek(2).isWord("env")) {
      return Optional.of(processVariable(line));
    }
    return pathOfParts(line);
  }

  /** {@code process.env.X}, {@code process.env["X"]}, either with a closing {@code !}. */
  private StaticValue processVariable(int line) {
    boolean bracket = peek(3).isSymbol("[");
    String name = peek(4).text();
    at += bracket ? 6 : 5;
    if (peek(0).isSymbol("!")) {
      at++;
    }
    return new Variable(name, line);
  }

  /** {@code path.join("a", "b")} and {@code path.resolve("a", "b")}. */
  private Optional<StaticValue> pathOfParts(int line) {
    boolean joins = peek(2).isWord("join") || peek(2).isWord("resolve");
    if (!peek(1).isSymbol(".") || !joins || !peek(3).isSymbol("(")) {
      return Optional.empty();
    }
    at += 4;
    StringBuilder path = new StringBuilder();
    while (peek(0).kind() == Kind.STRING || peek(0).isSymbol(",")) {
      if (peek(0).kind() == Kind.STRING) {
        path.append(path.isEmpty() ? "" : "/").append(peek(0).text());
      }
      at++;
    }
    if (!peek(0).isSymbol(")") || path.isEmpty()) {
      return Optional.empty();
    }
    at++;
    return Optional.of(new Text(path.toString(), line));
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
        skipExpression();
        if (key.kind() == Kind.WORD) {
          members.put(key.text(), new Computed(key.text(), lineOf(key)));
        }
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

  /** {@code as const}, {@code satisfies PrismaConfig}. */
  private void skipTypeSuffix() {
    while (peek(0).isWord("as") || peek(0).isWord("satisfies")) {
      at += 2;
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
