package dev.refract.migrate.diff;

import dev.refract.schema.model.Provider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A random schema that can be changed at random. Every change can be made with rows in the tables,
 * as long as these hold a value in each column: what is new or gets another type may be null or has
 * a default, and values of enums that rows hold stay.
 */
final class RandomSchema {
  static final List<String> TYPES =
      List.of(
          "String", "Int", "BigInt", "Float", "Decimal", "Boolean", "DateTime", "Bytes", "Json");
  private static final List<String> KEY_TYPES = List.of("String", "Int", "BigInt");
  private static final List<String> ACTIONS = List.of("Cascade", "SetNull", "NoAction", "Restrict");

  final List<RandomEnum> enums = new ArrayList<>();
  final List<RandomModel> models = new ArrayList<>();
  final List<RandomRelation> relations = new ArrayList<>();
  private final Provider provider;
  private final RandomGenerator random;
  private int names;

  RandomSchema(Provider provider, RandomGenerator random) {
    this.provider = provider;
    this.random = random;
    for (int i = random.nextInt(3); i > 0; i--) {
      addEnum();
    }
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      addModel();
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      addRelation();
    }
  }

  /** A few changes, each of them realistic. */
  void change() {
    for (int i = random.nextInt(1, 7); i > 0; i--) {
      changeOnce();
    }
  }

  private void changeOnce() {
    switch (random.nextInt(22)) {
      case 0 -> addModel();
      case 1 -> dropModel();
      case 2, 3 -> pick(models).fields.add(field());
      case 4 -> free().ifPresent(RandomSchema::drop);
      case 5, 6 -> free().ifPresent(this::retype);
      case 7 -> free().ifPresent(this::toggleArity);
      case 8, 9 -> free().ifPresent(place -> changeDefault(place.field()));
      case 10 -> addIndex();
      case 11 -> pick(models).indexes.clear();
      case 12 -> changeKey();
      case 13, 14 -> addRelation();
      case 15 -> relation(_ -> true).ifPresent(this::dropRelation);
      case 16 -> relation(RandomRelation::isManyToMany).ifPresent(this::makeExplicit);
      case 17 -> relation(r -> !r.isManyToMany()).ifPresent(r -> r.onDelete = pick(ACTIONS));
      case 18 -> addEnum();
      case 19 -> changeEnum();
      case 20 -> free().ifPresent(place -> rename(place.field()));
      default -> free().ifPresent(place -> changeNativeType(place.field()));
    }
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("datasource db {\n  provider = \"").append(provider.keyword()).append("\"\n}\n");
    enums.forEach(type -> text.append(type.text()));
    models.forEach(model -> text.append(model.text(relations)));
    return text.toString();
  }

  private boolean isPostgres() {
    return provider == Provider.POSTGRESQL;
  }

  private void addEnum() {
    RandomEnum type = new RandomEnum(name("Kind"));
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      type.values.add(name("VALUE"));
    }
    enums.add(type);
  }

  private void addModel() {
    RandomModel model = new RandomModel(name("Model"));
    RandomField id = new RandomField("id", pick(KEY_TYPES));
    if (id.type.equals("Int") && random.nextBoolean()) {
      id.defaultValue = Optional.of("autoincrement()");
    }
    model.fields.add(id);
    model.key.add(id.name);
    for (int i = random.nextInt(6); i > 0; i--) {
      model.fields.add(field());
    }
    models.add(model);
  }

  /** Null or with a default, so that it can be added to a table with rows. */
  private RandomField field() {
    boolean ofEnum = !enums.isEmpty() && random.nextInt(4) == 0;
    RandomField field = new RandomField(name("field"), ofEnum ? pick(enums).name : pick(TYPES));
    int arity = random.nextInt(isPostgres() && !field.type.equals("Json") ? 6 : 5);
    field.arity = arity < 2 ? "" : arity < 5 ? "?" : "[]";
    changeDefault(field);
    changeNativeType(field);
    if (random.nextInt(5) == 0) {
      rename(field);
    }
    return field;
  }

  private void changeDefault(RandomField field) {
    boolean none = !field.arity.isEmpty() && random.nextInt(3) == 0;
    field.defaultValue = none ? Optional.empty() : Optional.of(defaultOf(field));
  }

  private String defaultOf(RandomField field) {
    return field.arity.equals("[]")
        ? random.nextBoolean() ? "[]" : "[" + literal(field) + ", " + literal(field) + "]"
        : literal(field);
  }

  private String literal(RandomField field) {
    Optional<RandomEnum> type = enumType(field.type);
    if (type.isPresent()) {
      return pick(type.get().values);
    }
    boolean list = field.arity.equals("[]");
    return switch (field.type) {
      case "String" -> pick(List.of("\"\"", "\"it's\"", "\"a\\nb\"", "\"7\"", "\"null\""));
      case "Int", "BigInt" -> String.valueOf(random.nextInt(-9, 99));
      case "Float", "Decimal" -> pick(List.of("0", "-1.50", "10.25"));
      case "Boolean" -> String.valueOf(random.nextBoolean());
      case "DateTime" -> list || random.nextBoolean() ? "\"2020-02-29T12:00:00Z\"" : "now()";
      case "Bytes" -> "\"AQI=\"";
      default -> "\"{}\"";
    };
  }

  private void rename(RandomField field) {
    field.mappedName = Optional.of(name("it's a \\\"column\\\" "));
    if (field.arity.isEmpty() && field.defaultValue.isEmpty()) {
      field.defaultValue = Optional.of(defaultOf(field));
    }
  }

  private void changeNativeType(RandomField field) {
    if (!isPostgres() || random.nextInt(3) > 0) {
      return;
    }
    field.nativeType =
        switch (field.type) {
          case "String" -> Optional.of(pick(List.of("VarChar(60)", "VarChar", "Text")));
          case "Int" -> Optional.of(pick(List.of("SmallInt", "Integer")));
          case "Float" -> Optional.of(pick(List.of("Real", "DoublePrecision")));
          case "Decimal" -> Optional.of(pick(List.of("Decimal(12, 2)", "Decimal(20, 4)")));
          case "DateTime" ->
              Optional.of(pick(List.of("Timestamp(6)", "Timestamptz(3)", "Timestamp(0)")));
          case "Json" -> Optional.of(pick(List.of("Json", "JsonB")));
          default -> Optional.empty();
        };
  }

  private void retype(Place place) {
    RandomField field = place.field();
    field.type = pick(TYPES);
    field.nativeType = Optional.empty();
    if (field.arity.equals("[]") && field.type.equals("Json")) {
      field.arity = "?";
    }
    field.defaultValue = Optional.of(defaultOf(field));
    place.model().forgetIndexesOf(field);
  }

  private void toggleArity(Place place) {
    RandomField field = place.field();
    if (field.arity.equals("[]")) {
      return;
    }
    field.arity = field.arity.isEmpty() ? "?" : "";
    if (field.arity.isEmpty() && field.defaultValue.isEmpty()) {
      field.defaultValue = Optional.of(defaultOf(field));
    }
  }

  private void addIndex() {
    RandomModel model = pick(models);
    List<String> fields =
        model.fields.stream()
            .filter(field -> !field.arity.equals("[]") && !field.type.equals("Json"))
            .map(field -> field.name)
            .filter(_ -> random.nextInt(3) == 0)
            .toList();
    if (!fields.isEmpty()) {
      boolean unique = fields.containsAll(model.key);
      String map = random.nextBoolean() ? "" : ", map: \"" + name("an index") + "\"";
      model.indexes.put(fields, (unique ? "@@unique" : "@@index") + "([%s]" + map + ")");
    }
  }

  /** Another type, other columns, or a counter more or less. */
  private void changeKey() {
    RandomModel model = pick(models);
    boolean referenced =
        relations.stream().anyMatch(r -> r.to == model || (r.isManyToMany() && r.from == model));
    if (referenced || model.key.isEmpty()) {
      return;
    }
    RandomField id = model.field("id");
    if (model.key.size() > 1) {
      model.key.retainAll(Set.of("id"));
    } else if (random.nextBoolean()) {
      Optional<RandomField> other =
          model.fields.stream()
              .filter(f -> f != id && f.arity.isEmpty() && KEY_TYPES.contains(f.type))
              .filter(f -> relations.stream().noneMatch(r -> r.column == f))
              .findFirst();
      other.ifPresent(f -> model.key.add(f.name));
      id.defaultValue = Optional.empty();
    } else if (id.type.equals("Int")) {
      id.type = random.nextBoolean() ? "BigInt" : "String";
      id.defaultValue = Optional.empty();
    }
  }

  private void addRelation() {
    RandomModel from = pick(models);
    RandomModel to = pick(models);
    if (from.key.size() != 1 || to.key.size() != 1) {
      return;
    }
    RandomRelation relation = new RandomRelation(name("relation"), from, to);
    if (random.nextInt(3) > 0) {
      relation.column = new RandomField(name("column"), to.field("id").type);
      relation.column.arity = "?";
      relation.unique = random.nextInt(4) == 0;
      relation.onDelete = pick(ACTIONS);
      from.fields.add(relation.column);
    }
    relations.add(relation);
  }

  private void dropRelation(RandomRelation relation) {
    relations.remove(relation);
    if (!relation.isManyToMany() && random.nextBoolean()) {
      drop(new Place(relation.from, relation.requireColumn()));
    }
  }

  /** The two sides get a model between them. */
  private void makeExplicit(RandomRelation relation) {
    relations.remove(relation);
    RandomModel between = new RandomModel(name("Between"));
    between.fields.add(new RandomField("id", "Int"));
    between.key.add("id");
    models.add(between);
    for (RandomModel side : List.of(relation.from, relation.to)) {
      RandomRelation half = new RandomRelation(name("relation"), between, side);
      half.column = new RandomField(name("column"), side.field("id").type);
      half.onDelete = "Cascade";
      between.fields.add(half.column);
      relations.add(half);
    }
  }

  private void dropModel() {
    if (models.size() < 2) {
      return;
    }
    RandomModel dropped = pick(models);
    for (RandomRelation relation : List.copyOf(relations)) {
      if (relation.from == dropped || relation.to == dropped) {
        relations.remove(relation);
        if (!relation.isManyToMany() && relation.from != dropped) {
          drop(new Place(relation.from, relation.requireColumn()));
        }
      }
    }
    models.remove(dropped);
  }

  private static void drop(Place place) {
    place.model().fields.remove(place.field());
    place.model().forgetIndexesOf(place.field());
  }

  /** Values come and go, but the first one, which rows hold, stays; so do all that are defaults. */
  private void changeEnum() {
    if (enums.isEmpty()) {
      return;
    }
    RandomEnum type = pick(enums);
    if (type.values.size() > 1 && random.nextBoolean()) {
      String gone = type.values.removeLast();
      fields()
          .filter(place -> place.field().type.equals(type.name))
          .map(Place::field)
          .filter(field -> field.defaultValue.filter(d -> d.contains(gone)).isPresent())
          .forEach(field -> field.defaultValue = Optional.of(defaultOf(field)));
    } else {
      type.values.add(random.nextInt(1, type.values.size() + 1), name("VALUE"));
    }
  }

  private Optional<RandomEnum> enumType(String name) {
    return enums.stream().filter(type -> type.name.equals(name)).findFirst();
  }

  /** A field of a model. */
  record Place(RandomModel model, RandomField field) {}

  private Stream<Place> fields() {
    return models.stream().flatMap(m -> m.fields.stream().map(f -> new Place(m, f)));
  }

  /** A field that neither a key nor a relation needs. */
  private Optional<Place> free() {
    Set<RandomField> bound = new HashSet<>();
    relations.stream().filter(r -> !r.isManyToMany()).forEach(r -> bound.add(r.column));
    List<Place> free =
        fields()
            .filter(place -> !place.model().key.contains(place.field().name))
            .filter(place -> !place.field().name.equals("id") && !bound.contains(place.field()))
            .toList();
    return free.isEmpty() ? Optional.empty() : Optional.of(pick(free));
  }

  private Optional<RandomRelation> relation(
      java.util.function.Predicate<RandomRelation> condition) {
    List<RandomRelation> fitting = relations.stream().filter(condition).toList();
    return fitting.isEmpty() ? Optional.empty() : Optional.of(pick(fitting));
  }

  private String name(String stem) {
    return stem + ++names;
  }

  private <T> T pick(List<? extends T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
