package dev.refract.schema.edit;

import dev.refract.schema.model.Relation;
import dev.refract.schema.service.Symbol;
import dev.refract.schema.syntax.Attribute;
import java.util.Optional;

/** Renames a relation: what both sides say, and the join table that is called after it. */
final class RelationRename {
  private RelationRename() {}

  static void write(Draft draft, Symbol.Relation symbol, Rename rename) {
    String newName = rename.newName();
    if (draft.occurrences(symbol).isEmpty()) {
      throw Refusal.unknown(
          "%s and %s have no relation called “%s”."
              .formatted(symbol.first(), symbol.second(), symbol.name()));
    }
    if (newName.isBlank()) {
      throw Refusal.invalidName("A relation's name cannot be empty.");
    }
    if (newName.equals(symbol.name())) {
      return;
    }
    Symbol taken = new Symbol.Relation(symbol.first(), symbol.second(), newName);
    if (!draft.occurrences(taken).isEmpty()) {
      throw Refusal.nameTaken(
          "%s and %s have a relation called “%s” already."
              .formatted(symbol.first(), symbol.second(), newName));
    }
    String quoted = AttributeArguments.quoted(newName);
    Snippet.value(quoted);
    Renaming.replaceAll(draft, symbol, quoted.substring(1, quoted.length() - 1));
    draft.schema().relations().stream()
        .filter(relation -> relation.kind() == Relation.Kind.MANY_TO_MANY)
        .filter(relation -> symbolOf(relation).equals(Optional.of(symbol)))
        .forEach(relation -> JoinTables.rename(draft, relation, newName, rename.database()));
  }

  private static Optional<Symbol.Relation> symbolOf(Relation relation) {
    return relation
        .givenName()
        .map(name ->
            Symbol.Relation.between(
                relation.first().model().name(), relation.first().target().name(), name));
  }

  /** Gives a relation a name that has none yet, on one of its sides. */
  static void name(Draft draft, Carrier side, String name) {
    String quoted = AttributeArguments.quoted(name);
    Optional<Attribute> relation = side.attribute("relation");
    if (relation.isPresent()) {
      AttributeEdits.set(
          draft.in(side.block()), relation.get(), Optional.empty(), Optional.of(quoted));
    } else {
      side.add(draft, "@relation(" + quoted + ")");
    }
  }
}
