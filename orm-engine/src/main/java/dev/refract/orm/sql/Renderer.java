package dev.refract.orm.sql;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.dialect.Documents;
import dev.refract.orm.dialect.Packing;
import dev.refract.orm.dialect.RowDocuments;
import dev.refract.orm.dialect.TextSearch;
import dev.refract.orm.sql.Condition.And;
import dev.refract.orm.sql.Condition.AnyOf;
import dev.refract.orm.sql.Condition.Compare;
import dev.refract.orm.sql.Condition.Comparison;
import dev.refract.orm.sql.Condition.Constant;
import dev.refract.orm.sql.Condition.Exists;
import dev.refract.orm.sql.Condition.InRows;
import dev.refract.orm.sql.Condition.IsKind;
import dev.refract.orm.sql.Condition.IsNull;
import dev.refract.orm.sql.Condition.IsSameKind;
import dev.refract.orm.sql.Condition.Like;
import dev.refract.orm.sql.Condition.ListTest;
import dev.refract.orm.sql.Condition.Matches;
import dev.refract.orm.sql.Condition.Not;
import dev.refract.orm.sql.Condition.OneOf;
import dev.refract.orm.sql.Condition.OneOfRows;
import dev.refract.orm.sql.Condition.Or;
import dev.refract.orm.sql.Condition.Truth;
import dev.refract.orm.sql.Expression.Binary;
import dev.refract.orm.sql.Expression.Call;
import dev.refract.orm.sql.Expression.Choice;
import dev.refract.orm.sql.Expression.Column;
import dev.refract.orm.sql.Expression.ColumnDefault;
import dev.refract.orm.sql.Expression.CountRows;
import dev.refract.orm.sql.Expression.Document;
import dev.refract.orm.sql.Expression.DocumentAt;
import dev.refract.orm.sql.Expression.DocumentElement;
import dev.refract.orm.sql.Expression.DocumentText;
import dev.refract.orm.sql.Expression.Named;
import dev.refract.orm.sql.Expression.Relevance;
import dev.refract.orm.sql.Expression.RowDocument;
import dev.refract.orm.sql.Expression.RowsDocument;
import dev.refract.orm.sql.Expression.Scalar;
import dev.refract.orm.sql.Expression.Whole;
import dev.refract.orm.sql.Expression.Words;
import dev.refract.orm.sql.Select.Earlier;
import dev.refract.orm.sql.Select.Join;
import dev.refract.orm.sql.Select.Ordering;
import dev.refract.orm.sql.Select.Subquery;
import dev.refract.orm.sql.Select.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes a tree as the text of one dialect, and collects its parameters in order. */
public final class Renderer {
  private static final int LONGEST_CHAIN = 200;

  private final Dialect dialect;
  private final Documents documents;
  private final StringBuilder out = new StringBuilder(256);
  private final List<Parameter> parameters = new ArrayList<>();
  private final Optional<Packing> packing;
  private final List<String> packed = new ArrayList<>();

  private Renderer(Dialect dialect, Optional<Packing> packing) {
    this.dialect = dialect;
    this.packing = packing;
    this.documents = dialect.documents();
  }

  public static Statement render(Dialect dialect, Sql sql) {
    return new Renderer(dialect, Optional.empty()).rendered(sql);
  }

  /**
   * The same for a statement whose rows are read one after the other, so that they may come packed.
   *
   * @param types of its columns
   */
  public static Statement render(Dialect dialect, Sql sql, List<ColumnType> types) {
    return new Renderer(dialect, dialect.packing(types)).rendered(sql);
  }

  private Statement rendered(Sql sql) {
    sql(sql);
    return new Statement(out.toString(), parameters, packed);
  }

  private void sql(Sql sql) {
    switch (sql) {
      case Select select -> {
        if (packing.isPresent() && isPage(select)) {
          text("SELECT ").text(packing.get().page()).text("(\"row\", '') FROM (");
          rows(select, " AS \"row\"").text(")");
        } else {
          rows(select, "");
        }
      }
      case Sql.Insert insert -> insert(insert);
      case Sql.InsertListed listed -> listed(listed);
      case Sql.InsertLinks links -> links(links);
      case Sql.Chain chain -> chain(chain);
      case Sql.Update update -> update(update);
      case Sql.Delete delete -> {
        text("DELETE FROM ").table(delete.table());
        where(delete.where());
        returning(delete.returning());
      }
    }
  }

  private static boolean isPage(Select select) {
    return select.limit().isPresent()
        && select.limit().getAsInt() > 1
        && select.limit().getAsInt() <= Packing.LARGEST_PAGE;
  }

