package dev.refract.browser.edit;

import dev.refract.schema.model.Model;
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

  /** {@code 3 changes: 2 edited, 1 added}; a lone kind is named alone: {@code 2 rows edited}. */
  public String summary() {
    long added = count(RowEdit.Insert.class);
    long edited = count(RowEdit.Update.class);
    long deleted = count(RowEdit.Delete.class);
    List<String> parts = new java.util.ArrayList<>();
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
