package dev.refract.browser.edit;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.plan.Step;
import dev.refract.orm.sql.Parameter;
import dev.refract.orm.sql.Source;
import dev.refract.orm.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The SQL of a change for reading: laid out, its values written where they are bound. */
final class ChangeSql {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<quoted>\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*')"
              + "|(?<clause> (?:SET|WHERE|VALUES|RETURNING) )|(?<parameter>\\?)|(?<rest>.)",
          Pattern.DOTALL);

  private ChangeSql() {}

  static String of(EngineChange change, Dialect dialect) {
    List<Statement> statements = new ArrayList<>();
    for (Step step : change.plan().steps()) {
      switch (step) {
        case Step.Execute execute -> statements.add(execute.statement());
        case Step.Fetch fetch -> statements.add(fetch.statement());
        case Step.Require _, Step.Choose _, Step.Unpack _, Step.Load _ -> {}
      }
    }
    return statements.stream()
        .map(statement -> written(statement, change, dialect))
        .collect(Collectors.joining(";\n"));
  }

  /** The text with a line for each clause, and a literal for each question mark. */
  private static String written(Statement statement, EngineChange change, Dialect dialect) {
    Iterator<Parameter> parameters = statement.parameters().iterator();
    StringBuilder out = new StringBuilder();
    Matcher token = TOKEN.matcher(statement.text());
    while (token.find()) {
      if (token.group("clause") != null) {
        out.append('\n').append(token.group().stripLeading());
      } else if (token.group("parameter") != null) {
        out.append(literal(parameters.next(), change.values(), dialect));
      } else {
        out.append(token.group());
      }
    }
    return out.toString();
  }

  private static String literal(Parameter parameter, List<Object> values, Dialect dialect) {
    return switch (parameter.source()) {
      case Source.Given(int slot) -> dialect.literal(parameter.type(), values.get(slot));
      case Source.Fixed(Object value) -> dialect.literal(parameter.type(), value);
      case Source.Made(var by) ->
          "/* " + by.getClass().getSimpleName().toLowerCase(Locale.ROOT) + "() */";
      case Source.Now _ -> "/* now() */";
      case Source.Nothing _ -> "NULL";
      case Source.Pattern _,
          Source.Of _,
          Source.AllOf _,
          Source.EachOf _,
          Source.EachGiven _,
          Source.EachMade _ ->
          "/* what was found above */";
    };
  }
}
