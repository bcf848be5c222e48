package dev.refract.migrate.derive;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The names of keys and indexes that the schema does not name. */
record ConstraintNames(int maximumLength) {

  String primaryKey(String table) {
    return cut(table, "_pkey");
  }

  String unique(String table, List<String> columns) {
    return cut(table + "_" + String.join("_", columns), "_key");
  }

  String index(String table, List<String> columns) {
    return cut(table + "_" + String.join("_", columns), "_idx");
  }

  String foreignKey(String table, List<String> columns) {
    return cut(table + "_" + String.join("_", columns), "_fkey");
  }

  String joinTable(String name) {
    return cut(name, "");
  }

  String joinTableUnique(String table) {
    return cut(table, "_AB_unique");
  }

  String joinTableIndex(String table) {
    return cut(table, "_B_index");
  }

  String joinTableForeignKey(String table, String column) {
    return cut(table, "_" + column + "_fkey");
  }

  /** The stem is cut, in bytes but never inside a character, so that the suffix still fits. */
  private String cut(String stem, String suffix) {
    int room = maximumLength - suffix.length();
    String cut = stem;
    while (cut.getBytes(StandardCharsets.UTF_8).length > room) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut + suffix;
  }
}