  private Renderer rows(Select select, String alias) {
    text("SELECT ").row(select.columns(), this::named, Renderer::columnName);
    return text(alias).rest(select);
  }

  /** The columns of the outermost statement, as one text where they come packed. */
  private <T> Renderer row(
      List<T> columns, Consumer<? super T> each, Function<? super T, String> name) {
    if (packing.isEmpty()) {
      return list(columns, each);
    }
    columns.forEach(column -> packed.add(name.apply(column)));
    return text(packing.get().row()).text("(").list(columns, each).text(")");
  }

  private static String columnName(Named named) {
    return named.expression() instanceof Column column ? column.name() : "";
  }

  private Renderer select(Select select) {
    text("SELECT ").list(select.columns(), this::named);
    return rest(select);
  }

  private Renderer rest(Select select) {
    text(" FROM ");
    switch (select.from()) {
      case Table table -> table(table);
      case Earlier(String name) -> name(name);
      case Subquery sub -> {
        text("(").select(sub.select());
        text(") AS ").name(sub.alias());
      }
    }
    for (Join join : select.joins()) {
      text(" INNER JOIN ").table(join.table());
      text(" ON ").expression(join.on());
    }
    where(select.where());
    if (!select.groupBy().isEmpty()) {
      text(" GROUP BY ").list(select.groupBy(), this::expression);
    }
    select.having().ifPresent(having -> text(" HAVING ").expression(having));
    if (!select.orderBy().isEmpty()) {
      text(" ORDER BY ").list(select.orderBy(), this::ordering);
    }
    if (select.limit().isPresent() || select.offset() > 0) {
      text(dialect.limit(select.limit(), select.offset()));
    }
    return this;
  }

  private void table(Table table) {
    table(table.name());
    if (!table.alias().equals(table.name().name())) {
      text(" AS ").name(table.alias());
    }
  }

  private Renderer table(TableName table) {
    table.schema().or(dialect::defaultSchema).ifPresent(schema -> name(schema).text("."));
    return name(table.name());
  }

  private void named(Named named) {
    expression(named.expression());
    named.alias().ifPresent(alias -> text(" AS ").name(alias));
  }

  private void ordering(Ordering ordering) {
    expression(ordering.by());
    text(ordering.descending() ? " DESC" : " ASC");
    ordering
        .nulls()
        .ifPresent(nulls -> text(nulls == Select.Nulls.FIRST ? " NULLS FIRST" : " NULLS LAST"));
  }

  private void insert(Sql.Insert insert) {
    text("INSERT INTO ").table(insert.table());
    if (insert.columns().isEmpty()) {
      text(" DEFAULT VALUES");
    } else {
      text(" (").list(insert.columns(), this::name).text(") VALUES ");
      list(insert.rows(), row -> text("(").list(row, this::expression).text(")"));
    }
    if (insert.skipDuplicates()) {
      text(" ON CONFLICT DO NOTHING");
    }
    insert
        .onConflict()
        .ifPresent(conflict -> {
          text(" ON CONFLICT (").list(conflict.key(), this::name).text(") DO UPDATE SET ");
          list(conflict.set(), this::assignment);
          where(conflict.where());
        });
    returning(insert.returning());
  }

  private void listed(Sql.InsertListed insert) {
    text("INSERT INTO ").table(insert.table()).text(" (");
    list(insert.columns(), column -> name(column.column())).text(") SELECT ");
    list(
        insert.columns(),
        column -> {
          if (column.value().isList()) {
            name(insert.alias()).text(".").name(column.column());
          } else {
            expression(column.value());
          }
        });
    text(" FROM UNNEST(");
    list(
        insert.lists(),
        column -> expression(column.value()).text("::").text(column.listType().orElseThrow()));
    text(") AS ").name(insert.alias()).text(" (");
    list(insert.lists(), column -> name(column.column())).text(")");
    if (insert.skipDuplicates()) {
      text(" ON CONFLICT DO NOTHING");
    }
    returning(insert.returning());
  }

  private void chain(Sql.Chain chain) {
    text("WITH ")
        .list(
            chain.parts(),
            part -> {
              name(part.name()).text(" AS (");
              insert(part.insert());
              text(")");
            });
    text(" ").select(chain.last());
  }

  private void links(Sql.InsertLinks links) {
    text("INSERT INTO ").table(links.table()).text(" (").name(links.firstColumn()).text(", ");
    name(links.secondColumn()).text(") ").select(links.pairs());
    text(" ON CONFLICT DO NOTHING");
  }

