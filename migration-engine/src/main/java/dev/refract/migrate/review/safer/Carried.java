package dev.refract.migrate.review.safer;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.fact.LiveDefinition;
import dev.refract.migrate.review.fact.LiveDefinition.Kind;
import dev.refract.migrate.review.rewrite.RewriteStep.Here;
import dev.refract.migrate.review.rewrite.RewriteStep.Later;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import dev.refract.migrate.script.action.IndexAction.IndexKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What hangs on a column, for the one that takes its place: indexes are built beside the writers
 * before the two change their names, keys and the rest change over in that moment, foreign keys are
 * validated afterwards.
 */
final class Carried {
  private static final String ORDER = "(?i)\\s*(ASC|DESC)?\\s*(NULLS\\s+(FIRST|LAST))?";
  private static final String PLAIN_KEY = "(PRIMARY KEY|UNIQUE) \\([^()]*\\)";
  private static final String TYPED = "::";

  private final Hanging hanging;
  private final TableName table;
  private final String column;
  private final String fresh;

  private Carried(Hanging hanging, TableName table, String column, String fresh) {
    this.hanging = hanging;
    this.table = table;
    this.column = column;
    this.fresh = fresh;
  }

  /** Empty where something hangs on the column that would not fit another one. */
  static Optional<Carried> of(Hanging hanging, TableName table, String column, String fresh) {
    boolean fits =
        !hanging.has(Kind.OTHER, Kind.GENERATED_COLUMN)
            && hanging.of(Kind.INDEX).stream().allMatch(index -> isPlain(index, column))
            && hanging.of(Kind.PRIMARY_KEY, Kind.UNIQUE).stream()
                .allMatch(key -> key.text().matches(PLAIN_KEY))
            && hanging.of(Kind.CHECK).stream().noneMatch(check -> check.text().contains(TYPED));
    return fits ? Optional.of(new Carried(hanging, table, column, fresh)) : Optional.empty();
  }

  /** Whether an index has the column as it is: in no expression, and in no operator class. */
  private static boolean isPlain(LiveDefinition index, String column) {
    return SqlScript.parse(index.text(), SqlLexis.POSTGRES).statements().stream()
        .flatMap(statement -> statement.actions(CreateIndex.class).stream())
        .anyMatch(create ->
            create.condition().stream().noneMatch(where -> Sql.mentions(where.text(), column))
                && create.keys().stream().allMatch(key -> isPlain(key, column)));
  }

  private static boolean isPlain(IndexKey key, String column) {
    boolean isColumn = key.column().filter(column::equals).isPresent();
    String order = Sql.replacing(key.text(), Map.of(column, ""));
    return isColumn ? order.matches(ORDER) : !Sql.mentions(key.text(), column);
  }

  /** Checks of the new column, which hold for what is written from then on. */
  List<Here> checks() {
    return hanging.of(Kind.CHECK).stream()
        .map(check ->
            new Here(
                Sql.alter(
                    table,
                    "ADD CONSTRAINT %s %s NOT VALID"
                        .formatted(quote(newName(check)), onFresh(check.text())))))
        .toList();
  }

  /** What is done beside the writers when the new column is filled. */
  List<Later> beside() {
    Stream<Later> checks =
        hanging.of(Kind.CHECK).stream()
            .map(check ->
                Later.of("validate_" + newName(check), Sql.validate(table, newName(check))));
    Stream<Later> indexes =
        hanging.of(Kind.PRIMARY_KEY, Kind.UNIQUE, Kind.INDEX).stream()
            .map(index -> Later.alone("index_" + newName(index), concurrently(index)));
    return Stream.concat(checks, indexes).toList();
  }

  private String concurrently(LiveDefinition thing) {
    boolean index = thing.kind() == Kind.INDEX;
    String keys =
        index
            ? thing.text().substring(thing.text().indexOf(" USING "))
            : " " + thing.text().substring(thing.text().indexOf('('));
    boolean unique = !index || thing.text().startsWith("CREATE UNIQUE");
    return "CREATE %sINDEX CONCURRENTLY %s ON %s%s"
        .formatted(unique ? "UNIQUE " : "", quote(newName(thing)), quote(table), onFresh(keys));
  }

