package dev.refract.migrate.derive;

import java.nio.charset.StandardCharsets;

/**
 * The names that go with the table of an implicit many-to-many relation. No schema can change them.
 *
 * @param limit how many bytes of UTF-8 a name may have
 */
record JoinTableNames(int limit) {

  String table(String name) {
    return fitted(name, "");
  }

  String primaryKey(String table) {
    return fitted(table, "_AB_pkey");
  }

  String unique(String table) {
    return fitted(table, "_AB_unique");
  }

  String index(String table) {
    return fitted(table, "_B_index");
  }

  String foreignKey(String table, String column) {
    return fitted(table, "_" + column + "_fkey");
  }

  private String fitted(String name, String suffix) {
    int room = limit - suffix.length();
    String fitted = name;
    while (fitted.getBytes(StandardCharsets.UTF_8).length > room) {
      fitted = fitted.substring(0, fitted.offsetByCodePoints(fitted.length(), -1));
    }
    return fitted + suffix;
  }
}
