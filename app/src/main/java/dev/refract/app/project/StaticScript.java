package dev.refract.app.project;

import dev.refract.app.project.ScriptToken.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads the object that a configuration script exports, as far as it stands there literally:
 *
 * <pre>
 * export default defineConfig({ schema: "prisma", datasource: { url: env("DATABASE_URL") } })
 * const config = { … } satisfies PrismaConfig; export default config
 * module.exports = { … }
 * </pre>
 *
 * <p>Never fails: what it cannot read becomes {@link StaticValue.Computed}.
 */
final class StaticScript {
  private final String script;
  private final List<ScriptToken> tokens;
  private final Set<String> beingRead = new HashSet<>();

  private StaticScript(String script) {
    this.script = script;
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
      return expressionAt(index + 2);
    }
    if (token.kind() == Kind.WORD && beingRead.add(token.text())) {
      OptionalInt declaration = declarationOf(token.text());
      if (declaration.isPresent()) {
        return configurationAt(declaration.getAsInt());
      }
    }
    return expressionAt(index);
  }

  private StaticValue expressionAt(int index) {
    return new StaticExpression(script, tokens, index, this::constant).value();
  }

  /** What a constant of the script is; empty for one that is not there, or that is itself. */
  private Optional<StaticValue> constant(String name) {
    OptionalInt declaration = declarationOf(name);
    if (declaration.isEmpty() || !beingRead.add(name)) {
      return Optional.empty();
    }
    StaticValue value = expressionAt(declaration.getAsInt());
    beingRead.remove(name);
    return Optional.of(value);
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
}
