package dev.refract.browser.page;

import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The columns that are read of a model, in order, and the key that tells its rows apart. The
 * columns of the key are always among them.
 */
public final class Projection {
  private final Model model;
  private final List<ScalarField> columns;
  private final List<ScalarField> key;
  private final IdentityHashMap<ScalarField, Integer> positions = new IdentityHashMap<>();

  private Projection(Model model, List<ScalarField> columns, List<ScalarField> key) {
    this.model = model;
    this.columns = List.copyOf(columns);
    this.key = List.copyOf(key);
    for (ScalarField column : columns) {
      positions.put(column, positions.size());
    }
  }

  /** Every column of the model that is not ignored. */
  public static Projection of(Model model) {
    return of(model, model.scalarFields().stream().filter(f -> !f.isIgnored()).toList());
  }

  /** The given columns, and those of the key where they are missing. */
  public static Projection of(Model model, List<ScalarField> wanted) {
    List<ScalarField> key = keyOf(model);
    List<ScalarField> columns = new ArrayList<>(wanted);
    key.stream().filter(k -> !columns.contains(k)).forEach(columns::add);
    return new Projection(model, columns, key);
  }

  /** The primary key, else the first unique key without optional fields, else none (a view). */
  private static List<ScalarField> keyOf(Model model) {
    return model.uniqueKeys().stream()
        .map(Index::scalarFields)
        .filter(fields -> fields.stream().allMatch(ScalarField::isRequired))
        .findFirst()
        .orElse(List.of());
  }

  public Model model() {
    return model;
  }

  public List<ScalarField> columns() {
    return columns;
  }

  /** The fields that tell rows apart; empty where the model has no key. */
  public List<ScalarField> key() {
    return key;
  }

  public boolean hasKey() {
    return !key.isEmpty();
  }

  int position(ScalarField column) {
    Integer position = positions.get(column);
    if (position == null) {
      throw new IllegalArgumentException(column + " is not read");
    }
    return position;
  }
}
