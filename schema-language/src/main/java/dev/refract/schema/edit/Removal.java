package dev.refract.schema.edit;

import dev.refract.schema.model.Index;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.service.Symbol;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.Member;
import dev.refract.schema.text.Location;
import dev.refract.schema.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gathers what goes: blocks, entries of blocks, attributes. Nothing is written before all is known,
 * for what goes together uses one another.
 */
final class Removal {
  private final Draft draft;
  private final Set<Block> blocks = new LinkedHashSet<>();
  private final Map<Block, Set<Member>> entries = new LinkedHashMap<>();
  private final Map<Carrier, Set<Attribute>> attributes = new LinkedHashMap<>();

  Removal(Draft draft) {
    this.draft = draft;
  }

  void block(Block block) {
    blocks.add(block);
  }

  /** Whether it was not yet gathered. */
  boolean entry(Block block, Member entry) {
    return entries.computeIfAbsent(block, _ -> new LinkedHashSet<>()).add(entry);
  }

  void attribute(Carrier carrier, Attribute attribute) {
    attributes.computeIfAbsent(carrier, _ -> new LinkedHashSet<>()).add(attribute);
  }

  boolean isGone(Block block, Member entry) {
    return blocks.contains(block) || entries.getOrDefault(block, Set.of()).contains(entry);
  }

  /**
   * Gathers both fields of a relation, the fields of its foreign key that nothing else uses, and
   * the keys over those alone.
   */
  void relation(RelationField field) {
    List<RelationField> sides = new ArrayList<>(List.of(field));
    field.opposite().filter(other -> other != field).ifPresent(sides::add);
    for (RelationField side : sides) {
      Block block = draft.block(side.model());
      entry(block, side.syntax());
    }
    for (RelationField side : sides) {
      foreignKey(draft.block(side.model()), side);
    }
  }

  private void foreignKey(Block block, RelationField side) {
    if (blocks.contains(block)) {
      return;
    }
    Set<String> unused =
        side.fields().stream()
            .map(ScalarField::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<WrittenKey> keys = WrittenKey.of(block);
    boolean shrinks = true;
    while (shrinks) {
      Set<String> used = new HashSet<>(fieldsOfLastKeys(unused, keys));
      unused.stream().filter(name -> isUsed(block, name, unused, keys)).forEach(used::add);
      shrinks = unused.removeAll(used);
    }
    for (String name : unused) {
      entry(block, block.requiredField(name));
    }
    for (WrittenKey key : keys) {
      if (!unused.isEmpty() && unused.containsAll(key.fields())) {
        attribute(key.carrier(), key.attribute());
      }
    }
  }

  private boolean isUsed(Block block, String name, Set<String> unused, List<WrittenKey> keys) {
    boolean isInOtherKey =
        keys.stream()
            .filter(key -> key.has(name))
            .anyMatch(
                key -> key.kind() == Index.Kind.PRIMARY_KEY || !unused.containsAll(key.fields()));
    List<Span> keysThatGo =
        keys.stream()
            .filter(key -> unused.containsAll(key.fields()))
            .map(key -> key.attribute().span())
            .toList();
    return isInOtherKey
        || draft.uses(new Symbol.Field(block.name(), name)).stream()
            .anyMatch(use -> !isGone(use) && !isInOneOf(keysThatGo, block, use));
  }

  /** A model must keep a key by which its rows can be told apart. */
  private static Set<String> fieldsOfLastKeys(Set<String> unused, List<WrittenKey> keys) {
    List<WrittenKey> unique = keys.stream().filter(WrittenKey::isUnique).toList();
    boolean allGo = unique.stream().allMatch(key -> unused.containsAll(key.fields()));
    return allGo
        ? unique.stream().flatMap(key -> key.fields().stream()).collect(Collectors.toSet())
        : Set.of();
  }

  private static boolean isInOneOf(List<Span> spans, Block block, Location place) {
    return block.file().equals(place.file())
        && spans.stream().anyMatch(span -> span.touches(place.span().start()));
  }

  private boolean isGone(Location place) {
    Optional<Draft.Site> site = draft.site(place);
    return site.filter(s -> isGone(s.block(), s.member())).isPresent();
  }

  /** Writes it all; refuses to leave a block without entries. */
  void write() {
    entries.forEach((block, gone) -> {
      if (!blocks.contains(block) && gone.containsAll(block.entries())) {
        throw Refusal.lastOne(
            block.isEnum()
                ? block.name() + " would have no value left; delete the enum instead."
                : block.name() + " would have no field left; delete it as a whole instead.");
      }
    });
    for (Block block : blocks) {
      TypeEdits.delete(draft, block);
    }
    entries.forEach((block, gone) -> {
      if (!blocks.contains(block)) {
        gone.forEach(entry -> draft.in(block).deleteLines(block.wholeLines(entry)));
      }
    });
    attributes.forEach((carrier, gone) -> {
      boolean carrierIsGone =
          blocks.contains(carrier.block())
              || carrier.entry().filter(entry -> isGone(carrier.block(), entry)).isPresent();
      if (!carrierIsGone) {
        gone.forEach(attribute -> carrier.remove(draft, attribute));
      }
    });
  }
}
