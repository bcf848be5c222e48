package dev.refract.schema.edit;

import dev.refract.schema.edit.SchemaImage.BlockImage;
import dev.refract.schema.edit.SchemaImage.EntryImage;
import dev.refract.schema.edit.SchemaImage.KeyImage;
import dev.refract.schema.model.Arity;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.ScalarType;
import dev.refract.schema.service.Symbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * An edit of a given schema, and what it should lead to, worked out on plain data.
 *
 * @param expected the given image, changed by hand
 * @param touched words of which one stands on every line that the edit may change or remove
 * @param staysValid whether a valid schema must stay valid
 */
record RandomEdit(Edit edit, SchemaImage expected, Set<String> touched, boolean staysValid) {

  /** Makes an edit; nothing where the schema has nothing to do it with. */
  static Optional<RandomEdit> of(SchemaImage image, Random random) {
    return new Maker(image, random).make();
  }

  private record Maker(SchemaImage image, Random random) {

    Optional<RandomEdit> make() {
      return switch (random.nextInt(19)) {
        case 0 -> Optional.of(addField());
        case 1 -> moveField();
        case 2 -> changeType();
        case 3 -> changeArity();
        case 4 -> Optional.of(addModel());
        case 5 -> Optional.of(addEnum());
        case 6 -> moveType();
        case 7 -> addValue();
        case 8 -> moveValue();
        case 9 -> addKey();
        case 10 -> deleteKey();
        case 11 -> changeKey();
        case 12 -> deleteField();
        case 13 -> deleteBlock();
        case 14 -> deleteValue();
        case 15 -> removeRelation();
        case 16, 17 -> draw();
        default -> attribute();
      };
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }

    private BlockImage anyModel() {
      return any(image.models());
    }

    private boolean chance() {
      return random.nextBoolean();
    }

    /** Comments directly above a line go with it. */
    private static final String COMMENTS = "comment";

    private RandomEdit valid(Edit edit, String... touched) {
      return new RandomEdit(edit, image, Set.of(touched), true);
    }

    private RandomEdit maybeInvalid(Edit edit, String... touched) {
      return new RandomEdit(edit, image, Set.of(touched), false);
    }

    // ---- fields ----

    private RandomEdit addField() {
      BlockImage model = anyModel();
      EntryImage entry = new EntryImage();
      entry.name = "added";
      entry.type = "Int";
      Arity arity = any(List.of(Arity.values()));
      entry.arity = arity.name();
      NewField field = NewField.of("added", "Int").withArity(arity);
      if (chance()) {
        entry.map = "in_database";
        field = field.with("@map(\"in_database\")");
      }
      if (chance()) {
        entry.documentation = "A line.\nAnother.";
        field = field.documented("A line.\nAnother.");
      }
      Place place = insert(model, entry);
      return valid(new FieldEdit.AddField(model.name, field, place));
    }

    /** Puts the entry somewhere and tells where. */
    private Place insert(BlockImage block, EntryImage entry) {
      int index = random.nextInt(block.entries.size());
      String sibling = block.entries.get(index).name;
      return switch (random.nextInt(4)) {
        case 0 -> {
          block.entries.addFirst(entry);
          yield new Place.First();
        }
        case 1 -> {
          block.entries.addLast(entry);
          yield new Place.Last();
        }
        case 2 -> {
          block.entries.add(index, entry);
          yield new Place.Before(sibling);
        }
        default -> {
          block.entries.add(index + 1, entry);
          yield new Place.After(sibling);
        }
      };
    }

    private Optional<RandomEdit> moveField() {
      BlockImage model = anyModel();
      if (model.entries.size() < 2) {
        return Optional.empty();
      }
      EntryImage entry = any(model.entries);
      model.entries.remove(entry);
      Place place = insert(model, entry);
      return Optional.of(
          valid(new FieldEdit.MoveField(model.name, entry.name, place), entry.name, COMMENTS));
    }

    private List<EntryImage> plainScalars(BlockImage model) {
      return model.entries.stream().filter(e -> e.name.startsWith("s")).toList();
    }

