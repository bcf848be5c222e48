package dev.refract.migrate.pull;

import dev.refract.migrate.database.DatabaseEnum;
import dev.refract.schema.model.EnumType;
import java.util.List;
import java.util.Optional;

/**
 * An enum as it will be written.
 *
 * @param before what it was before; its documentation stays
 */
record PulledEnum(
    String name,
    Optional<String> mappedName,
    Optional<String> namespace,
    List<Value> values,
    Optional<EnumType> before) {
  private static final String WITHOUT_NAME = "EMPTY_ENUM_VALUE";

  PulledEnum {
    values = List.copyOf(values);
  }

  /**
   * A value.
   *
   * @param name empty where nothing of the database's name can stand in a schema
   */
  record Value(
      String databaseName,
      String name,
      Optional<String> mappedName,
      Optional<EnumType.Value> before) {}

  /** An enum that the database does not know: it stays as it was. */
  static PulledEnum of(EnumType type) {
    return new PulledEnum(
        type.name(),
        type.mappedName(),
        type.schemaName(),
        type.values().stream()
            .map(v -> new Value(v.databaseName(), v.name(), v.mappedName(), Optional.of(v)))
            .toList(),
        Optional.of(type));
  }

  /** An enum of the database. */
  static PulledEnum of(DatabaseEnum type, Known known, Names names) {
    Optional<EnumType> before = known.enumType(type.name());
    return new PulledEnum(
        names.enumType(type.name()),
        names.mappedEnum(type.name()),
        type.name().namespace(),
        type.values().stream().map(value -> value(value, before)).toList(),
        before);
  }

  private static Value value(String databaseName, Optional<EnumType> before) {
    Optional<EnumType.Value> known =
        before.stream()
            .flatMap(type -> type.values().stream())
            .filter(value -> value.databaseName().equals(databaseName))
            .findFirst();
    if (known.isPresent()) {
      return new Value(databaseName, known.get().name(), known.get().mappedName(), known);
    }
    String name = databaseName.isEmpty() ? WITHOUT_NAME : Names.sanitized(databaseName);
    Optional<String> mapped =
        name.equals(databaseName) ? Optional.empty() : Optional.of(databaseName);
    return new Value(databaseName, name, mapped, Optional.empty());
  }

  /** The name of a value by its name in the database, where a schema can name it. */
  Optional<String> valueName(String databaseName) {
    return values.stream()
        .filter(value -> value.databaseName().equals(databaseName))
        .map(Value::name)
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  String databaseName() {
    return mappedName.orElse(name);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    before
        .flatMap(EnumType::documentation)
        .ifPresent(doc -> text.append(Literals.documentation(doc, "")));
    text.append("enum ").append(name).append(" {\n");
    for (Value value : values) {
      value
          .before()
          .flatMap(EnumType.Value::documentation)
          .ifPresent(doc -> text.append(Literals.documentation(doc, "  ")));
      text.append("  ")
          .append(value.name().isEmpty() ? "// " + value.databaseName() : value.name());
      value.mappedName().ifPresent(mapped -> text.append(" @map(" + Literals.quoted(mapped) + ")"));
      text.append('\n');
    }
    if (mappedName.isPresent() || namespace.isPresent()) {
      text.append('\n');
    }
    mappedName.ifPresent(mapped -> text.append("  @@map(" + Literals.quoted(mapped) + ")\n"));
    namespace.ifPresent(space -> text.append("  @@schema(" + Literals.quoted(space) + ")\n"));
    return text.append("}\n\n").toString();
  }
}
