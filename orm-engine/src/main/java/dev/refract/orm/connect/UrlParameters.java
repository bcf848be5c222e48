package dev.refract.orm.connect;

import dev.refract.orm.error.ConnectionException;
import dev.refract.schema.diagnostic.NearestName;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The part of a URL after the question mark. What it says of values never quotes one. */
record UrlParameters(Map<String, String> values) {
  private static final Set<String> SECRET = Set.of("password", "sslpassword");

  /** Splits {@code a=1&b=2}, with percent escapes resolved; of two of one name the last counts. */
  static UrlParameters parse(String query) {
    return parse(query, UnaryOperator.identity());
  }

  /** The same, with names that are called differently in this kind of URL. */
  static UrlParameters parse(String query, UnaryOperator<String> naming) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = naming.apply(decode(equals < 0 ? pair : pair.substring(0, equals)));
      if (!name.isEmpty()) {
        values.put(name, equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
    return new UrlParameters(values);
  }

  static String decode(String text) {
    try {
      String decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
      if (decoded.indexOf('\uFFFD') < 0 && decoded.indexOf('\0') < 0) {
        return decoded;
      }
    } catch (IllegalArgumentException broken) {
      // told below, with escapes that are no text
    }
    throw ConnectionException.badUrl(
        "it holds a broken percent escape; a percent sign itself is written `%25`");
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).filter(v -> !v.isEmpty());
  }

  int number(String name, int otherwise) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below, with the negative ones
    }
    throw bad(name, "a whole number, zero or more");
  }

  Duration seconds(String name, Duration otherwise) {
    return Duration.ofSeconds(number(name, Math.toIntExact(otherwise.toSeconds())));
  }

  boolean flag(String name) {
    return oneOf(name, List.of("true", "false")).filter("true"::equals).isPresent();
  }

  Optional<String> oneOf(String name, List<String> allowed) {
    Optional<String> text = text(name);
    if (text.isPresent() && !allowed.contains(text.get())) {
      throw bad(name, "one of " + String.join(", ", allowed));
    }
    return text;
  }

  static Path path(String name, String text, Path baseFolder) {
    try {
      return baseFolder.toAbsolutePath().resolve(text).normalize();
    } catch (InvalidPathException notAPath) {
      throw bad(name, "a path of this system");
    }
  }

  static ConnectionException bad(String name, String right) {
    return ConnectionException.badUrl("its parameter `" + name + "` must be " + right);
  }

  /**
   * Sentences about parameters that mean nothing here. A name is left out of them where it may be a
   * piece of a secret with an {@code &} in it.
   */
  List<String> notes(Set<String> known) {
    List<String> notes = new ArrayList<>();
    boolean mayBeSecret = false;
    for (String name : values.keySet()) {
      if (known.contains(name)) {
        mayBeSecret = SECRET.contains(name);
      } else if (mayBeSecret) {
        notes.add(
            "A parameter after the password in the URL is not known and is left out; an `&` in a"
                + " password is written `%26`.");
      } else {
        notes.add(
            "The parameter `"
                + name
                + "` of the URL is not known and is left out."
                + NearestName.of(name, known).map(n -> " Did you mean `" + n + "`?").orElse(""));
      }
    }
    return notes;
  }
}