    private Optional<RandomEdit> changeType() {
      BlockImage model = anyModel();
      List<EntryImage> scalars = plainScalars(model);
      if (scalars.isEmpty()) {
        return Optional.empty();
      }
      EntryImage entry = any(scalars);
      ScalarType type = any(List.of(ScalarType.values()));
      if (!entry.type.equals(type.keyword())) {
        boolean number = entry.type.equals("Int") || entry.type.equals("BigInt");
        boolean keepsNumber =
            Set.of(ScalarType.INT, ScalarType.BIG_INT, ScalarType.FLOAT, ScalarType.DECIMAL)
                .contains(type);
        entry.type = type.keyword();
        entry.nativeType = "";
        entry.updatedAt = false;
        if (!(number && keepsNumber)) {
          entry.defaultValue = "";
        }
      }
      return Optional.of(
          maybeInvalid(
              new FieldEdit.ChangeFieldType(model.name, entry.name, type.keyword()), entry.name));
    }

    private Optional<RandomEdit> changeArity() {
      BlockImage model = anyModel();
      EntryImage entry = any(model.entries);
      boolean isInPrimaryKey =
          model.keys.stream()
              .anyMatch(k -> k.kind == Index.Kind.PRIMARY_KEY && k.fields.contains(entry.name));
      boolean isKey =
          model.entries.stream().anyMatch(e -> e.fields.contains(entry.name))
              || model.keys.stream().anyMatch(k -> k.fields.contains(entry.name));
      if (entry.isRelation(image)) {
        if (entry.fields.isEmpty() || entry.fields.stream().anyMatch(f -> isShared(model, f))) {
          return Optional.empty();
        }
        Arity arity = entry.arity.equals("REQUIRED") ? Arity.OPTIONAL : Arity.REQUIRED;
        entry.arity = arity.name();
        entry.fields.forEach(f -> model.entry(f).arity = arity.name());
        Set<String> touched = new HashSet<>(entry.fields);
        touched.add(entry.name);
        return Optional.of(
            new RandomEdit(
                new FieldEdit.ChangeArity(model.name, entry.name, arity), image, touched, true));
      }
      if (isInPrimaryKey || isKey) {
        return Optional.empty();
      }
      Arity arity = any(List.of(Arity.values()));
      if (entry.arity.equals("LIST") != (arity == Arity.LIST)) {
        entry.defaultValue = "";
      }
      entry.updatedAt &= arity != Arity.LIST;
      entry.arity = arity.name();
      return Optional.of(
          maybeInvalid(new FieldEdit.ChangeArity(model.name, entry.name, arity), entry.name));
    }

    private static boolean isShared(BlockImage model, String field) {
      return model.entries.stream().filter(e -> e.fields.contains(field)).count() > 1;
    }

    // ---- blocks ----

    private TypePlace insert(BlockImage block) {
      int index = random.nextInt(image.blocks.size());
      BlockImage sibling = image.blocks.get(index);
      block.file = sibling.file;
      return switch (random.nextInt(3)) {
        case 0 -> {
          int last = index;
          for (int i = index; i < image.blocks.size(); i++) {
            if (image.blocks.get(i).file.equals(sibling.file)) {
              last = i;
            }
          }
          image.blocks.add(last + 1, block);
          yield new TypePlace.EndOfFile(sibling.file);
        }
        case 1 -> {
          image.blocks.add(index, block);
          yield new TypePlace.Before(sibling.name);
        }
        default -> {
          image.blocks.add(index + 1, block);
          yield new TypePlace.After(sibling.name);
        }
      };
    }

    private RandomEdit addModel() {
      BlockImage block = new BlockImage();
      block.kind = "model";
      block.name = "Added";
      EntryImage entry = new EntryImage();
      entry.name = "id";
      entry.type = "Int";
      entry.arity = "REQUIRED";
      block.entries.add(entry);
      KeyImage key = new KeyImage();
      key.kind = Index.Kind.PRIMARY_KEY;
      key.fields.add("id");
      key.sorts.add("");
      block.keys.add(key);
      TypePlace place = insert(block);
      return valid(
          new TypeEdit.AddModel("Added", List.of(NewField.of("id", "Int").with("@id")), place));
    }

    private RandomEdit addEnum() {
      BlockImage block = new BlockImage();
      block.kind = "enum";
      block.name = "Added";
      for (String name : List.of("A", "B")) {
        EntryImage value = new EntryImage();
        value.name = name;
        block.entries.add(value);
      }
      TypePlace place = insert(block);
      return valid(new TypeEdit.AddEnum("Added", List.of("A", "B"), place));
    }

