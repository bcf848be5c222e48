package dev.refract.schema.service;

import dev.refract.schema.service.CompletionItem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Collects what fits at the caret and starts with what is written before it, whatever its case. */
final class Offers {
  /** Functions that need no arguments. */
  private static final Set<String> FINISHED =
      Set.of("autoincrement()", "now()", "uuid()", "cuid()", "ulid()", "nanoid()", "auto()");

  private final CaretPlace place;
  private final List<CompletionItem> items = new ArrayList<>();

  Offers(CaretPlace place) {
    this.place = place;
  }

  List<CompletionItem> items() {
    return List.copyOf(items);
  }

  void add(Kind kind, LanguageWord word) {
    add(kind, word.name(), word.meaning(), word.insertion());
  }

  void add(Kind kind, String label, String detail) {
    add(kind, label, detail, label);
  }

  void add(Kind kind, String label, String detail, String insertion) {
    String prefix = place.prefix().toLowerCase(Locale.ROOT);
    if (label.toLowerCase(Locale.ROOT).startsWith(prefix)) {
      items.add(
          new CompletionItem(kind, label, detail, place.replaced(), insertion, caret(insertion)));
    }
  }

  void value(String value) {
    add(Kind.VALUE, value, "");
  }

  /** A value that is written in quotes, whether the caret stands inside of them or not. */
  void quoted(String value) {
    value("\"" + value + "\"");
  }

  void yesOrNo() {
    value("true");
    value("false");
  }

  /** Inside empty parentheses, brackets or quotes, else behind the text. */
  private static int caret(String insertion) {
    for (String empty : List.of("[]", "(\"\")", "\"\"", "()")) {
      int at = insertion.indexOf(empty);
      if (at >= 0 && !FINISHED.contains(insertion)) {
        return at + empty.length() / 2;
      }
    }
    return insertion.length();
  }
}