  private void update(Sql.Update update) {
    text("UPDATE ").table(update.table()).text(" SET ").list(update.set(), this::assignment);
    where(update.where());
    returning(update.returning());
  }

  private void assignment(Sql.Assignment assignment) {
    name(assignment.column()).text(" = ").expression(assignment.value());
  }

  private void where(Condition condition) {
    if (!condition.equals(new Constant(true))) {
      text(" WHERE ").outermost(condition);
    }
  }

  private void returning(List<String> columns) {
    if (!columns.isEmpty()) {
      text(" RETURNING ").row(columns, this::name, Function.identity());
    }
  }

  /** Without the brackets that only an enclosing condition needs. */
  private Renderer outermost(Condition condition) {
    if (condition instanceof And(List<Condition> parts)) {
      return chain(parts, " AND ");
    }
    return expression(condition);
  }

  private Renderer expression(Expression expression) {
    switch (expression) {
      case Parameter parameter -> {
        parameters.add(parameter);
        text("?");
      }
      case Column column -> name(column.table()).text(".").name(column.name());
      case Whole whole -> text(Long.toString(whole.value()));
      case Words words -> text(dialect.literal(words.text()));
      case Binary binary -> {
        text("(").expression(binary.left());
        text(" ").text(binary.operator().symbol).text(" ").expression(binary.right()).text(")");
      }
      case Call call ->
          text(call.name()).text("(").list(call.arguments(), this::expression).text(")");
      case CountRows _ -> text("COUNT(*)");
      case Scalar scalar -> bracketed(scalar.select());
      case Choice choice -> choice(choice);
      case ColumnDefault _ -> text("DEFAULT");
      case Relevance relevance -> {
        TextSearch search = search();
        text(search.rank()).text("(").searched(search, relevance.texts());
        text(", ").wanted(search, relevance.query()).text(")");
      }
      case Document whole -> expression(whole.of()).text(documents.asDocument());
      case DocumentAt at -> {
        text("(").expression(at.of()).text(" ").text(documents.at()).text(" ");
        expression(at.path()).text(")").text(documents.asDocument());
      }
      case DocumentText text -> documentText(text);
      case DocumentElement element -> {
        text("(").expression(element.of());
        text(element.last() ? documents.last() : documents.first()).text(")");
        text(documents.asDocument());
      }
      case RowDocument row -> rowDocument(row);
      case RowsDocument rows -> {
        RowDocuments.Around around = dialect.rowDocuments().rows();
        text("(SELECT ").text(around.before()).name(rows.alias()).text(".").name("row");
        text(around.after()).text(" FROM ").bracketed(rows.rows().as("row"));
        text(" AS ").name(rows.alias()).text(")");
      }
      case Condition condition -> condition(condition);
    }
    return this;
  }

  private void rowDocument(RowDocument row) {
    RowDocuments ways = dialect.rowDocuments();
    text(ways.row()).text("(").text(ways.values().before());
    for (int i = 0; i < row.values().size(); i++) {
      Expression value = row.values().get(i);
      text(i == 0 ? "" : ", ").in(ways.value().apply(row.types().get(i)), value);
    }
    text(ways.values().after());
    row.documents().forEach(document -> text(", ").in(ways.document(), document));
    text(")");
  }

  private void in(RowDocuments.Around around, Expression expression) {
    text(around.before()).expression(expression).text(around.after());
  }

