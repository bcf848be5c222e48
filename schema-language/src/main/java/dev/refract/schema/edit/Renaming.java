package dev.refract.schema.edit;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.connector.Connector;
import dev.refract.schema.edit.Rename.DatabaseName;
import dev.refract.schema.model.Model;
import dev.refract.schema.service.Occurrence;
import dev.refract.schema.service.Symbol;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.EnumValue;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.Member;
import dev.refract.schema.text.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Renames something wherever it is named, and says what that means for the database. */
final class Renaming {
  private Renaming() {}

  static void write(Draft draft, Rename rename) {
    switch (rename.symbol()) {
      case Symbol.Type(String name) -> type(draft, draft.block(name), rename);
      case Symbol.Field(String owner, String name) -> {
        Block block = draft.model(owner);
        field(draft, block, block.requiredField(name), rename);
      }
      case Symbol.Value(String owner, String name) -> {
        Block block = draft.enumType(owner);
        value(draft, block, block.requiredValue(name), rename);
      }
      case Symbol.Relation relation -> RelationRename.write(draft, relation, rename);
      case Symbol.Datasource _ ->
          throw Refusal.wrongEdit("The name of a datasource stands in the schema only; leave it.");
    }
  }

  private static void type(Draft draft, Block block, Rename rename) {
    String newName = rename.newName();
    if (!block.name().equals(newName)) {
      NewNames.checkType(draft, newName);
    }
    replaceAll(draft, rename.symbol(), newName);
    if (block.isCompositeType()) {
      return;
    }
    Carrier carrier = new Carrier(block, Optional.empty());
    String previous = databaseName(carrier, block.name());
    String next = next(rename.database(), previous);
    if (block.isEnum() && !Connector.of(draft.schema()).can(Capability.NAMED_ENUMS)) {
      return; // the database knows its values, but not its name
    }
    map(draft, carrier, newName, next);
    if (block.isEnum()) {
      if (!next.equals(previous)) {
        refuseTaken("enum", next, draft.schema().enums().stream().map(type -> type.databaseName()));
        draft.record(RecordedRename.enumType(previous, next));
      }
      return;
    }
    if (!next.equals(previous)) {
      Optional<String> schema = draft.resolved(block).flatMap(Model::schemaName);
      refuseTaken(
          "table",
          next,
          draft.schema().models().stream()
              .filter(model -> model.schemaName().equals(schema))
              .map(Model::databaseName));
      draft.record(RecordedRename.table(previous, next));
    }
    draft
        .resolved(block)
        .ifPresent(model -> {
          DerivedNames.noteTable(draft, model, next);
          JoinTables.renameModel(draft, model, newName, rename.database());
        });
  }

  private static void field(Draft draft, Block block, FieldDeclaration field, Rename rename) {
    String newName = rename.newName();
    String name = field.name().text();
    if (!name.equals(newName)) {
      NewNames.checkField(block, newName);
    }
    replaceAll(draft, rename.symbol(), newName);
    if (Types.isModel(draft, field.type().name().text())) {
      draft
          .relationField(block, field)
          .ifPresent(relation -> JoinTables.renameField(draft, relation, newName));
      return;
    }
    Carrier carrier = new Carrier(block, Optional.of(field));
    String previous = databaseName(carrier, name);
    if (!previous.equals(newName)) {
      NewNames.checkColumn(block, newName);
    }
    String next = next(rename.database(), previous);
    map(draft, carrier, newName, next);
    Optional<Model> model = draft.resolved(block);
    if (!next.equals(previous) && model.isPresent()) {
      refuseTaken(
          "column", next, model.get().scalarFields().stream().map(column -> column.databaseName()));
      draft.record(RecordedRename.column(model.get().databaseName(), previous, next));
      DerivedNames.noteColumn(draft, model.get(), name, next);
    }
  }

  private static void value(Draft draft, Block block, EnumValue value, Rename rename) {
    String newName = rename.newName();
    String name = value.name().text();
    if (!name.equals(newName)) {
      NewNames.checkValue(block, newName);
    }
    replaceAll(draft, rename.symbol(), newName);
    Carrier carrier = new Carrier(block, Optional.of(value));
    String previous = databaseName(carrier, name);
    String next = next(rename.database(), previous);
    map(draft, carrier, newName, next);
    if (!next.equals(previous)) {
      refuseTaken(
          "value",
          next,
          block.values().stream()
              .map(v -> new Carrier(block, Optional.of(v)))
              .map(v -> databaseName(v, nameOf(v))));
      String type = databaseName(new Carrier(block, Optional.empty()), block.name());
      draft.record(RecordedRename.enumValue(type, previous, next));
    }
  }

  private static String nameOf(Carrier value) {
    return value.entry().map(Block::nameOf).orElse("");
  }

  /** What the carrier is called in the database. */
  static String databaseName(Carrier carrier, String name) {
    return mappedName(carrier).orElse(name);
  }

  private static Optional<String> mappedName(Carrier carrier) {
    return carrier.attribute("map").flatMap(map -> AttributeArguments.text(map, "name"));
  }

  private static String next(DatabaseName database, String previous) {
    return switch (database) {
      case DatabaseName.Keep _ -> previous;
      case DatabaseName.Change(String to) -> to;
    };
  }

  private static void refuseTaken(String kind, String name, Stream<String> taken) {
    if (name.isBlank()) {
      throw Refusal.invalidName("A name in the database cannot be empty.");
    }
    if (taken.anyMatch(name::equals)) {
      throw Refusal.nameTaken("The database has a " + kind + " called “" + name + "” already.");
    }
  }

  /** Writes the database name where it is not the name itself, and nothing where it is. */
  private static void map(Draft draft, Carrier carrier, String name, String databaseName) {
    Optional<Attribute> map = carrier.attribute("map");
    if (name.equals(databaseName)) {
      map.ifPresent(attribute -> carrier.remove(draft, attribute));
    } else if (map.isEmpty()) {
      String sign = carrier.entry().isPresent() ? "@map(" : "@@map(";
      carrier.add(draft, sign + AttributeArguments.quoted(databaseName) + ")");
    } else if (!mappedName(carrier).equals(Optional.of(databaseName))) {
      AttributeEdits.set(
          draft.in(carrier.block()),
          map.get(),
          Optional.of("name"),
          Optional.of(AttributeArguments.quoted(databaseName)));
    }
  }

  /** Writes the new name wherever the old one stands. */
  static void replaceAll(Draft draft, Symbol symbol, String newName) {
    List<Occurrence> occurrences = draft.occurrences(symbol);
    for (Occurrence occurrence : occurrences) {
      Location place = occurrence.location();
      draft.in(place.file()).replace(place.span(), newName);
      draft.site(place).ifPresent(site -> keepColumns(draft, site, place, newName));
    }
  }

  /** The columns behind a field's name or type, but not behind what stands in its attributes. */
  private static void keepColumns(Draft draft, Draft.Site site, Location place, String newName) {
    Member member = site.member();
    int start = place.span().start();
    boolean isName = start == member.span().start();
    boolean isType =
        member instanceof FieldDeclaration field && field.type().span().start() == start;
    if (isName || isType) {
      WrittenType.keepColumns(draft, site.block(), member, place.span(), newName.length());
    }
  }
}
