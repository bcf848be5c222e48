package dev.refract.schema.advice;

import dev.refract.schema.model.ScalarField;
import java.util.Locale;
import java.util.Set;

/** Compares names as people read them: without underscores and capital letters. */
final class FieldWords {
  private FieldWords() {}

  /** Whether the name, or the one in the database, is one of the words. */
  static boolean isOneOf(ScalarField field, Set<String> words) {
    return words.contains(plain(field.name()))
        || field.mappedName().filter(name -> words.contains(plain(name))).isPresent();
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