  private void condition(Condition condition) {
    switch (condition) {
      case Constant constant -> text(constant.value() ? "1=1" : "1=0");
      case And and -> connected(and.parts(), " AND ", "1=1");
      case Or or -> connected(or.parts(), " OR ", "1=0");
      case Not not -> text("(NOT ").expression(not.of()).text(")");
      case Compare compare -> {
        expression(compare.left()).text(" ").text(compare.comparison().symbol).text(" ");
        expression(compare.right());
      }
      case IsNull isNull ->
          expression(isNull.of()).text(isNull.negated() ? " IS NOT NULL" : " IS NULL");
      case Like like -> {
        expression(like.of()).text(dialect.like(like.ignoreCase(), like.negated()));
        expression(like.pattern());
      }
      case OneOf oneOf -> {
        expression(oneOf.of());
        parameters.add(oneOf.list());
        text(
            oneOf.ignoreCase()
                ? dialect.isOneOfIgnoringCase(oneOf.negated())
                : dialect.isOneOf(oneOf.list().type(), oneOf.negated()));
      }
      case OneOfRows in -> {
        text("(").list(in.of(), this::expression).text(") IN (");
        text(
            dialect.rowsOfLists(
                in.columns().stream().map(Parameter::type).toList(),
                in.samples().stream().map(sample -> render(dialect, sample).text()).toList()));
        text(")");
        parameters.addAll(in.columns());
      }
      case ListTest test -> {
        expression(test.of()).text(" ").text(test.comparison().symbol).text(" ");
        expression(test.other());
      }
      case AnyOf any -> {
        expression(any.of());
        Comparison same = any.negated() ? Comparison.NOT_EQUAL : Comparison.EQUAL;
        text(any.ignoreCase() ? dialect.like(true, any.negated()) : " " + same.symbol + " ");
        text(any.negated() ? "ALL(" : "ANY(").expression(any.list()).text(")");
      }
      case Matches matches -> {
        TextSearch search = search();
        text(matches.negated() ? "(NOT " : "").searched(search, matches.texts());
        text(" ").text(search.matches()).text(" ").wanted(search, matches.query());
        text(matches.negated() ? ")" : "");
      }
      case IsKind kind -> {
        text(documents.kindOf()).text("(").expression(kind.document());
        text(kind.negated() ? ") <> " : ") = ").text(dialect.literal(word(kind.kind())));
      }
      case IsSameKind same -> {
        text(documents.kindOf()).text("(").expression(same.document());
        text(same.negated() ? ") <> " : ") = ");
        text(documents.kindOf()).text("(").expression(same.other()).text(")");
      }
      case InRows in -> {
        text(in.of().size() == 1 ? "" : "(").list(in.of(), this::expression);
        text(in.of().size() == 1 ? " IN " : ") IN ").bracketed(in.rows());
      }
      case Exists exists ->
          text(exists.negated() ? "NOT EXISTS " : "EXISTS ").bracketed(exists.select());
      case Truth truth -> bracketed(truth.select());
    }
  }

  private TextSearch search() {
    return dialect.textSearch().orElseThrow();
  }

  private Renderer searched(TextSearch search, List<Expression> texts) {
    return text(search.document())
        .text("(concat_ws(' ', ")
        .list(texts, this::expression)
        .text("))");
  }

  private Renderer wanted(TextSearch search, Expression query) {
    return text(search.query()).text("(").expression(query).text(")");
  }

  private String word(Condition.Kind kind) {
    return switch (kind) {
      case TEXT -> documents.kindOfText();
      case NUMBER -> "number";
      case LIST -> "array";
    };
  }

  private void choice(Choice choice) {
    text("CASE");
    for (Choice.Case one : choice.cases()) {
      text(" WHEN ").outermost(one.when());
      text(" THEN ").expression(one.then());
    }
    text(" ELSE ").expression(choice.otherwise()).text(" END");
  }

  private void documentText(DocumentText text) {
    if (text.path().isEmpty()) {
      expression(text.of()).text(documents.asText());
    } else {
      text("(").expression(text.of()).text(" ").text(documents.textAt()).text(" ");
      expression(text.path().get()).text(")");
    }
  }

  private void connected(List<Condition> parts, String word, String ofNone) {
    if (parts.isEmpty()) {
      text(ofNone);
    } else {
      text("(").chain(parts, word).text(")");
    }
  }

  /**
   * Very many become groups of groups: a chain is as deep as it is long, and SQLite takes a depth
   * of 1,000.
   */
  private Renderer chain(List<Condition> parts, String word) {
    if (parts.size() <= LONGEST_CHAIN) {
      return list(parts, word, this::expression);
    }
    int size = Math.max(LONGEST_CHAIN, Math.ceilDiv(parts.size(), LONGEST_CHAIN));
    List<List<Condition>> groups = new ArrayList<>();
    for (int start = 0; start < parts.size(); start += size) {
      groups.add(parts.subList(start, Math.min(parts.size(), start + size)));
    }
    return list(groups, word, group -> text("(").chain(group, word).text(")"));
  }

  private Renderer bracketed(Select select) {
    text("(").select(select);
    return text(")");
  }

  private Renderer name(String identifier) {
    return text(dialect.quote(identifier));
  }

  private Renderer text(String text) {
    out.append(text);
    return this;
  }

  private <T> Renderer list(List<T> items, Consumer<? super T> each) {
    return list(items, ", ", each);
  }

  private <T> Renderer list(List<T> items, String separator, Consumer<? super T> each) {
    boolean first = true;
    for (T item : items) {
      if (!first) {
        text(separator);
      }
      first = false;
      each.accept(item);
    }
    return this;
  }
}