    private Optional<RandomEdit> moveType() {
      if (image.blocks.size() < 2) {
        return Optional.empty();
      }
      BlockImage block = any(image.blocks);
      image.blocks.remove(block);
      TypePlace place = insert(block);
      Set<String> touched = linesOf(block);
      return Optional.of(
          new RandomEdit(new TypeEdit.MoveType(block.name, place), image, touched, true));
    }

    /** Words that stand on the lines of a block. */
    private static Set<String> linesOf(BlockImage block) {
      Set<String> words =
          new HashSet<>(Set.of(block.name, "}", "@@", "at the end", "opens", "section", COMMENTS));
      block.entries.forEach(entry -> words.add(entry.name));
      return words;
    }

    // ---- values ----

    private Optional<RandomEdit> addValue() {
      if (image.enums().isEmpty()) {
        return Optional.empty();
      }
      BlockImage block = any(image.enums());
      EntryImage value = new EntryImage();
      value.name = "ADDED";
      value.map = "added";
      Place place = insert(block, value);
      return Optional.of(
          valid(new EnumEdit.AddEnumValue(block.name, "ADDED", List.of("@map(\"added\")"), place)));
    }

    private Optional<RandomEdit> moveValue() {
      if (image.enums().isEmpty()) {
        return Optional.empty();
      }
      BlockImage block = any(image.enums());
      EntryImage value = any(block.entries);
      block.entries.remove(value);
      Place place = insert(block, value);
      return Optional.of(
          valid(new EnumEdit.MoveEnumValue(block.name, value.name, place), value.name, COMMENTS));
    }

    private Optional<RandomEdit> deleteValue() {
      if (image.enums().isEmpty()) {
        return Optional.empty();
      }
      BlockImage block = any(image.enums());
      EntryImage value = any(block.entries);
      block.entries.remove(value);
      Set<String> touched = new HashSet<>(Set.of(value.name, COMMENTS));
      for (BlockImage model : image.models()) {
        for (EntryImage field : model.entries) {
          if (field.type.equals(block.name) && field.defaultValue.contains(value.name)) {
            field.defaultValue = "";
            touched.add(field.name);
          }
        }
      }
      return Optional.of(
          new RandomEdit(
              new Delete(new Symbol.Value(block.name, value.name), Uses.DELETE),
              image,
              touched,
              true));
    }

    // ---- keys ----

    private Optional<RandomEdit> addKey() {
      BlockImage model = anyModel();
      List<String> fields =
          plainScalars(model).stream()
              .filter(e -> Set.of("Int", "String", "BigInt").contains(e.type))
              .filter(e -> !e.arity.equals("LIST"))
              .map(e -> e.name)
              .toList();
      if (fields.isEmpty()) {
        return Optional.empty();
      }
      KeyImage key = new KeyImage();
      key.kind = any(List.of(Index.Kind.NORMAL, Index.Kind.UNIQUE));
      key.fields.add(any(fields));
      if (chance()) {
        fields.stream().filter(f -> !key.fields.contains(f)).findFirst().ifPresent(key.fields::add);
      }
      key.fields.forEach(_ -> key.sorts.add(""));
      key.map = "added_key";
      boolean isThere =
          model.keys.stream().anyMatch(k -> k.kind == key.kind && k.fields.equals(key.fields));
      if (isThere) {
        return Optional.empty();
      }
      model.keys.add(key);
      NewKey added = NewKey.of(key.kind, key.fields).withMap("added_key");
      return Optional.of(
          valid(
              new KeyEdit.AddKey(model.name, added),
              key.fields.size() == 1 && key.isUnique() ? key.fields.getFirst() : ""));
    }

    private Optional<RandomEdit> deleteKey() {
      BlockImage model = anyModel();
      KeyImage key = first(model, any(model.keys));
      model.keys.remove(key);
      return Optional.of(
          maybeInvalid(
              new KeyEdit.DeleteKey(
                  model.name, new KeyEdit.Handle(key.kind, List.copyOf(key.fields))),
              key.fields.getFirst()));
    }

