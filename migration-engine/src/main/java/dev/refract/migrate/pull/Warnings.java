package dev.refract.migrate.pull;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnType.Unsupported;
import dev.refract.migrate.database.Table;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the schema cannot say about the database, in the reference's words. */
final class Warnings {
  private static final String NAMELESS =
      "These fields were commented out because their names are currently not supported by Prisma."
          + " Please provide valid ones that match [a-zA-Z][a-zA-Z0-9_]* using the `@map`"
          + " attribute:";
  private static final String KEYLESS =
      "The following models were ignored as they do not have a valid unique identifier or id. This"
          + " is currently not supported by Prisma Client:";
  private static final String UNSUPPORTED =
      "These fields are not supported by Prisma Client, because Prisma currently does not support"
          + " their types:";
  private static final String MAPPED_FIELDS =
      "These fields were enriched with `@map` information taken from the previous Prisma schema:";
  private static final String NAMED_KEYS =
      "These models were enriched with custom compound id names taken from the previous Prisma"
          + " schema:";
  private static final String NAMELESS_VALUES =
      "These enum values were commented out because their names are currently not supported by"
          + " Prisma. Please provide valid ones that match [a-zA-Z][a-zA-Z0-9_]* using the `@map`"
          + " attribute:";
  private static final String MAPPED_VALUES =
      "These enum values were enriched with `@map` information taken from the previous Prisma"
          + " schema:";
  private static final String MAPPED_ENUMS =
      "These enums were enriched with `@@map` information taken from the previous Prisma schema:";
  private static final String MAPPED_MODELS =
      "These models were enriched with `@@map` information taken from the previous Prisma schema:";

  private static final String RENAMED =
      "These items were renamed due to their names being duplicates in the Prisma schema:";

  private final Known known;
  private final Names names;
  private final List<String> nameless = new ArrayList<>();
  private final List<String> keyless = new ArrayList<>();
  private final List<String> unsupported = new ArrayList<>();
  private final List<String> namelessInViews = new ArrayList<>();
  private final List<String> unsupportedInViews = new ArrayList<>();
  private final List<String> mappedFields = new ArrayList<>();
  private final List<String> namedKeys = new ArrayList<>();
  private final List<String> mappedModels = new ArrayList<>();
  private final List<String> namelessValues = new ArrayList<>();
  private final List<String> mappedValues = new ArrayList<>();
  private final List<String> mappedEnums = new ArrayList<>();
  private final List<String> renamed = new ArrayList<>();

  private Warnings(Known known, Names names) {
    this.known = known;
    this.names = names;
  }

  static Optional<String> of(
      List<Table> tables,
      List<Table> views,
      List<PulledEnum> enums,
      Known known,
      Names names,
      Remarks remarks) {
    Warnings warnings = new Warnings(known, names);
    enums.forEach(warnings::collect);
    tables.forEach(warnings::collect);
    views.forEach(warnings::collectView);
    return warnings.text(remarks);
  }

  private void collect(PulledEnum type) {
    String name = "\"" + type.name() + "\"";
    if (type.before().isPresent() && type.mappedName().isPresent()) {
      mappedEnums.add(name);
    }
    if (names.isRenamed(type)) {
      renamed.add("Type: \"enum\", name: " + name);
    }
    for (PulledEnum.Value value : type.values()) {
      if (value.name().isEmpty()) {
        namelessValues.add("Enum: " + name + ", value: \"" + value.databaseName() + "\"");
      } else if (value.before().isPresent() && value.mappedName().isPresent()) {
        mappedValues.add("Enum: " + name + ", value: \"" + value.name() + "\"");
      }
    }
  }

  private void collect(Table table) {
    Optional<Model> before = known.model(table);
    String model = "\"" + names.model(table) + "\"";
    if (!TableKinds.hasUsableKey(table) && before.filter(Model::isIgnored).isEmpty()) {
      keyless.add(model);
    }
    if (names.isRenamed(table)) {
      renamed.add("Type: \"model\", name: " + model);
    }
    before.flatMap(Model::mappedName).ifPresent(_ -> mappedModels.add(model));
    before
        .flatMap(Model::primaryKey)
        .flatMap(Index::clientName)
        .ifPresent(_ -> namedKeys.add(model));
    for (Column column : table.columns()) {
      String field = "\"" + names.field(table, column) + "\"";
      known
          .field(table, column)
          .flatMap(ScalarField::mappedName)
          .ifPresent(_ -> mappedFields.add("Model: " + model + ", field: " + field));
      if (names.field(table, column).isEmpty()) {
        nameless.add("Model: " + model + ", field(s): [\"" + column.name() + "\"]");
      }
      if (column.type() instanceof Unsupported(String sql)) {
        unsupported.add("Model: " + model + unsupported(field, sql));
      }
    }
  }

  private void collectView(Table view) {
    String name = "View: \"" + names.model(view) + "\"";
    for (Column column : view.columns()) {
      String field = names.field(view, column);
      if (field.isEmpty()) {
        namelessInViews.add(name + ", field(s): [\"" + column.name() + "\"]");
      }
      if (column.type() instanceof Unsupported(String sql)) {
        unsupportedInViews.add(name + unsupported("\"" + field + "\"", sql));
      }
    }
  }

  private static String unsupported(String field, String sql) {
    return ", field: " + field + ", original data type: \"" + sql.toLowerCase(Locale.ROOT) + "\"";
  }

  private Optional<String> text(Remarks remarks) {
    StringBuilder text = new StringBuilder();
    section(text, NAMELESS, nameless);
    section(text, NAMELESS, namelessInViews);
    section(text, MAPPED_FIELDS, mappedFields);
    section(text, NAMELESS_VALUES, namelessValues);
    section(text, KEYLESS, keyless);
    section(text, NAMED_KEYS, namedKeys);
    section(text, UNSUPPORTED, unsupported);
    section(text, UNSUPPORTED, unsupportedInViews);
    section(text, MAPPED_MODELS, mappedModels);
    section(text, MAPPED_VALUES, mappedValues);
    section(text, MAPPED_ENUMS, mappedEnums);
    section(text, RENAMED, renamed);
    remarks.sections().forEach((title, lines) -> section(text, title, lines));
    return text.isEmpty() ? Optional.empty() : Optional.of("*** WARNING ***\n" + text);
  }

  private static void section(StringBuilder text, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      text.append('\n').append(title).append('\n');
      lines.forEach(line -> text.append("  - ").append(line).append('\n'));
    }
  }
}
