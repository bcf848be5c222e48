package dev.refract.schema.model;

import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.text.Location;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * A primary key, unique key or index of a model, from a field attribute or a block attribute.
 *
 * @param fields at least one, except in {@link Model#emptyKeys}
 * @param clientName {@code name:}, by which clients address a compound key
 * @param mappedName {@code map:}, the database's name as given
 * @param type {@code type:} as written ({@code Hash}, {@code Gin}, …)
 * @param clustered {@code clustered:} (SQL Server)
 * @param condition {@code where:}, which makes it a partial index
 * @param attribute the attribute as written
 * @param declaration where the attribute stands
 * @param onField whether it was written as a field attribute
 */
public record Index(
    Kind kind,
    List<IndexField> fields,
    Optional<String> clientName,
    Optional<String> mappedName,
    Optional<String> type,
    Optional<Boolean> clustered,
    Optional<IndexCondition> condition,
    Attribute attribute,
    Location declaration,
    boolean onField) {
  public Index {
    fields = List.copyOf(fields);
  }

  /** What {@code type:} takes. */
  public static final List<String> TYPES =
      List.of("BTree", "Hash", "Gist", "Gin", "SpGist", "Brin");

  /** What the key is for. */
  public enum Kind {
    PRIMARY_KEY,
    UNIQUE,
    NORMAL,
    FULLTEXT
  }

  /**
   * One field of a key.
   *
   * @param path the fields inside of it that lead to the indexed one, where it is of a composite
   *     type: {@code address.street}
   * @param operatorClass as written: {@code JsonbPathOps}, or the text of {@code raw("…")}
   */
  public record IndexField(
      ScalarField field,
      List<CompositeType.Field> path,
      Optional<SortOrder> sort,
      OptionalInt length,
      Optional<OperatorClass> operatorClass) {
    public IndexField {
      path = List.copyOf(path);
    }

    /** The field's name in the database, with those of the path behind it. */
    public String databaseName() {
      return joined(field.databaseName(), CompositeType.Field::databaseName);
    }

    /** As it is written: {@code address.street}. */
    public String writtenName() {
      return joined(field.name(), CompositeType.Field::name);
    }

    /** The name of what is indexed, without the way there. */
    public String innermostName() {
      return path.isEmpty() ? field.name() : path.getLast().name();
    }

    /** The type of what is indexed. */
    public FieldType type() {
      return path.isEmpty() ? field.type() : path.getLast().type();
    }

    private String joined(String first, Function<CompositeType.Field, String> name) {
      if (path.isEmpty()) {
        return first;
      }
      StringBuilder whole = new StringBuilder(first);
      path.forEach(inner -> whole.append('.').append(name.apply(inner)));
      return whole.toString();
    }
  }

  /**
   * The operator class of an index field.
   *
   * @param raw whether it was written as {@code raw("…")}
   */
  public record OperatorClass(String name, boolean raw) {
    private static final Set<String> KNOWN =
        Set.of(
            "InetOps",
            "JsonbOps",
            "JsonbPathOps",
            "ArrayOps",
            "TextOps",
            "BitMinMaxOps",
            "VarBitMinMaxOps",
            "BpcharBloomOps",
            "BpcharMinMaxOps",
            "ByteaBloomOps",
            "ByteaMinMaxOps",
            "DateBloomOps",
            "DateMinMaxOps",
            "DateMinMaxMultiOps",
            "Float4BloomOps",
            "Float4MinMaxOps",
            "Float4MinMaxMultiOps",
            "Float8BloomOps",
            "Float8MinMaxOps",
            "Float8MinMaxMultiOps",
            "InetInclusionOps",
            "InetBloomOps",
            "InetMinMaxOps",
            "InetMinMaxMultiOps",
            "Int2BloomOps",
            "Int2MinMaxOps",
            "Int2MinMaxMultiOps",
            "Int4BloomOps",
            "Int4MinMaxOps",
            "Int4MinMaxMultiOps",
            "Int8BloomOps",
            "Int8MinMaxOps",
            "Int8MinMaxMultiOps",
            "NumericBloomOps",
            "NumericMinMaxOps",
            "NumericMinMaxMultiOps",
            "OidBloomOps",
            "OidMinMaxOps",
            "OidMinMaxMultiOps",
            "TextBloomOps",
            "TextMinMaxOps",
            "TimestampBloomOps",
            "TimestampMinMaxOps",
            "TimestampMinMaxMultiOps",
            "TimestampTzBloomOps",
            "TimestampTzMinMaxOps",
            "TimestampTzMinMaxMultiOps",
            "TimeBloomOps",
            "TimeMinMaxOps",
            "TimeMinMaxMultiOps",
            "TimeTzBloomOps",
            "TimeTzMinMaxOps",
            "TimeTzMinMaxMultiOps",
            "UuidBloomOps",
            "UuidMinMaxOps",
            "UuidMinMaxMultiOps");

    /** Whether the language has an operator class of this name. */
    public static boolean isKnown(String name) {
      return KNOWN.contains(name);
    }
  }

  /**
   * The name by which clients address the key: given, or the fields' names joined by underscores.
   */
  public String selector() {
    return clientName.orElseGet(
        () -> String.join("_", fields.stream().map(f -> f.field().name()).toList()));
  }

  /** Whether only some rows are in it, so that it finds no row by itself. */
  public boolean isPartial() {
    return condition.isPresent();
  }

  public List<ScalarField> scalarFields() {
    return fields.stream().map(IndexField::field).toList();
  }
}
