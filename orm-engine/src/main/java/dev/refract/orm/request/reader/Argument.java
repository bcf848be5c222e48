package dev.refract.orm.request.reader;

import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.value.Json;
import dev.refract.orm.value.JsonNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An argument with the way to it.
 *
 * @param parent missing where it is all arguments of a request
 * @param name its own part of the way
 */
record Argument(@Nullable Object value, @Nullable Argument parent, String name) {

  /** All arguments of a request. */
  static Argument of(Map<String, ? extends @Nullable Object> arguments) {
    return new Argument(arguments, null, "");
  }

  /** The names on the way to it. */
  List<String> path() {
    List<String> path = new ArrayList<>();
    for (Argument part = this; part.parent != null; part = part.parent) {
      path.add(part.name);
    }
    return path.reversed();
  }

  boolean isNull() {
    return value == null;
  }

  boolean isObject() {
    return value instanceof Map;
  }

  boolean isList() {
    return value instanceof List;
  }

  /** Its fields in order. */
  List<Argument> fields() {
    Map<String, @Nullable Object> object = object();
    List<Argument> fields = new ArrayList<>(object.size());
    object.forEach((name, of) -> fields.add(child(name, of)));
    return fields;
  }

  /** The field of the name, where it is given. */
  Optional<Argument> field(String name) {
    Map<String, @Nullable Object> object = object();
    return object.containsKey(name) ? Optional.of(child(name, object.get(name))) : Optional.empty();
  }

  Argument requiredField(String name) {
    return field(name).orElseThrow(() -> child(name, null).wrong("it is missing"));
  }

  boolean has(String name) {
    return object().containsKey(name);
  }

  /** Whether it is an object with exactly these names and a value other than null for each. */
  boolean hasValues(Set<String> names) {
    if (!(value instanceof Map<?, ?> map) || map.size() != names.size()) {
      return false;
    }
    for (String wanted : names) {
      Object of = map.get(wanted);
      if (of == null || of instanceof JsonNull) {
        return false;
      }
    }
    return true;
  }

  Set<String> names() {
    return object().keySet();
  }

  @SuppressWarnings("unchecked") // keys of arguments are texts
  private Map<String, @Nullable Object> object() {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    throw expected("an object");
  }

  /** Its elements; a single one stands for a list of one. */
  List<Argument> elements() {
    if (!(value instanceof List<?> list)) {
      return List.of(this);
    }
    List<Argument> elements = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      elements.add(child(Integer.toString(i), list.get(i)));
    }
    return elements;
  }

  private Argument child(String name, @Nullable Object of) {
    return new Argument(of, this, name);
  }

  boolean truth() {
    if (value instanceof Boolean given) {
      return given;
    }
    throw expected("true or false");
  }

  String text() {
    if (value instanceof String given) {
      return given;
    }
    throw expected("a text");
  }

  /** A number of rows; one that is larger than all tables counts as the largest. */
  int rows() {
    if (value instanceof Integer || value instanceof Long) {
      long given = ((Number) value).longValue();
      return Math.clamp(given, -Integer.MAX_VALUE, Integer.MAX_VALUE);
    }
    if (value instanceof Double given && given == Math.rint(given)) {
      return Math.clamp(given.longValue(), -Integer.MAX_VALUE, Integer.MAX_VALUE);
    }
    throw expected("a whole number");
  }

  InvalidRequestException wrong(String problem) {
    return InvalidRequestException.at(path(), problem, Optional.empty());
  }

  InvalidRequestException expected(String what) {
    return wrong("expected " + what + ", got " + kind());
  }

  /** It has a name that is not known where it stands. */
  InvalidRequestException unknown(Collection<String> known) {
    return InvalidRequestException.at(
        path(), "`" + name + "` is not known here", Suggestion.nearest(name, known));
  }

  private String kind() {
    return switch (value) {
      case null -> "null";
      case Map<?, ?> _ -> "an object";
      case List<?> _ -> "a list";
      case String _ -> "a text";
      case Boolean _ -> "a boolean";
      case Integer _, Long _ -> "a whole number";
      case Double _ -> "a number";
      case BigDecimal _ -> "a decimal";
      case Instant _ -> "a time";
      case byte[] _ -> "bytes";
      case Json _ -> "a document";
      default -> value.getClass().getSimpleName();
    };
  }
}