    /** Of two keys that cannot be told apart, the one that is meant. */
    private static KeyImage first(BlockImage model, KeyImage key) {
      return model.keys.stream()
          .filter(k -> k.kind == key.kind && k.fields.equals(key.fields))
          .findFirst()
          .orElseThrow();
    }

    private Optional<RandomEdit> changeKey() {
      BlockImage model = anyModel();
      List<KeyImage> keys = model.keys.stream().filter(k -> k.kind == Index.Kind.NORMAL).toList();
      if (keys.isEmpty()) {
        return Optional.empty();
      }
      KeyImage key = first(model, any(keys));
      KeyEdit.Handle old = new KeyEdit.Handle(key.kind, List.copyOf(key.fields));
      boolean reverses = chance() && key.fields.size() > 1;
      List<String> fields = reverses ? key.fields.reversed() : key.fields;
      NewKey changed = NewKey.of(Index.Kind.NORMAL, fields).withMap("changed");
      boolean isThere =
          model.keys.stream()
              .anyMatch(k -> k != key && k.kind == key.kind && k.fields.equals(changed.fields()));
      if (isThere) {
        return Optional.empty();
      }
      String touched = key.fields.getFirst();
      key.fields = new ArrayList<>(changed.fields());
      key.sorts.replaceAll(_ -> "");
      key.map = "changed";
      return Optional.of(valid(new KeyEdit.ChangeKey(model.name, old, changed), touched));
    }

    // ---- deleting ----

    private Optional<RandomEdit> deleteField() {
      BlockImage model = anyModel();
      List<EntryImage> scalars =
          model.entries.stream().filter(e -> e.name.matches("[se]\\d+")).toList();
      if (scalars.isEmpty()) {
        return Optional.empty();
      }
      EntryImage entry = any(scalars);
      model.entries.remove(entry);
      model.keys.removeIf(key -> key.fields.contains(entry.name));
      return Optional.of(
          valid(
              new Delete(new Symbol.Field(model.name, entry.name), Uses.DELETE),
              entry.name,
              COMMENTS));
    }

    private Optional<RandomEdit> deleteBlock() {
      BlockImage block = any(image.blocks);
      Set<String> touched = linesOf(block);
      image.blocks.remove(block);
      for (BlockImage other : image.models()) {
        for (EntryImage entry : List.copyOf(other.entries)) {
          if (entry.type.equals(block.name) && other.entries.contains(entry)) {
            touched.add(entry.name);
            other.entries.remove(entry);
            other.keys.removeIf(key -> key.fields.contains(entry.name));
            touched.addAll(removeForeignKey(other, entry));
          }
        }
      }
      if (image.models().stream().anyMatch(model -> model.entries.isEmpty())) {
        return Optional.empty();
      }
      return Optional.of(
          new RandomEdit(
              new Delete(new Symbol.Type(block.name), Uses.DELETE), image, touched, true));
    }

    private Optional<RandomEdit> removeRelation() {
      BlockImage model = anyModel();
      List<EntryImage> relations = model.entries.stream().filter(e -> e.isRelation(image)).toList();
      if (relations.isEmpty()) {
        return Optional.empty();
      }
      EntryImage entry = any(relations);
      BlockImage target = image.block(entry.type);
      EntryImage other =
          target.entries.stream()
              .filter(e -> e != entry && e.type.equals(model.name))
              .filter(e -> e.relation.equals(entry.relation))
              .findFirst()
              .orElseThrow();
      model.entries.remove(entry);
      target.entries.remove(other);
      Set<String> touched = new HashSet<>(Set.of(entry.name, other.name, COMMENTS));
      touched.addAll(removeForeignKey(model, entry));
      touched.addAll(removeForeignKey(target, other));
      return Optional.of(
          new RandomEdit(
              new RelationEdit.RemoveRelation(model.name, entry.name), image, touched, true));
    }

