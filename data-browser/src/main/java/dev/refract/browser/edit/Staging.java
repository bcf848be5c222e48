package dev.refract.browser.edit;

import dev.refract.browser.page.Counterparts;
import dev.refract.browser.page.Row;
import dev.refract.browser.value.CellValue;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All edits that wait, of all models, in the order in which their rows were first touched. */
public record Staging(Map<RowRef, RowEdit> edits) {
  public static final Staging EMPTY = new Staging(Map.of());

  public Staging {
    edits = Collections.unmodifiableMap(new LinkedHashMap<>(edits));
  }

  public boolean isEmpty() {
    return edits.isEmpty();
  }

  public Optional<RowEdit> of(RowRef ref) {
    return Optional.ofNullable(edits.get(ref));
  }

  public Collection<RowEdit> all() {
    return edits.values();
  }

  public List<RowEdit.Insert> insertsInto(Model model) {
    return edits.values().stream()
        .filter(RowEdit.Insert.class::isInstance)
        .map(RowEdit.Insert.class::cast)
        .filter(insert -> insert.ref().model() == model)
        .toList();
  }

  public long countOf(Model model) {
    return edits.keySet().stream().filter(ref -> ref.model() == model).count();
  }

  Staging with(RowEdit edit) {
    Map<RowRef, RowEdit> changed = new LinkedHashMap<>(edits);
    changed.put(edit.ref(), edit);
    return new Staging(changed);
  }

  Staging without(RowRef ref) {
    Map<RowRef, RowEdit> changed = new LinkedHashMap<>(edits);
    changed.remove(ref);
    return new Staging(changed);
  }

  /** The edits of rows and columns that the newer schema still has. */
  Staging movedTo(Counterparts counterparts) {
    Staging moved = EMPTY;
    for (RowEdit edit : all()) {
      Optional<RowEdit> counterpart = moved(edit, counterparts);
      if (counterpart.isPresent()) {
        moved = moved.with(counterpart.get());
      }
    }
    return moved;
  }

  private static Optional<RowEdit> moved(RowEdit edit, Counterparts counterparts) {
    return switch (edit) {
      case RowEdit.Insert(RowRef.Draft ref, Map<ScalarField, Entry> entries) ->
          counterparts
              .of(ref.model())
              .map(model ->
                  new RowEdit.Insert(
                      new RowRef.Draft(model, ref.number()), moved(entries, counterparts)));
      case RowEdit.Update(RowRef.Stored _, Row original, Map<ScalarField, CellValue> changes) -> {
        Map<ScalarField, CellValue> kept = moved(changes, counterparts);
        yield counterparts
            .of(original)
            .filter(row -> !kept.isEmpty())
            .map(row -> new RowEdit.Update(StagedEdits.refOf(row), row, kept));
      }
      case RowEdit.Delete delete ->
          counterparts
              .of(delete.original())
              .map(row -> new RowEdit.Delete(StagedEdits.refOf(row), row));
    };
  }

  private static <V> Map<ScalarField, V> moved(Map<ScalarField, V> values, Counterparts there) {
    Map<ScalarField, V> kept = new LinkedHashMap<>();
    values.forEach((field, value) -> there.of(field).ifPresent(f -> kept.put(f, value)));
    return kept;
  }

  /** {@code 3 changes: 2 edited, 1 added}; a lone kind is named alone: {@code 2 rows edited}. */
  public String summary() {
    long added = count(RowEdit.Insert.class);
    long edited = count(RowEdit.Update.class);
    long deleted = count(RowEdit.Delete.class);
    List<String> parts = new ArrayList<>();
    addPart(parts, edited, "edited");
    addPart(parts, added, "added");
    addPart(parts, deleted, "deleted");
    String total = edits.size() == 1 ? "1 change" : edits.size() + " changes";
    return parts.isEmpty() ? "No changes" : total + ": " + String.join(", ", parts);
  }

  private static void addPart(List<String> parts, long count, String word) {
    if (count > 0) {
      parts.add(count + " " + word);
    }
  }

  private long count(Class<? extends RowEdit> kind) {
    return edits.values().stream().filter(kind::isInstance).count();
  }
}
