package dev.refract.schema.edit;

import dev.refract.schema.model.RelationField;
import dev.refract.schema.service.Symbol;
import dev.refract.schema.syntax.BlockAttribute;
import dev.refract.schema.syntax.EnumValue;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Deletes blocks, fields and values, with or without what uses them. */
final class Deletion {
  private final Draft draft;
  private final Uses uses;
  private final Removal removal;
  private final List<String> found = new ArrayList<>();

  Deletion(Draft draft, Uses uses) {
    this.draft = draft;
    this.uses = uses;
    this.removal = new Removal(draft);
  }

  void write(Symbol symbol) {
    switch (symbol) {
      case Symbol.Type(String name) -> block(draft.block(name));
      case Symbol.Field(String owner, String name) -> {
        Block block = draft.model(owner);
        field(block, block.requiredField(name));
      }
      case Symbol.Value(String owner, String name) -> {
        Block block = draft.enumType(owner);
        value(block, block.requiredValue(name));
      }
      case Symbol.Relation _ ->
          throw Refusal.wrongEdit("A relation is removed by one of its fields.");
      case Symbol.Datasource _ -> throw Refusal.wrongEdit("A schema needs its datasource.");
    }
    if (uses == Uses.REFUSE && !found.isEmpty()) {
      throw Refusal.inUse(
          "%s is used by %s."
              .formatted(title(symbol), String.join(", ", found.stream().distinct().toList())));
    }
    removal.write();
  }

  private static String title(Symbol symbol) {
    return switch (symbol) {
      case Symbol.Type(String name) -> name;
      case Symbol.Field(String owner, String name) -> owner + "." + name;
      case Symbol.Value(String owner, String name) -> owner + "." + name;
      case Symbol.Relation relation -> relation.name();
      case Symbol.Datasource datasource -> datasource.name();
    };
  }

  private void block(Block block) {
    removal.block(block);
    for (Location use : draft.uses(new Symbol.Type(block.name()))) {
      draft
          .site(use)
          .filter(site -> !site.block().equals(block))
          .ifPresent(site -> {
            if (site.member() instanceof FieldDeclaration field) {
              found.add(site.block().name() + "." + field.name().text());
              field(site.block(), field);
            }
          });
    }
  }

  private void field(Block block, FieldDeclaration field) {
    if (removal.isGone(block, field)) {
      return;
    }
    Optional<RelationField> relation = draft.relationField(block, field);
    if (relation.isPresent()) {
      relation(relation.get());
      return;
    }
    removal.entry(block, field);
    for (Location use : draft.uses(new Symbol.Field(block.name(), field.name().text()))) {
      draft
          .site(use)
          .filter(site -> !field.equals(site.member()))
          .ifPresent(site -> use(block, field, site));
    }
  }

  private void relation(RelationField field) {
    field
        .opposite()
        .filter(other -> other != field)
        .filter(other -> !removal.isGone(draft.block(other.model()), other.syntax()))
        .ifPresent(other -> found.add(other.toString()));
    removal.relation(field);
  }

  private void use(Block block, FieldDeclaration field, Draft.Site site) {
    switch (site.member()) {
      case BlockAttribute line -> {
        Carrier carrier = new Carrier(site.block(), Optional.empty());
        found.add(line.span().in(site.block().lines().text()));
        removal.attribute(carrier, line.attribute());
        if (line.attribute().name().text().equals("id")) {
          draft.note(
              "%s loses its primary key, which %s is a part of."
                  .formatted(block.name(), field.name().text()));
        }
      }
      case FieldDeclaration other -> {
        found.add(site.block().name() + "." + other.name().text());
        field(site.block(), other);
      }
      default -> {}
    }
  }

  private void value(Block block, EnumValue value) {
    removal.entry(block, value);
    for (Location use : draft.uses(new Symbol.Value(block.name(), value.name().text()))) {
      draft
          .site(use)
          .ifPresent(site -> {
            Carrier carrier = new Carrier(site.block(), Optional.of(site.member()));
            carrier
                .attribute("default")
                .ifPresent(attribute -> {
                  found.add(
                      "the default of " + site.block().name() + "." + Block.nameOf(site.member()));
                  removal.attribute(carrier, attribute);
                });
          });
    }
  }
}
