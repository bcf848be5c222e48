package dev.refract.browser.page;

import dev.refract.browser.filter.Condition;
import dev.refract.browser.value.CellType;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the parts of an older schema are called in a newer one, by their names: each reading of the
 * text makes a schema of its own, and what a person has typed outlives it.
 */
public final class Counterparts {
  private final Schema schema;

  public Counterparts(Schema schema) {
    this.schema = schema;
  }

  public Optional<Model> of(Model model) {
    return schema.model(model.name()).filter(m -> !m.isIgnored());
  }

  /** The column of the same name, where it still holds the same kind of value. */
  public Optional<ScalarField> of(ScalarField field) {
    return of(field.model())
        .flatMap(model -> model.field(field.name()))
        .filter(ScalarField.class::isInstance)
        .map(ScalarField.class::cast)
        .filter(f -> !f.isIgnored() && CellType.of(f) == CellType.of(field));
  }

  /** The row with those of its columns that are still there; nothing where its key is gone. */
  public Optional<Row> of(Row row) {
    List<ScalarField> kept = new ArrayList<>();
    List<ScalarField> before = new ArrayList<>();
    for (ScalarField column : row.projection().columns()) {
      of(column)
          .ifPresent(counterpart -> {
            kept.add(counterpart);
            before.add(column);
          });
    }
    return of(row.projection().model())
        .map(model -> Projection.of(model, kept))
        .filter(projection -> projection.hasKey() && projection.columns().size() == kept.size())
        .map(projection -> new Row(projection, before.stream().map(row::value).toList()));
  }

  public Optional<Sort> of(Sort sort) {
    return of(sort.field()).map(field -> new Sort(field, sort.direction()));
  }

  /** A condition whose columns are all still there. */
  public Optional<Condition> of(Condition condition) {
    return switch (condition) {
      case Condition.Comparison comparison -> comparison(comparison).map(c -> c);
      case Condition.Linked(RelationField relation, List<Condition.Comparison> key) -> {
        List<Condition.Comparison> kept =
            key.stream().flatMap(c -> comparison(c).stream()).toList();
        yield of(relation.model())
            .flatMap(model -> model.field(relation.name()))
            .filter(RelationField.class::isInstance)
            .map(RelationField.class::cast)
            .filter(r -> kept.size() == key.size())
            .map(r -> new Condition.Linked(r, kept));
      }
      case Condition.AllOf(List<Condition> parts) -> all(parts).map(Condition.AllOf::new);
      case Condition.AnyOf(List<Condition> parts) -> all(parts).map(Condition.AnyOf::new);
    };
  }

  private Optional<Condition.Comparison> comparison(Condition.Comparison comparison) {
    return of(comparison.field())
        .map(f -> new Condition.Comparison(f, comparison.operator(), comparison.operand()));
  }

  private Optional<List<Condition>> all(List<Condition> parts) {
    List<Condition> kept = parts.stream().flatMap(part -> of(part).stream()).toList();
    return kept.size() == parts.size() ? Optional.of(kept) : Optional.empty();
  }
}
