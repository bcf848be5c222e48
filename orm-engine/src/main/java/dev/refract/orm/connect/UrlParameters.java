package dev.refract.orm.connect;

import dev.refract.orm.error.ConnectionException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The part of a URL after the question mark. */
record UrlParameters(Map<String, String> values) {

  /** Splits {@code a=1&b=2}, with percent escapes resolved; of two of one name the last counts. */
  static UrlParameters parse(String query) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      values.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
    }
    return new UrlParameters(values);
  }

  static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw ConnectionException.badUrl("it holds a broken percent escape");
    }
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
    throw ConnectionException.badUrl(
        "its parameter `" + name + "` must be a whole number, zero or more");
  }
}
