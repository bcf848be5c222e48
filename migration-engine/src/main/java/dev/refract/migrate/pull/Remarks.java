package dev.refract.migrate.pull;

import dev.refract.migrate.database.Remark;
import dev.refract.migrate.database.Remark.Kind;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the database has and the schema cannot say: comments over models, and warnings. */
final class Remarks {
  /** What belongs to no table. */
  private static final Set<Kind> ALONE =
      Set.of(Kind.VIEW, Kind.MATERIALIZED_VIEW, Kind.SEQUENCE, Kind.EXTENSION);

  private final List<Remark> remarks;
  private final Names names;
  private final Map<TableName, Table> models = new HashMap<>();

  Remarks(List<Remark> remarks, List<Table> models, Names names) {
    this.remarks = remarks;
    this.names = names;
    models.forEach(model -> this.models.put(model.name(), model));
  }

  /** The comments over a new model that come before the one about its key. */
  List<String> structure(Table table) {
    return documentation(
        table, List.of(Kind.PARTITIONED, Kind.INHERITED, Kind.CHECK, Kind.EXCLUSION));
  }

  /** What is added to the comments over a model that was known before. */
  List<String> details(Table table, String documentation) {
    return documentation(table, List.of(Kind.NULL_ORDER, Kind.EXPRESSION_INDEX)).stream()
        .filter(comment -> !documentation.contains(comment))
        .toList();
  }

  /** Those that come after it. */
  List<String> details(Table table) {
    return documentation(
        table,
        List.of(
            Kind.COMMENT,
            Kind.DEFERRED,
            Kind.ROW_LEVEL_SECURITY,
            Kind.NULL_ORDER,
            Kind.EXPRESSION_INDEX));
  }

  private List<String> documentation(Table table, List<Kind> kinds) {
    return kinds.stream()
        .filter(kind ->
            remarks.stream()
                .anyMatch(remark -> remark.kind() == kind && remark.owner().equals(table.name())))
        .flatMap(kind -> RemarkTexts.documentation(kind).stream())
        .toList();
  }

  /** Titles with their lines, in the order in which they are told. */
  Map<String, List<String>> sections() {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      for (Remark remark : remarks) {
        if (remark.kind() == kind) {
          line(remark)
              .ifPresent(line ->
                  sections
                      .computeIfAbsent(RemarkTexts.title(kind), _ -> new ArrayList<>())
                      .add(line));
        }
      }
    }
    return sections;
  }

  /** Empty for what belongs to a table that is no model. */
  private Optional<String> line(Remark remark) {
    if (ALONE.contains(remark.kind())) {
      return Optional.of(
          quoted(
              remark.kind() == Kind.EXTENSION ? remark.owner().name() : remark.owner().toString()));
    }
    Optional<Table> model = Optional.ofNullable(models.get(remark.owner()));
    return model.map(table -> line(remark, table));
  }

  private String line(Remark remark, Table table) {
    String model = names.model(table);
    String of = "Model: " + quoted(model);
    return switch (remark.kind()) {
      case NULL_ORDER -> "Index: " + part(remark) + ", column: " + detail(remark);
      case COMMENT ->
          remark
              .part()
              .map(column -> "Type: \"field\", name: " + quoted(model + "." + field(table, column)))
              .orElse("Type: \"model\", name: " + quoted(model));
      case CHECK, EXCLUSION, DEFERRED, EXPRESSION_INDEX, INCLUDED_COLUMNS ->
          remark.part().isPresent() ? of + ", constraint: " + part(remark) : of;
      case TRIGGER -> of + ", trigger: " + part(remark);
      case GENERATED_COLUMN -> of + ", field: " + quoted(field(table, remark.part().orElse("")));
      case DOMAIN ->
          of
              + ", field: "
              + quoted(field(table, remark.part().orElse("")))
              + ", domain: "
              + detail(remark);
      case TABLE_OPTION -> of + ", option: " + part(remark);
      case PARTITIONED,
          INHERITED,
          ROW_LEVEL_SECURITY,
          VIEW,
          MATERIALIZED_VIEW,
          SEQUENCE,
          EXTENSION ->
          quoted(model);
    };
  }

  private String field(Table table, String column) {
    return names.fields(table, List.of(column)).getFirst();
  }

  private static String part(Remark remark) {
    return quoted(remark.part().orElse(""));
  }

  private static String detail(Remark remark) {
    return quoted(remark.detail().orElse(""));
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
