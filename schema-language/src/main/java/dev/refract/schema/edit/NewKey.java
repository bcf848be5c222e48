package dev.refract.schema.edit;

import dev.refract.schema.model.Index;
import dev.refract.schema.model.SortOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A primary key, unique key or index to be written.
 *
 * @param name {@code name:}, by which clients address it
 * @param map its name in the database
 * @param type {@code type:} as written
 */
public record NewKey(
    Index.Kind kind,
    List<Part> parts,
    Optional<String> name,
    Optional<String> map,
    Optional<String> type) {
  public NewKey {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a key has one field at least");
    }
  }

  /**
   * One field of the key.
   *
   * @param operatorClass as written: {@code JsonbPathOps}, {@code raw("…")}
   */
  public record Part(
      String field, Optional<SortOrder> sort, OptionalInt length, Optional<String> operatorClass) {
    public static Part of(String field) {
      return new Part(field, Optional.empty(), OptionalInt.empty(), Optional.empty());
    }

    /** What stands in parentheses behind the field, or nothing. */
    List<String> arguments() {
      List<String> arguments = new ArrayList<>();
      operatorClass.ifPresent(o -> arguments.add("ops: " + o));
      length.ifPresent(l -> arguments.add("length: " + l));
      sort.ifPresent(s -> arguments.add("sort: " + keyword(s)));
      return arguments;
    }

    private static String keyword(SortOrder sort) {
      return switch (sort) {
        case ASCENDING -> "Asc";
        case DESCENDING -> "Desc";
      };
    }
  }

  /** A key over the fields, with everything else as the database likes it. */
  public static NewKey of(Index.Kind kind, List<String> fields) {
    return new NewKey(
        kind,
        fields.stream().map(Part::of).toList(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public NewKey withMap(String databaseName) {
    return new NewKey(kind, parts, name, Optional.of(databaseName), type);
  }

  List<String> fields() {
    return parts.stream().map(Part::field).toList();
  }
}
