package dev.refract.migrate.pull;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Remark;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.derive.Extensions;
import dev.refract.orm.dialect.SqliteDialect;
import dev.refract.schema.format.SchemaFormatter;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.Model;
import dev.refract.schema.text.Location;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the schema of a database. */
public final class SchemaPuller {
  private final SchemaWorkspace before;
  private final DatabaseSchema database;
  private final Known known;
  private final Names names;
  private final Map<String, StringBuilder> texts = new LinkedHashMap<>();

  private SchemaPuller(DatabaseSchema database, SchemaWorkspace before) {
    this.before = before;
    this.database = database;
    this.known = new Known(before.schema());
    this.names = new Names(known, database);
  }

  /**
   * The schema of a database. Names, order, documentation and what only clients know are taken from
   * the schema that was known before, where it describes the same things.
   *
   * @param before at least one file; its datasource and generators stay as they are
   */
  public static PulledSchema pull(DatabaseSchema database, SchemaWorkspace before) {
    return pull(database, List.of(), before);
  }

  /**
   * The same.
   *
   * @param remarks what the database has and the schema cannot say; it is told
   */
  public static PulledSchema pull(
      DatabaseSchema database, List<Remark> remarks, SchemaWorkspace before) {
    return new SchemaPuller(database, before).pull(remarks);
  }

  /** The datasource and the generators alone. */
  public static SchemaWorkspace configurationOf(SchemaWorkspace before) {
    return SchemaWorkspace.of(
        before.files().stream()
            .map(file ->
                new SourceFile(
                    file.name(),
                    Configuration.of(file.text(), before.tree(file.name()).orElseThrow())))
            .toList());
  }

  private PulledSchema pull(List<Remark> found) {
    before
        .files()
        .forEach(file ->
            texts.put(
                file.name(),
                new StringBuilder(
                    Configuration.of(
                        file.text(), before.tree(file.name()).orElseThrow(), neededFeatures()))));
    if (before.schema().datasource().isEmpty()) {
      main().append(Configuration.datasource(database.dialect()));
    }
    List<Table> tables = database.tables().stream().filter(TableKinds::isModel).toList();
    List<PulledEnum> enums = enums();
    Wording wording = Wording.of(database, enums, names);
    RelationFields relations = new RelationFields(database.tables(), known, names, wording);
    Views views = new Views(database, before);
    Remarks remarks =
        new Remarks(
            found.stream()
                .filter(remark -> !views.describes(remark.owner()) && !isAskedFor(remark))
                .toList(),
            tables,
            names);
    ModelBlock block = new ModelBlock(known, names, relations, wording, remarks, views);
    for (Table table : inKnownOrder(tables)) {
      known
          .model(table)
          .map(model -> text(model.declaration().file()))
          .orElseGet(this::main)
          .append(block.of(table));
    }
    views.knownBlocks().forEach(this::keep);
    views.fresh().forEach(view -> main().append(block.ofView(view)));
    for (PulledEnum type : enums) {
      type.before()
          .map(known -> text(known.declaration().file()))
          .orElseGet(this::main)
          .append(type.text());
    }
    return new PulledSchema(
        formatted(),
        Warnings.of(
            tables, views.fresh(), wording.hasEnums() ? enums : List.of(), known, names, remarks));
  }

  /** Whether it is an extension that the datasource names. */
  private boolean isAskedFor(Remark remark) {
    return remark.kind() == Remark.Kind.EXTENSION
        && Extensions.of(before.schema()).stream()
            .anyMatch(extension -> extension.name().equals(remark.owner().name()));
  }

  private Set<String> neededFeatures() {
    boolean partial =
        database.tables().stream()
            .filter(TableKinds::isModel)
            .flatMap(table -> table.indexes().stream())
            .anyMatch(index -> index.predicate().isPresent());
    return partial ? Set.of("partialIndexes") : Set.of();
  }

  /** A block stays as it is written. */
  private void keep(Location block) {
    String file = before.file(block.file()).orElseThrow().text();
    text(block.file()).append(block.span().in(file)).append("\n\n");
  }

  /** Those of the database; one without enums leaves those that were known as they were. */
  private List<PulledEnum> enums() {
    List<EnumType> order = before.schema().enums();
    return database.dialect() instanceof SqliteDialect
        ? order.stream().map(PulledEnum::of).toList()
        : database.enums().stream()
            .map(type -> PulledEnum.of(type, known, names))
            .sorted(
                Comparator.comparingInt(
                    type -> type.before().map(order::indexOf).orElse(Integer.MAX_VALUE)))
            .toList();
  }

  /** What is new follows what was known. */
  private List<Table> inKnownOrder(List<Table> tables) {
    List<Model> models = before.schema().models();
    return tables.stream()
        .sorted(
            Comparator.comparingInt(
                table -> known.model(table).map(models::indexOf).orElse(Integer.MAX_VALUE)))
        .toList();
  }

  private StringBuilder text(String file) {
    return texts.computeIfAbsent(file, _ -> new StringBuilder());
  }

  private StringBuilder main() {
    return text(before.files().getFirst().name());
  }

  private List<SourceFile> formatted() {
    List<SourceFile> files = new ArrayList<>();
    texts.forEach((name, text) -> files.add(new SourceFile(name, text.toString())));
    return SchemaFormatter.format(SchemaWorkspace.of(files));
  }
}
