package dev.refract.orm.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists as PostgreSQL writes them: {@code {a,"b c",NULL}}. */
final class Arrays {
  private final String text;
  private int at;

  private Arrays(String text) {
    this.text = text;
    // a list that does not begin at 1 says so first: [0:1]={a,b}
    this.at = text.indexOf('{') + 1;
  }

  /** The elements, unquoted; nulls for those that are NULL. */
  static List<@Nullable String> elements(String text) {
    return new Arrays(text).elements();
  }

  private List<@Nullable String> elements() {
    List<@Nullable String> elements = new ArrayList<>();
    while (at < text.length() && text.charAt(at) != '}') {
      elements.add(text.charAt(at) == '"' ? quoted() : plain());
      if (at < text.length() && text.charAt(at) == ',') {
        at++;
      }
    }
    return elements;
  }

  private String quoted() {
    StringBuilder element = new StringBuilder();
    for (at++; text.charAt(at) != '"'; at++) {
      if (text.charAt(at) == '\\') {
        at++;
      }
      element.append(text.charAt(at));
    }
    at++;
    return element.toString();
  }

  private @Nullable String plain() {
    int from = at;
    while (text.charAt(at) != ',' && text.charAt(at) != '}') {
      at++;
    }
    String element = text.substring(from, at);
    return element.equals("NULL") ? null : element;
  }
}
