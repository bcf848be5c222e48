package dev.refract.schema.service;

import dev.refract.schema.connector.ColumnTypes;
import dev.refract.schema.connector.Connector;
import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.model.Datasource;
import dev.refract.schema.model.DefaultValue;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ReferentialAction;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what becomes of a field in the database. */
final class DatabaseText {
  private final Schema schema;
  private final Connector connector;
  private final RelationMode mode;

  DatabaseText(Schema schema) {
    this.schema = schema;
    this.connector = Connector.of(schema);
    this.mode =
        schema
            .datasource()
            .flatMap(Datasource::relationMode)
            .flatMap(RelationMode::of)
            .orElse(RelationMode.FOREIGN_KEYS);
  }

  /** Such as {@code Column `email` of `users`: TEXT NOT NULL. Unique.} */
  String column(ScalarField field) {
    StringBuilder text = new StringBuilder();
    text.append("Column `").append(field.databaseName()).append("` of `");
    text.append(field.model().databaseName()).append("`: ");
    text.append(
        schema
            .provider()
            .flatMap(provider -> ColumnTypes.of(provider, field))
            .orElseGet(() -> field.syntax().type().name().text()));
    if (field.isRequired()) {
      text.append(" NOT NULL");
    }
    field
        .defaultValue()
        .flatMap(DatabaseText::sql)
        .ifPresent(v -> text.append(" DEFAULT ").append(v));
    text.append('.');
    field.defaultValue().flatMap(DatabaseText::origin).ifPresent(text::append);
    if (field.isUpdatedAt()) {
      text.append(" Set to the current time with every change.");
    }
    if (field.isId()) {
      text.append(" Primary key.");
    } else if (field.isUnique()) {
      text.append(" Unique.");
    }
    return text.toString();
  }

  /** What stands behind {@code DEFAULT}, where the database fills the column. */
  private static Optional<String> sql(DefaultValue value) {
    return switch (value) {
      case DefaultValue.Text(String text) -> Optional.of("'" + text.replace("'", "''") + "'");
      case DefaultValue.Numeric(String text) -> Optional.of(text);
      case DefaultValue.Bool(boolean yes) -> Optional.of(String.valueOf(yes));
      case DefaultValue.OfEnum(var enumValue) -> Optional.of("'" + enumValue.databaseName() + "'");
      case DefaultValue.OfList(List<DefaultValue> elements) ->
          Optional.of(
              elements.stream()
                  .flatMap(element -> sql(element).stream())
                  .collect(Collectors.joining(", ", "[", "]")));
      case DefaultValue.Now _ -> Optional.of("CURRENT_TIMESTAMP");
      case DefaultValue.DatabaseGenerated(Optional<String> expression) -> expression;
      case DefaultValue.Autoincrement _,
          DefaultValue.Sequence _,
          DefaultValue.Auto _,
          DefaultValue.Uuid _,
          DefaultValue.Cuid _,
          DefaultValue.Ulid _,
          DefaultValue.NanoId _ ->
          Optional.empty();
    };
  }

  /** Who makes the value, where it is not an expression of SQL. */
  private static Optional<String> origin(DefaultValue value) {
    return switch (value) {
      case DefaultValue.Autoincrement _, DefaultValue.Sequence _ ->
          Optional.of(" The database counts it.");
      case DefaultValue.Auto _ -> Optional.of(" The database makes it.");
      case DefaultValue.Uuid _, DefaultValue.Cuid _, DefaultValue.Ulid _, DefaultValue.NanoId _ ->
          Optional.of(
              " The client makes it: a "
                  + value.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                  + ".");
      case DefaultValue.Text _,
          DefaultValue.Numeric _,
          DefaultValue.Bool _,
          DefaultValue.OfEnum _,
          DefaultValue.OfList _,
          DefaultValue.Now _,
          DefaultValue.DatabaseGenerated _ ->
          Optional.empty();
    };
  }

  /** Where the foreign key is, and what it does. */
  String relation(RelationField field) {
    Relation relation = field.relation();
    return switch (relation.kind()) {
      case MANY_TO_MANY ->
          "Many `%s` to many `%s`, in the join table `%s`."
              .formatted(field.model().name(), field.target().name(), relation.joinTableName());
      case ONE_TO_ONE, ONE_TO_MANY -> {
        RelationField holder = relation.first();
        yield holder.isReferencing()
            ? kind(relation) + foreignKey(relation, holder)
            : "A relation to `" + field.target().name() + "`.";
      }
    };
  }

  private static String kind(Relation relation) {
    return relation.kind() == Relation.Kind.ONE_TO_ONE ? "One to one. " : "One to many. ";
  }

  private String foreignKey(Relation relation, RelationField holder) {
    String points =
        "`%s` points to `%s`"
            .formatted(
                columns(holder.model(), holder.fields()),
                columns(holder.target(), holder.references()));
    ReferentialAction onDelete =
        relation.onDelete().orElseGet(() -> connector.defaultOnDelete(relation, mode));
    String key =
        mode == RelationMode.PRISMA
            ? ", without a foreign key"
            : ", by the foreign key `" + connector.names().foreignKey(relation) + "`";
    return points
        + key
        + ". On delete "
        + onDelete.keyword()
        + ", on update "
        + relation.onUpdate().orElse(ReferentialAction.CASCADE).keyword()
        + ".";
  }

  private static String columns(Model model, List<ScalarField> fields) {
    return fields.stream()
        .map(ScalarField::databaseName)
        .collect(Collectors.joining(", ", model.databaseName() + ".", ""));
  }
}
