package dev.refract.orm.request.reader;

import dev.refract.orm.request.Data;
import dev.refract.orm.request.NestedWrite;
import dev.refract.orm.request.Where;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Writes to the rows of a relation, inside {@code data}. */
final class NestedWriteReader {
  private final DataReader data;
  private final WhereReader where;

  NestedWriteReader(DataReader data, WhereReader where) {
    this.data = data;
    this.where = where;
  }

  List<NestedWrite> create(RelationField field, Argument argument) {
    Set<String> known = new LinkedHashSet<>(List.of("create", "connect", "connectOrCreate"));
    if (canCreateMany(field)) {
      known.add("createMany");
    }
    return read(field, argument, known);
  }

  List<NestedWrite> update(RelationField field, Argument argument) {
    Set<String> known =
        new LinkedHashSet<>(List.of("create", "connect", "connectOrCreate", "update", "upsert"));
    if (canCreateMany(field)) {
      known.add("createMany");
    }
    if (field.isList()) {
      known.addAll(List.of("set", "disconnect", "delete", "updateMany", "deleteMany"));
    } else if (field.isOptional()) {
      known.addAll(List.of("disconnect", "delete"));
    }
    return read(field, argument, known);
  }

  private static boolean canCreateMany(RelationField field) {
    return field.isList() && field.relation().kind() != Relation.Kind.MANY_TO_MANY;
  }

  private List<NestedWrite> read(RelationField field, Argument argument, Set<String> known) {
    List<NestedWrite> writes = new ArrayList<>();
    for (Argument part : argument.fields()) {
      if (!known.contains(part.name())) {
        throw part.unknown(known);
      }
      writes.addAll(write(field, part));
    }
    return writes;
  }

  private List<NestedWrite> write(RelationField field, Argument part) {
    Model target = field.target();
    return switch (part.name()) {
      case "create" -> createAll(field, part);
      case "createMany" -> List.of(createMany(field, part));
      case "connect" -> List.of(new NestedWrite.Connect(field, rows(field, part)));
      case "connectOrCreate" ->
          each(
              field,
              part,
              e -> {
                WindowReader.known(e, Set.of("where", "create"));
                return new NestedWrite.ConnectOrCreate(
                    field,
                    where.unique(target, e.requiredField("where")),
                    created(field, e.requiredField("create")));
              });
      case "set" -> List.of(new NestedWrite.Set(field, rows(field, part)));
      case "disconnect" ->
          present(field, part).isEmpty()
              ? List.of()
              : List.of(new NestedWrite.Disconnect(field, present(field, part).get()));
      case "delete" ->
          present(field, part).isEmpty()
              ? List.of()
              : List.of(new NestedWrite.Delete(field, present(field, part).get()));
      case "update" ->
          // without data nothing is asked for, not even whether the row is there
          each(field, part, e -> updateOne(field, e)).stream()
              .filter(write -> !(write instanceof NestedWrite.Update u && u.data().isEmpty()))
              .toList();
      case "upsert" -> each(field, part, e -> upsertOne(field, e));
      case "updateMany" ->
          each(
              field,
              part,
              e -> {
                WindowReader.known(e, Set.of("where", "data"));
                return new NestedWrite.UpdateMany(
                    field,
                    where.read(target, e.requiredField("where")),
                    data.updateFlat(target, e.requiredField("data"), Optional.of(field)));
              });
      case "deleteMany" ->
          each(field, part, e -> new NestedWrite.DeleteMany(field, where.read(target, e)));
      default -> throw part.unknown(Set.of());
    };
  }

  private static List<NestedWrite> each(
      RelationField field, Argument argument, Function<Argument, NestedWrite> reader) {
    if (!field.isList() && argument.isList()) {
      throw argument.expected("an object");
    }
    return argument.elements().stream().map(reader).toList();
  }

  private List<NestedWrite> createAll(RelationField field, Argument argument) {
    if (!field.isList() && argument.isList()) {
      throw argument.expected("an object");
    }
    List<Data> rows = data.createAll(field.target(), argument, field);
    return rows.isEmpty() ? List.of() : List.of(new NestedWrite.Create(field, rows));
  }

  private Data created(RelationField field, Argument argument) {
    return data.create(field.target(), argument, Optional.of(field));
  }

  private NestedWrite createMany(RelationField field, Argument argument) {
    WindowReader.known(argument, Set.of("data", "skipDuplicates"));
    return new NestedWrite.CreateMany(
        field,
        argument.requiredField("data").elements().stream()
            .map(e -> data.createFlat(field.target(), e, Optional.of(field)))
            .toList(),
        argument.field("skipDuplicates").map(Argument::truth).orElse(false));
  }

  /** One filter for each row; a row that is named twice counts once. */
  private List<Where> rows(RelationField field, Argument argument) {
    if (!field.isList() && argument.isList()) {
      throw argument.expected("an object");
    }
    Map<Object, Argument> different = new LinkedHashMap<>();
    argument
        .elements()
        .forEach(e -> different.putIfAbsent(Objects.requireNonNullElse(e.value(), e), e));
    return different.values().stream().map(e -> where.unique(field.target(), e)).toList();
  }

  /**
   * Which rows go; of a relation to one {@code true} or a filter, and nothing for {@code false}.
   */
  private Optional<List<Where>> present(RelationField field, Argument argument) {
    if (field.isList()) {
      return Optional.of(rows(field, argument));
    }
    if (argument.isObject()) {
      return Optional.of(List.of(where.read(field.target(), argument)));
    }
    return argument.truth() ? Optional.of(List.of(Where.ALWAYS)) : Optional.empty();
  }

  private NestedWrite updateOne(RelationField field, Argument argument) {
    Model target = field.target();
    if (field.isList()) {
      WindowReader.known(argument, Set.of("where", "data"));
      return new NestedWrite.Update(
          field,
          where.unique(target, argument.requiredField("where")),
          data.update(target, argument.requiredField("data"), Optional.of(field)));
    }
    boolean wrapped =
        argument.has("data")
            && Set.of("where", "data").containsAll(argument.names())
            && target.field("data").isEmpty();
    return new NestedWrite.Update(
        field,
        wrapped ? where.read(target, argument.field("where")) : Where.ALWAYS,
        data.update(
            target, wrapped ? argument.requiredField("data") : argument, Optional.of(field)));
  }

  private NestedWrite upsertOne(RelationField field, Argument argument) {
    Model target = field.target();
    WindowReader.known(argument, Set.of("where", "create", "update"));
    return new NestedWrite.Upsert(
        field,
        field.isList()
            ? where.unique(target, argument.requiredField("where"))
            : where.read(target, argument.field("where")),
        created(field, argument.requiredField("create")),
        data.update(target, argument.requiredField("update"), Optional.of(field)));
  }
}
