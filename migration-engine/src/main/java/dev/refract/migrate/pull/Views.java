package dev.refract.migrate.pull;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.database.View;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.syntax.ModelBlock;
import dev.refract.schema.text.Location;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The views of a database, where a generator asks for them. What clients know of a view (keys,
 * relations) stands in the schema alone, so one that was known stays as it is written.
 */
final class Views {
  private static final String FEATURE = "views";

  private final SchemaWorkspace before;
  private final List<View> described;
  private final List<Model> kept;

  Views(DatabaseSchema database, SchemaWorkspace before) {
    this.before = before;
    boolean wanted =
        before.schema().generators().stream()
            .anyMatch(generator -> generator.previewFeatures().contains(FEATURE));
    described =
        wanted
            ? database.views().stream()
                .filter(view -> !view.columns().isEmpty() || known(view).isPresent())
                .toList()
            : List.of();
    kept = described.stream().flatMap(view -> known(view).stream()).toList();
  }

  boolean describes(TableName name) {
    return described.stream().anyMatch(view -> view.name().equals(name));
  }

  /** Where the blocks of known views stand, with the comments above them. */
  List<Location> knownBlocks() {
    return kept.stream()
        .map(view ->
            new Location(view.declaration().file(), Configuration.withComments(block(view))))
        .toList();
  }

  /** Views that are new, with their columns. */
  List<Table> fresh() {
    List<Table> fresh = new ArrayList<>();
    for (View view : described) {
      if (known(view).isEmpty()) {
        fresh.add(new Table(view.name(), view.columns(), Optional.empty(), List.of(), List.of()));
      }
    }
    return fresh;
  }

  /** The fields of a model that lead to a view, as they are written: no database has them. */
  List<String> relationsOf(Model model) {
    String text = before.file(model.declaration().file()).orElseThrow().text();
    List<String> toViews =
        model.relationFields().stream()
            .filter(field -> kept.contains(field.target()))
            .map(RelationField::name)
            .toList();
    return block(model).fields().stream()
        .filter(field -> toViews.contains(field.name().text()))
        .map(field -> field.span().in(text).strip())
        .toList();
  }

  private Optional<Model> known(View view) {
    return before.schema().models().stream()
        .filter(Model::isView)
        .filter(model -> model.databaseName().equals(view.name().name()))
        .filter(model -> model.schemaName().equals(view.name().namespace()))
        .findFirst();
  }

  private ModelBlock block(Model model) {
    return before.tree(model.declaration().file()).orElseThrow().declarations().stream()
        .filter(ModelBlock.class::isInstance)
        .map(ModelBlock.class::cast)
        .filter(block -> block.name().text().equals(model.name()))
        .findFirst()
        .orElseThrow();
  }
}
