package dev.refract.orm.client;

import dev.refract.orm.client.Extension.Part;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes computed fields out of {@code select} and {@code omit}, to any depth, and puts in what they
 * need.
 */
final class SelectionRewriter {
  private final ComputedFields computed;

  SelectionRewriter(ComputedFields computed) {
    this.computed = computed;
  }

  /** Arguments that the engine understands, and what is to be done with the rows. */
  record Rewritten(Map<String, @Nullable Object> arguments, Optional<Level> level) {}

  Rewritten rewrite(Model model, Map<String, ? extends @Nullable Object> arguments) {
    return arguments.get("select") instanceof Map<?, ?> select
        ? explicit(model, arguments, select)
        : implicit(model, arguments);
  }

  private Rewritten explicit(
      Model model, Map<String, ? extends @Nullable Object> arguments, Map<?, ?> select) {
    Map<String, @Nullable Object> selected = new LinkedHashMap<>();
    Map<String, Level> nested = new LinkedHashMap<>();
    List<String> asked = new ArrayList<>();
    select.forEach((key, value) -> {
      String name = String.valueOf(key);
      if (computed.find(model, name).isEmpty()) {
        selected.put(name, relation(model, name, value, nested));
      } else if (Boolean.TRUE.equals(value)) {
        asked.add(name);
      }
    });
    List<Part.Field> fields = computed.withNeeds(model, asked);
    Set<String> hidden = new HashSet<>();
    for (String need : needs(model, fields)) {
      if (!Boolean.TRUE.equals(selected.put(need, true))) {
        hidden.add(need);
      }
    }
    return rewritten(arguments, "select", selected, level(fields, asked, hidden, nested));
  }

  private Rewritten implicit(Model model, Map<String, ? extends @Nullable Object> arguments) {
    Map<String, @Nullable Object> omitted = new LinkedHashMap<>();
    if (arguments.get("omit") instanceof Map<?, ?> omit) {
      omit.forEach((key, value) -> omitted.put(String.valueOf(key), value));
    }
    List<String> asked = new ArrayList<>();
    for (Part.Field field : computed.of(model)) {
      if (!Boolean.TRUE.equals(omitted.remove(field.field()))) {
        asked.add(field.field());
      }
    }
    List<Part.Field> fields = computed.withNeeds(model, asked);
    Set<String> hidden = new HashSet<>();
    for (String need : needs(model, fields)) {
      if (Boolean.TRUE.equals(omitted.remove(need))) {
        hidden.add(need);
      }
    }
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(arguments);
    if (arguments.get("omit") instanceof Map) {
      changed.put("omit", omitted);
    }
    Map<String, Level> nested = new LinkedHashMap<>();
    if (arguments.get("include") instanceof Map<?, ?> include) {
      Map<String, @Nullable Object> included = new LinkedHashMap<>();
      include.forEach((key, value) -> {
        String name = String.valueOf(key);
        included.put(name, relation(model, name, value, nested));
      });
      changed.put("include", included);
    }
    return new Rewritten(changed, level(fields, asked, hidden, nested));
  }

  private @Nullable Object relation(
      Model model, String name, @Nullable Object value, Map<String, Level> nested) {
    Optional<Model> target = ComputedFields.target(model, name);
    if (target.isEmpty() || !(value instanceof Map || Boolean.TRUE.equals(value))) {
      return value;
    }
    Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> given) {
      given.forEach((key, inner) -> arguments.put(String.valueOf(key), inner));
    }
    Rewritten inner = rewrite(target.get(), arguments);
    inner.level().ifPresent(level -> nested.put(name, level));
    return value instanceof Map ? inner.arguments() : value;
  }

  /** The fields with columns that some need; at least one, because nothing cannot be selected. */
  private static Set<String> needs(Model model, List<Part.Field> fields) {
    Set<String> needs = new LinkedHashSet<>();
    for (Part.Field field : fields) {
      field.needs().stream()
          .filter(need -> model.field(need).orElse(null) instanceof ScalarField)
          .forEach(needs::add);
    }
    if (needs.isEmpty() && !fields.isEmpty()) {
      needs.add(model.scalarFields().getFirst().name());
    }
    return needs;
  }

  private static Optional<Level> level(
      List<Part.Field> fields, List<String> asked, Set<String> hidden, Map<String, Level> nested) {
    if (fields.isEmpty() && nested.isEmpty()) {
      return Optional.empty();
    }
    Set<String> unseen = new HashSet<>(hidden);
    fields.stream().map(Part.Field::field).filter(f -> !asked.contains(f)).forEach(unseen::add);
    return Optional.of(new Level(fields, unseen, nested));
  }

  private static Rewritten rewritten(
      Map<String, ? extends @Nullable Object> arguments,
      String name,
      Map<String, @Nullable Object> value,
      Optional<Level> level) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(arguments);
    changed.put(name, value);
    return new Rewritten(changed, level);
  }
}
