package dev.refract.migrate.database;

import java.util.List;

/**
 * Which schemas of a database (its namespaces) are looked at.
 *
 * @param namespaces those whose things have their namespace in their names; none for the current
 *     one alone, whose things have bare names
 */
public record Scope(List<String> namespaces) {
  /** The schema that the connection looks into first. */
  public static final Scope CURRENT = new Scope(List.of());

  public Scope {
    namespaces = List.copyOf(namespaces);
  }

  /** What has to be looked at to compare it with a database. */
  public static Scope of(DatabaseSchema database) {
    boolean named =
        database.tables().stream().anyMatch(table -> table.name().namespace().isPresent())
            || database.enums().stream().anyMatch(type -> type.name().namespace().isPresent());
    return named ? new Scope(database.namespaces()) : CURRENT;
  }
}
