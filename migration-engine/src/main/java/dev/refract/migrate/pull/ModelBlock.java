package dev.refract.migrate.pull;

import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.IndexColumn;
import dev.refract.migrate.database.IndexColumn.Direction;
import dev.refract.migrate.database.OperatorClass;
import dev.refract.migrate.database.Table;
import dev.refract.schema.model.Model;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The model of a table. */
final class ModelBlock {
  private static final String KEYLESS =
      "The underlying table does not contain a valid unique identifier and can therefore currently"
          + " not be handled by Prisma Client.";

  private final Known known;
  private final Names names;
  private final RelationFields relations;
  private final Wording wording;
  private final Remarks remarks;
  private final Views views;

  ModelBlock(
      Known known,
      Names names,
      RelationFields relations,
      Wording wording,
      Remarks remarks,
      Views views) {
    this.remarks = remarks;
    this.views = views;
    this.known = known;
    this.names = names;
    this.relations = relations;
    this.wording = wording;
  }

  String of(Table table) {
    StringBuilder text = new StringBuilder();
    documentation(table).forEach(doc -> text.append(Literals.documentation(doc, "")));
    text.append("model ").append(names.model(table)).append(" {\n");
    ColumnFields fields = new ColumnFields(table, known, names, wording);
    table.columns().forEach(column -> text.append(fields.lines(column)));
    relations.of(table).forEach(field -> text.append("  ").append(field.text()).append('\n'));
    known
        .model(table)
        .ifPresent(model ->
            views.relationsOf(model).forEach(line -> text.append("  ").append(line).append('\n')));
    return closed(text, attributes(table));
  }

  /** A view, of which nothing but its columns is known. */
  String ofView(Table view) {
    StringBuilder text = new StringBuilder("view " + names.model(view) + " {\n");
    ColumnFields fields = new ColumnFields(view, known, names, wording);
    view.columns().forEach(column -> text.append(fields.lines(column)));
    return closed(text, Stream.concat(map(view).stream(), schema(view).stream()).toList());
  }

  private Optional<String> map(Table table) {
    return names.mappedModel(table).map(name -> "@@map(" + Literals.quoted(name) + ")");
  }

  private static Optional<String> schema(Table table) {
    return table.name().namespace().map(name -> "@@schema(" + Literals.quoted(name) + ")");
  }

  private static String closed(StringBuilder text, List<String> attributes) {
    if (!attributes.isEmpty()) {
      text.append('\n');
      attributes.forEach(attribute -> text.append("  ").append(attribute).append('\n'));
    }
    return text.append("}\n\n").toString();
  }

  private List<String> documentation(Table table) {
    Optional<Model> before = known.model(table);
    List<String> documentation = new ArrayList<>();
    before.flatMap(Model::documentation).ifPresent(documentation::add);
    if (names.isReserved(table)) {
      documentation.add(
          "This model has been renamed to '%s' during introspection, because the original name '%s' is reserved."
              .formatted(names.model(table), table.name().name()));
    }
    if (before.isEmpty()) {
      documentation.addAll(remarks.structure(table));
    }
    if (!TableKinds.hasUsableKey(table) && before.filter(Model::isIgnored).isEmpty()) {
      documentation.add(KEYLESS);
    }
    documentation.addAll(
        before
            .map(model -> remarks.details(table, model.documentation().orElse("")))
            .orElseGet(() -> remarks.details(table)));
    return documentation;
  }

  private List<String> attributes(Table table) {
    List<String> attributes = new ArrayList<>();
    Optional<Model> before = known.model(table);
    table
        .primaryKey()
        .filter(key -> key.columns().size() > 1)
        .ifPresent(key ->
            attributes.add(
                "@@id("
                    + fields(table, key.columns(), Optional.empty())
                    + before
                        .flatMap(Model::primaryKey)
                        .flatMap(dev.refract.schema.model.Index::clientName)
                        .map(name -> ", name: " + Literals.quoted(name))
                        .orElse("")
                    + wording.primaryKeyName(table).map(name -> ", map: " + name).orElse("")
                    + ")"));
    table.indexes().stream()
        .filter(index -> !(index.isUnique() && index.columns().size() == 1))
        .sorted(Comparator.comparingInt(index -> place(table, index)))
        .forEach(index -> attributes.add(index(table, index)));
    map(table).ifPresent(attributes::add);
    if (!TableKinds.hasUsableKey(table) || before.filter(Model::isIgnored).isPresent()) {
      attributes.add("@@ignore");
    }
    schema(table).ifPresent(attributes::add);
    return attributes;
  }

  /** Where the index stood before; new ones follow. */
  private int place(Table table, Index index) {
    return known
        .index(table, index, wording.constraints())
        .map(before -> before.declaration().span().start())
        .orElse(Integer.MAX_VALUE);
  }

  private String index(Table table, Index index) {
    return (index.isUnique() ? "@@unique(" : "@@index(")
        + fields(table, index.columns(), index.method())
        + known
            .index(table, index, wording.constraints())
            .flatMap(dev.refract.schema.model.Index::clientName)
            .map(name -> ", name: " + Literals.quoted(name))
            .orElse("")
        + wording.indexName(table, index).map(name -> ", map: " + name).orElse("")
        + index.method().map(m -> ", type: " + wording.rules().indexType(m)).orElse("")
        + wording.condition(index).map(where -> ", where: " + where).orElse("")
        + ")";
  }

  private String fields(Table table, List<IndexColumn> columns, Optional<String> method) {
    return columns.stream()
        .map(column -> field(table, column, method))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private String field(Table table, IndexColumn column, Optional<String> method) {
    List<String> arguments = new ArrayList<>();
    if (column.effectiveDirection() == Direction.DESC) {
      arguments.add("sort: Desc");
    }
    column
        .operatorClass()
        .filter(operators -> !operators.usual())
        .map(OperatorClass::name)
        .flatMap(name -> wording.rules().operatorClass(method, name))
        .ifPresent(name -> arguments.add("ops: " + name));
    String name = names.fields(table, List.of(column.column())).getFirst();
    return arguments.isEmpty() ? name : name + "(" + String.join(", ", arguments) + ")";
  }
}
