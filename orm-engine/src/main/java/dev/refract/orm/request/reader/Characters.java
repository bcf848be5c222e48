package dev.refract.orm.request.reader;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.value.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What texts of a request cannot hold: a half of a pair of surrogates, which is no character and
 * would be stored as another one, and NUL where the database does not take it.
 */
final class Characters {
  /** An escape of NUL, and no escaped backslash before the letters of one. */
  private static final Pattern ESCAPED_NUL = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");

  private final boolean nulIsFine;

  Characters(Dialect dialect) {
    this.nulIsFine = dialect.canStoreNul();
  }

  /**
   * Looks at all values of a request.
   *
   * @throws InvalidRequestException with the path of the first text that is wrong
   */
  void check(List<Object> values, Argument arguments) {
    for (Object value : values) {
      Optional<String> problem = problem(value);
      if (problem.isPresent()) {
        throw find(arguments).orElse(arguments).wrong(problem.get());
      }
    }
  }

  private Optional<String> problem(@Nullable Object value) {
    return switch (value) {
      case String text -> problem(text);
      case Json json when !nulIsFine && ESCAPED_NUL.matcher(json.text()).find() ->
          Optional.of("the database cannot store the character NUL");
      case List<?> list -> {
        for (Object element : list) {
          Optional<String> found = problem(element);
          if (found.isPresent()) {
            yield found;
          }
        }
        yield Optional.empty();
      }
      case null, default -> Optional.empty();
    };
  }

  private Optional<String> problem(String text) {
    if (!nulIsFine && text.indexOf('\0') >= 0) {
      return Optional.of("the database cannot store the character NUL");
    }
    return hasHalfPair(text)
        ? Optional.of("it holds half of a pair of surrogates, which is no character")
        : Optional.empty();
  }

  private static boolean hasHalfPair(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /** The argument whose text is wrong; of documents the part that is. */
  private Optional<Argument> find(Argument argument) {
    return switch (argument.value()) {
      case String text when problem(text).isPresent() -> Optional.of(argument);
      case Json json when problem(json).isPresent() -> Optional.of(argument);
      case Map<?, ?> map when map.keySet().stream().anyMatch(key -> problem(key).isPresent()) ->
          Optional.of(argument);
      case Map<?, ?> _ -> first(argument.fields());
      case List<?> _ -> first(argument.elements());
      case null, default -> Optional.empty();
    };
  }

  private Optional<Argument> first(List<Argument> arguments) {
    return arguments.stream().flatMap(part -> find(part).stream()).findFirst();
  }
}
