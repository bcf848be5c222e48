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
import dev.refract.schema.model.Arity;
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
  private final Wording wording;

  ColumnFields(Table table, dev.refract.migrate.pull.Known known, Names names, Wording wording) {
    this.table = table;
    this.known = known;
    this.names = names;
    this.wording = wording;
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
    return enumType(column).map(PulledEnum::name).orElseGet(() -> plainType(column.type()));
  }

  /** SQLite keeps enums as texts; only the schema known before tells that it is one. */
  private Optional<PulledEnum> enumType(Column column) {
    return switch (column.type()) {
      case OfEnum(TableName name) -> wording.enumType(name);
      case Known type when type.family() == TypeFamily.STRING && !wording.hasEnums() ->
          known.field(table, column).flatMap(ScalarField::enumType).map(PulledEnum::of);
      default -> Optional.empty();
    };
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
      attributes.add("@id" + primaryKeyName());
    }
    uniqueIndex(column).ifPresent(index -> attributes.add(unique(index)));
    DefaultText.of(column, before, enumType(column), wording.rules())
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
    if (column.type() instanceof Known type) {
      wording
          .rules()
          .nativeType(type, column.arity())
          .ifPresent(name -> attributes.add("@db." + name));
    }
    return attributes;
  }

  private Optional<Index> uniqueIndex(Column column) {
    return table.indexes().stream()
        .filter(Index::isUnique)
        .filter(index -> index.columnNames().equals(List.of(column.name())))
        .findFirst();
  }

  private String primaryKeyName() {
    return wording.primaryKeyName(table).map(name -> "(map: " + name + ")").orElse("");
  }

  private String unique(Index index) {
    List<String> arguments = new ArrayList<>();
    wording.indexName(table, index).ifPresent(name -> arguments.add("map: " + name));
    if (index.columns().getFirst().effectiveDirection() == Direction.DESC) {
      arguments.add("sort: Desc");
    }
    wording.condition(index).ifPresent(where -> arguments.add("where: " + where));
    return arguments.isEmpty() ? "@unique" : "@unique(" + String.join(", ", arguments) + ")";
  }
}