  /** Before the two columns change their names. */
  List<String> release() {
    List<String> statements = new ArrayList<>(Hanging.drops(hanging.inTheWay()));
    statements.addAll(Hanging.drops(hanging.foreignKeys()));
    statements.addAll(
        Hanging.drops(hanging.of(Kind.PRIMARY_KEY, Kind.UNIQUE, Kind.CHECK, Kind.DEFAULT)));
    hanging.of(Kind.IDENTITY).forEach(identity -> statements.addAll(movedOver(identity)));
    return statements;
  }

  /** The new column counts on where the old one is, by a sequence of the same name. */
  private List<String> movedOver(LiveDefinition identity) {
    String name = identity.name().replaceFirst("^.*\\.", "").replace("\"", "");
    String sequence = quote(table.sibling(Sql.longer(name, "new")));
    return List.of(
        Sql.alter(
            table,
            "ALTER COLUMN %s ADD %s (SEQUENCE NAME %s)"
                .formatted(quote(fresh), identity.text(), sequence)),
        "SELECT setval(%s, last_value, is_called) FROM %s"
            .formatted(Sql.literal(sequence), identity.name()),
        Sql.alter(table, "ALTER COLUMN %s DROP IDENTITY".formatted(quote(column))),
        "ALTER SEQUENCE %s RENAME TO %s".formatted(sequence, quote(name)));
  }

  /** After the two columns have changed their names. */
  List<String> attach() {
    List<String> statements = new ArrayList<>();
    each(statements, Kind.INDEX, this::renamedIndex);
    each(statements, Kind.PRIMARY_KEY, this::usingIndex);
    each(statements, Kind.UNIQUE, this::usingIndex);
    each(statements, Kind.CHECK, this::renamedCheck);
    each(statements, Kind.SEQUENCE, this::owned);
    each(statements, Kind.DEFAULT, value -> List.of(MadeAgain.create(untyped(value))));
    each(statements, Kind.COMMENT, comment -> List.of(MadeAgain.create(comment)));
    if (!hanging.foreignKeys().isEmpty()) {
      statements.add(SafeKeys.added(hanging.foreignKeys()));
    }
    statements.addAll(Hanging.creations(hanging.inTheWay()));
    return statements;
  }

  private void each(
      List<String> statements, Kind kind, Function<LiveDefinition, List<String>> made) {
    hanging.of(kind).forEach(thing -> statements.addAll(made.apply(thing)));
  }

  private List<String> renamedIndex(LiveDefinition index) {
    String rename = "ALTER INDEX %s RENAME TO %s";
    return List.of(
        rename.formatted(
            quote(table.sibling(index.name())), quote(Sql.longer(index.name(), "old"))),
        rename.formatted(quote(table.sibling(newName(index))), quote(index.name())));
  }

  private List<String> usingIndex(LiveDefinition key) {
    String kind = key.kind() == Kind.UNIQUE ? "UNIQUE" : "PRIMARY KEY";
    return List.of(
        Sql.alter(
            table,
            "ADD CONSTRAINT %s %s USING INDEX %s"
                .formatted(quote(key.name()), kind, quote(newName(key)))));
  }

  private List<String> renamedCheck(LiveDefinition check) {
    return List.of(
        Sql.alter(
            table,
            "RENAME CONSTRAINT %s TO %s".formatted(quote(newName(check)), quote(check.name()))));
  }

  private List<String> owned(LiveDefinition sequence) {
    return List.of(
        "ALTER SEQUENCE %s OWNED BY %s.%s".formatted(sequence.name(), quote(table), quote(column)));
  }

  /** A text that is written out says nothing of the type that the column had. */
  private static LiveDefinition untyped(LiveDefinition value) {
    String text = value.text().replaceFirst("^('(?:[^']|'')*')::[\\w \"(),.]+$", "$1");
    return new LiveDefinition(value.kind(), value.table(), value.name(), text);
  }

  /** Foreign keys that are validated when all is over. */
  List<Later> validations() {
    return SafeKeys.validations(hanging.foreignKeys());
  }

  private static String newName(LiveDefinition thing) {
    return Sql.longer(thing.name(), "new");
  }

  private String onFresh(String sql) {
    return Sql.replacing(sql, Map.of(column, quote(fresh)));
  }
}
