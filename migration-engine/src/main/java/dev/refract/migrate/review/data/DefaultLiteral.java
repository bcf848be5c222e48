package dev.refract.migrate.review.data;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnAction.SetDefault;
import dev.refract.migrate.script.action.ColumnDefinition;
import dev.refract.migrate.script.action.Expression;
import dev.refract.migrate.script.action.GivenValue;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A default whose text is no value of a document or array type. */
final class DefaultLiteral {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'(?:::.*)?");

  private DefaultLiteral() {}

  static Stream<Finding> ofNewColumn(ReviewContext context, Occurrence<AddColumn> add) {
    return ofDefinition(add.statement(), add.action().column());
  }

  static Stream<Finding> ofNewTable(ReviewContext context, Occurrence<CreateTable> create) {
    return create.action().columns().stream()
        .flatMap(column -> ofDefinition(create.statement(), column));
  }

  static Stream<Finding> ofSetDefault(ReviewContext context, Occurrence<SetDefault> set) {
    return context
        .live(set.action().table())
        .flatMap(table -> table.column(set.action().column()))
        .stream()
        .flatMap(
            column -> ofText(set.statement(), column.name(), column.type(), set.action().value()));
  }

  private static Stream<Finding> ofDefinition(ScriptStatement statement, ColumnDefinition column) {
    return column.value() instanceof GivenValue.Default(Expression value)
        ? ofText(statement, column.name(), column.type(), value)
        : Stream.empty();
  }

  private static Stream<Finding> ofText(
      ScriptStatement statement, String column, String type, Expression value) {
    Matcher literal = LITERAL.matcher(value.text());
    if (!literal.matches() || isRight(type, literal.group(1).replace("''", "'"))) {
      return Stream.empty();
    }
    return Stream.of(
        Rule.DEFAULT_NOT_READABLE.at(
            statement,
            "The default %s of %s is no value of type %s"
                .formatted(value.text(), quote(column), type)));
  }

  private static boolean isRight(String type, String text) {
    if (type.endsWith("[]")) {
      return text.strip().matches("(?s)(\\[.*=)?\\{.*}");
    }
    return !Set.of("JSON", "JSONB").contains(type) || isJson(text);
  }

  private static boolean isJson(String text) {
    try {
      return !JSON.readTree(text).isMissingNode();
    } catch (JacksonException wrong) {
      return false;
    }
  }
}
