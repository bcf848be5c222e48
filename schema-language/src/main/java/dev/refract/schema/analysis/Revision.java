package dev.refract.schema.analysis;

import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.diagnostic.Problems;
import dev.refract.schema.model.Declared;
import dev.refract.schema.model.Resolution;
import dev.refract.schema.model.SchemaResolver;
import dev.refract.schema.model.Surroundings;
import dev.refract.schema.parser.Reparsed;
import dev.refract.schema.syntax.SchemaTree;
import dev.refract.schema.syntax.TopLevel;
import dev.refract.schema.text.TextChange;
import dev.refract.schema.validation.Subjects;
import dev.refract.schema.validation.TakenName;
import dev.refract.schema.validation.Validations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings findings up to date with an edit.
 *
 * <p>What is said of a declaration depends on its own text, on the declarations that its fields
 * have as types, and on what names those use mean. So after an edit, these are examined again:
 *
 * <ul>
 *   <li>declarations whose text changed,
 *   <li>declarations with a field of such a type,
 *   <li>if a name came, went or means something else: the declarations that mention it count as
 *       changed, and names that nobody knows may have another nearest one.
 * </ul>
 *
 * <p>Where a finding may reach farther (names used twice, composite types in each other, a changed
 * datasource), there is no answer, and everything has to be looked at.
 */
final class Revision {
  private record Place(String file, int index) {}

  private final Sources sources;
  private final Map<String, SchemaTree> trees = new HashMap<>();
  private final Map<String, List<Examined>> examined = new LinkedHashMap<>();
  private final Map<String, Place> types = new HashMap<>();
  private final List<Place> configurations = new ArrayList<>();
  private final List<Diagnostic> configuring;

  /** Starts with what was known before the edit. */
  Revision(Sources sources, Map<String, List<Examined>> before, List<Diagnostic> configuring) {
    this.sources = sources;
    this.configuring = configuring;
    sources.trees().forEach(tree -> trees.put(tree.file(), tree));
    examined.putAll(before);
  }

  Optional<Findings> of(String file, Reparsed edit) {
    List<Examined> old = ofFile(file);
    List<Examined> removed = old.subList(edit.first(), edit.first() + edit.removed());
    List<Examined> inserted = new ArrayList<>();
    for (int i = edit.first(); i < edit.first() + edit.inserted(); i++) {
      inserted.add(Examined.notYet(declaration(new Place(file, i))));
    }
    if (hasConfiguration(removed) || hasConfiguration(inserted)) {
      return Optional.empty();
    }
    List<Examined> changed = new ArrayList<>(old.subList(0, edit.first()));
    changed.addAll(inserted);
    changed.addAll(old.subList(edit.first() + edit.removed(), old.size()));
    examined.put(file, changed);
    move(file, edit.change());
    if (!indexNames()) {
      return Optional.empty();
    }
    List<Place> affected = affected(file, edit, removed, inserted);
    if (affected.stream().anyMatch(place -> get(place).kind() == Examined.Kind.TYPE)) {
      return Optional.empty();
    }
    Resolution resolution = resolve(affected);
    List<Diagnostic> configuration = Examined.moved(configuring, file, edit.change());
    Findings findings = new Findings(examined, configuration, List.of());
    return findings.hasErrors(sources)
        ? Optional.of(findings)
        : check(affected, resolution).map(whole -> new Findings(examined, configuration, whole));
  }

  private static boolean hasConfiguration(List<Examined> some) {
    return some.stream().anyMatch(one -> one.kind() == Examined.Kind.CONFIGURATION);
  }

  private void move(String file, TextChange change) {
    examined.replaceAll((_, ofFile) -> {
      List<Examined> moved = new ArrayList<>(ofFile.size());
      for (Examined one : ofFile) {
        moved.add(one.moved(file, change));
      }
      return moved;
    });
  }

  /** Whether each name means one thing. */
  private boolean indexNames() {
    for (Map.Entry<String, List<Examined>> entry : examined.entrySet()) {
      List<Examined> ofFile = entry.getValue();
      for (int i = 0; i < ofFile.size(); i++) {
        Examined one = ofFile.get(i);
        if (one.kind() == Examined.Kind.NOTHING) {
          continue;
        }
        Place place = new Place(entry.getKey(), i);
        if (one.kind() == Examined.Kind.CONFIGURATION) {
          configurations.add(place);
        } else if (types.put(one.name(), place) != null) {
          return false;
        }
      }
    }
    return true;
  }