    /**
     * Removes the fields of a foreign key that serve nothing else; the relation is gone already.
     */
    private Set<String> removeForeignKey(BlockImage model, EntryImage relation) {
      Set<String> unused = new LinkedHashSet<>(relation.fields);
      int before = -1;
      while (before != unused.size()) {
        before = unused.size();
        for (EntryImage entry : model.entries) {
          unused.removeAll(entry.fields);
        }
        for (BlockImage other : image.models()) {
          for (EntryImage entry : other.entries) {
            if (entry.type.equals(model.name)) {
              unused.removeAll(entry.references);
            }
          }
        }
        for (KeyImage key : model.keys) {
          if (key.kind == Index.Kind.PRIMARY_KEY || !unused.containsAll(key.fields)) {
            unused.removeAll(key.fields);
          }
        }
        List<KeyImage> unique = model.keys.stream().filter(KeyImage::isUnique).toList();
        if (unique.stream().allMatch(key -> unused.containsAll(key.fields))) {
          unique.forEach(key -> unused.removeAll(key.fields));
        }
      }
      model.entries.removeIf(entry -> unused.contains(entry.name));
      model.keys.removeIf(key -> unused.containsAll(key.fields));
      return unused;
    }

    // ---- drawing ----

    private Optional<RandomEdit> draw() {
      BlockImage from = anyModel();
      BlockImage to = anyModel();
      Relation.Kind kind = any(List.of(Relation.Kind.values()));
      boolean haveIds = hasId(from) && hasId(to);
      if (kind == Relation.Kind.MANY_TO_MANY && !haveIds) {
        return Optional.empty();
      }
      Arity arity = chance() || from == to ? Arity.OPTIONAL : Arity.REQUIRED;
      EntryImage forward = new EntryImage();
      forward.name = "forward";
      forward.type = to.name;
      forward.relation = "Drawn";
      EntryImage back = new EntryImage();
      back.name = "back";
      back.type = from.name;
      back.relation = "Drawn";
      RelationEdit.DrawRelation draw =
          RelationEdit.DrawRelation.of(kind, from.name, to.name)
              .withFields("forward", "back")
              .withName("Drawn")
              .withArity(arity);
      if (kind == Relation.Kind.MANY_TO_MANY) {
        forward.arity = "LIST";
        back.arity = "LIST";
      } else {
        forward.arity = arity.name();
        back.arity = kind == Relation.Kind.ONE_TO_ONE ? "OPTIONAL" : "LIST";
        KeyImage key =
            to.keys.stream()
                .filter(k -> k.kind == Index.Kind.PRIMARY_KEY)
                .findFirst()
                .orElseGet(() -> to.keys.stream().filter(k -> isCode(k)).findFirst().orElseThrow());
        for (String name : key.fields) {
          EntryImage reference = to.entry(name);
          EntryImage column = new EntryImage();
          column.name =
              "forward" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
          column.type = reference.type;
          column.nativeType = reference.nativeType;
          column.arity = arity.name();
          from.entries.add(column);
          forward.fields.add(column.name);
          forward.references.add(name);
        }
        if (kind == Relation.Kind.ONE_TO_ONE) {
          KeyImage unique = new KeyImage();
          unique.kind = Index.Kind.UNIQUE;
          unique.fields.addAll(forward.fields);
          forward.fields.forEach(_ -> unique.sorts.add(""));
          from.keys.add(unique);
        }
      }
      from.entries.add(forward);
      to.entries.add(back);
      return Optional.of(valid(draw));
    }

    private static boolean isCode(KeyImage key) {
      return key.fields.equals(List.of("code"));
    }

    private static boolean hasId(BlockImage model) {
      return model.keys.stream()
          .anyMatch(k -> k.kind == Index.Kind.PRIMARY_KEY && k.fields.size() == 1);
    }

    // ---- attributes ----

    private Optional<RandomEdit> attribute() {
      BlockImage model = anyModel();
      EntryImage entry = any(model.entries);
      if (entry.isRelation(image)) {
        return Optional.empty();
      }
      Symbol symbol = new Symbol.Field(model.name, entry.name);
      if (!entry.map.isEmpty()) {
        entry.map = chance() ? "" : "set";
        Edit edit =
            entry.map.isEmpty()
                ? new AttributeEdit.RemoveAttribute(symbol, "map")
                : new AttributeEdit.SetAttributeArgument(
                    symbol, "map", Optional.of("name"), Optional.of("\"set\""));
        return Optional.of(valid(edit, entry.name));
      }
      entry.map = "added";
      return Optional.of(
          valid(new AttributeEdit.AddAttribute(symbol, "@map(\"added\")"), entry.name));
    }
  }
}
