package dev.refract.migrate.pull;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.ColumnType.Known;
import dev.refract.migrate.database.ColumnType.OfEnum;
import dev.refract.migrate.database.ColumnType.Unsupported;
import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.IndexColumn.Direction;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.database.TypeFamily;
import dev.refract.schema.connector.ConstraintNames;
import dev.refract.schema.model.Arity;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of a table's columns. */
final class ColumnFields {
  private static final String NAMELESS =
      "This field was commented out because of an invalid name. Please provide a valid one that"
          + " matches [a-zA-Z][a-zA-Z0-9_]*";

  private final Table table;
  private final dev.refract.migrate.pull.Known known;
  private final Names names;
  private final ConstraintNames constraints;

  ColumnFields(
      Table table, dev.refract.migrate.pull.Known known, Names names, ConstraintNames constraints) {
    this.table = table;
    this.known = known;
    this.names = names;
    this.constraints = constraints;
  }

  /** The field with the comments above it. */
  String lines(Column column) {
    Optional<ScalarField> before = known.field(table, column);
    String name = names.field(table, column);
    StringBuilder text = new StringBuilder();
    before
        .flatMap(ScalarField::documentation)
        .ifPresent(doc -> text.append(Literals.documentation(doc, "  ")));
    if (name.isEmpty()) {
      text.append(Literals.documentation(NAMELESS, "  ")).append("  // ").append(column.name());
    } else {
      text.append("  ").append(name);
    }
    text.append(' ').append(type(column)).append(Literals.mark(arity(column)));
    attributes(column, before).forEach(attribute -> text.append(' ').append(attribute));
    return text.append('\n').toString();
  }

  private static Arity arity(Column column) {
    return switch (column.arity()) {
      case REQUIRED -> Arity.REQUIRED;
      case NULLABLE -> Arity.OPTIONAL;
      case LIST -> Arity.LIST;
    };
  }

  private String type(Column column) {
    return enumType(column).map(EnumType::name).orElseGet(() -> plainType(column.type()));
  }

  /** SQLite keeps enums as texts; only the schema known before tells that it is one. */
  private Optional<EnumType> enumType(Column column) {
    return column.type() instanceof Known type && type.family() == TypeFamily.STRING
        ? known.field(table, column).flatMap(ScalarField::enumType)
        : Optional.empty();
  }

  private static String plainType(ColumnType type) {
    return switch (type) {
      case OfEnum(TableName name) -> name.name();
      case Unsupported(String sql) ->
          "Unsupported(" + Literals.quoted(sql.toLowerCase(Locale.ROOT)) + ")";
      case Known known -> scalarType(known.family()).keyword();
    };
  }

  private static ScalarType scalarType(TypeFamily family) {
    return switch (family) {
      case INT -> ScalarType.INT;
      case BIG_INT -> ScalarType.BIG_INT;
      case FLOAT -> ScalarType.FLOAT;
      case DECIMAL -> ScalarType.DECIMAL;
      case BOOLEAN -> ScalarType.BOOLEAN;
      case STRING, UUID -> ScalarType.STRING;
      case DATE_TIME -> ScalarType.DATE_TIME;
      case BINARY -> ScalarType.BYTES;
      case JSON -> ScalarType.JSON;
    };
  }

  private List<String> attributes(Column column, Optional<ScalarField> before) {
    List<String> attributes = new ArrayList<>();
    if (table.isSinglePrimaryKey(column)) {
      attributes.add("@id");
    }
    uniqueIndex(column).ifPresent(index -> attributes.add(unique(index)));
    DefaultText.of(column, before, enumType(column))
        .ifPresent(value -> attributes.add("@default(" + value + ")"));
    if (before.filter(ScalarField::isUpdatedAt).isPresent()) {
      attributes.add("@updatedAt");
    }
    names
        .mappedField(table, column)
        .ifPresent(name -> attributes.add("@map(" + Literals.quoted(name) + ")"));
    if (before.filter(ScalarField::isIgnored).isPresent()) {
      attributes.add("@ignore");
    }
    return attributes;
  }

  private Optional<Index> uniqueIndex(Column column) {
    return table.indexes().stream()
        .filter(Index::isUnique)
        .filter(index -> index.columnNames().equals(List.of(column.name())))
        .findFirst();
  }

  private String unique(Index index) {
    List<String> arguments = new ArrayList<>();
    if (!index.name().equals(constraints.uniqueIndex(table.name().name(), index.columnNames()))) {
      arguments.add("map: " + Literals.quoted(index.name()));
    }
    if (index.columns().getFirst().effectiveDirection() == Direction.DESC) {
      arguments.add("sort: Desc");
    }
    return arguments.isEmpty() ? "@unique" : "@unique(" + String.join(", ", arguments) + ")";
  }
}