  private List<Place> affected(
      String file, Reparsed edit, List<Examined> removed, List<Examined> inserted) {
    Map<String, Examined.Kind> before = kinds(removed);
    Map<String, Examined.Kind> now = kinds(inserted);
    Set<String> reached = new HashSet<>(before.keySet());
    reached.addAll(now.keySet());
    Set<String> unlike = new HashSet<>(reached);
    unlike.removeIf(name -> before.get(name) == now.get(name));
    if (!unlike.isEmpty()) {
      forEach((place, one) -> {
        if (one.mentionsAny(unlike)) {
          reached.add(one.name());
        }
      });
    }
    List<Place> affected = new ArrayList<>();
    forEach((place, one) -> {
      boolean isNew =
          place.file.equals(file)
              && place.index >= edit.first()
              && place.index < edit.first() + edit.inserted();
      if (isNew
          || one.mentionsAny(reached)
          || (!unlike.isEmpty() && !types.keySet().containsAll(one.mentions()))) {
        affected.add(place);
      }
    });
    return affected;
  }

  private static Map<String, Examined.Kind> kinds(List<Examined> some) {
    Map<String, Examined.Kind> kinds = new HashMap<>();
    for (Examined one : some) {
      if (one.kind().isType()) {
        kinds.put(one.name(), one.kind());
      }
    }
    return kinds;
  }

  private interface Visitor {
    void visit(Place place, Examined one);
  }

  private void forEach(Visitor visitor) {
    types.values().forEach(place -> visitor.visit(place, get(place)));
  }

  private Resolution resolve(List<Place> wanted) {
    List<Declared> declared = new ArrayList<>(wanted.size() + configurations.size());
    wanted.forEach(place -> declared.add(declared(place)));
    configurations.forEach(place -> declared.add(declared(place)));
    Problems problems = new Problems();
    Resolution resolution =
        SchemaResolver.resolve(sources.files(), declared, new Neighbours(), problems);
    for (Place place : wanted) {
      set(place, get(place).resolved(problems.list(declaration(place))));
    }
    return resolution;
  }

  /** What is wrong with the schema as a whole, once all declarations have been checked. */
  private Optional<List<Diagnostic>> check(List<Place> resolvedNow, Resolution resolutionNow) {
    List<Place> unchecked = new ArrayList<>();
    forEach((place, one) -> {
      if (one.checked().isEmpty()) {
        unchecked.add(place);
      }
    });
    // errors elsewhere may have kept the rules from being asked for some time
    Resolution resolution =
        unchecked.size() == resolvedNow.size() ? resolutionNow : resolve(unchecked);
    Set<TopLevel> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
    unchecked.forEach(place -> wanted.add(declaration(place)));
    Subjects subjects = Subjects.only(resolution.schema(), wanted::contains);
    Problems problems = new Problems();
    Validations validations = Validations.of(resolution, problems);
    if (!validations.stayNearby() || !validations.check(subjects, Set.of())) {
      return Optional.empty();
    }
    IdentityHashMap<TopLevel, List<TakenName>> names = validations.takenNames(subjects);
    for (Place place : unchecked) {
      TopLevel declaration = declaration(place);
      set(
          place,
          get(place)
              .checked(problems.list(declaration), names.getOrDefault(declaration, List.of())));
    }
    return allNamesDiffer() ? Optional.of(problems.list(Problems.WHOLE)) : Optional.empty();
  }

  private boolean allNamesDiffer() {
    Set<TakenName> seen = new HashSet<>();
    for (List<Examined> ofFile : examined.values()) {
      for (Examined one : ofFile) {
        for (TakenName name : one.checked().map(Examined.Checked::names).orElse(List.of())) {
          if (!seen.add(name)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private List<Examined> ofFile(String file) {
    return examined.getOrDefault(file, List.of());
  }

  private Examined get(Place place) {
    return ofFile(place.file).get(place.index);
  }

  private void set(Place place, Examined one) {
    ofFile(place.file).set(place.index, one);
  }

  private TopLevel declaration(Place place) {
    @Nullable SchemaTree tree = trees.get(place.file);
    if (tree == null) {
      throw new IllegalStateException("no tree of " + place.file);
    }
    return tree.declarations().get(place.index);
  }

  private Declared declared(Place place) {
    return new Declared(place.file, declaration(place));
  }

  /** Leads names to the declarations that are not examined again. */
  private final class Neighbours implements Surroundings {
    @Override
    public Optional<Declared> named(String name) {
      return Optional.ofNullable(types.get(name)).map(Revision.this::declared);
    }

    @Override
    public Iterable<String> names() {
      return types.keySet();
    }
  }
}
