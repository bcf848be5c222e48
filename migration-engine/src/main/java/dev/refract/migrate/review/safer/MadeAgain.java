package dev.refract.migrate.review.safer;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.review.fact.LiveDefinition;

/** Statements that drop what hangs on a column, and that make it again. */
final class MadeAgain {
  private MadeAgain() {}

  /** Without the last semicolon. */
  static String drop(LiveDefinition thing) {
    String name = quote(thing.name());
    String table = quote(thing.table());
    return switch (thing.kind()) {
      case VIEW -> "DROP VIEW " + thing.name();
      case MATERIALIZED_VIEW -> "DROP MATERIALIZED VIEW " + thing.name();
      case TRIGGER -> "DROP TRIGGER %s ON %s".formatted(name, table);
      case POLICY -> "DROP POLICY %s ON %s".formatted(name, table);
      case RULE -> "DROP RULE %s ON %s".formatted(name, table);
      case GENERATED_COLUMN -> Sql.alter(thing.table(), "DROP COLUMN " + name);
      case DEFAULT -> Sql.alter(thing.table(), "ALTER COLUMN %s DROP DEFAULT".formatted(name));
      case IDENTITY, SEQUENCE -> "DROP SEQUENCE " + thing.name();
      case COMMENT -> comment(thing, "NULL");
      case INDEX -> "DROP INDEX " + quote(thing.table().sibling(thing.name()));
      case PRIMARY_KEY, UNIQUE, CHECK, FOREIGN_KEY, REFERENCE ->
          Sql.dropConstraint(thing.table(), thing.name());
      case OTHER -> throw new IllegalArgumentException(thing.text());
    };
  }

  /** Without the last semicolon; a foreign key as it was, checked for all rows. */
  static String create(LiveDefinition thing) {
    String name = quote(thing.name());
    return switch (thing.kind()) {
      case VIEW, MATERIALIZED_VIEW, TRIGGER, POLICY, RULE, INDEX -> thing.text();
      case GENERATED_COLUMN ->
          Sql.alter(thing.table(), "ADD COLUMN %s %s".formatted(name, thing.text()));
      case DEFAULT ->
          Sql.alter(thing.table(), "ALTER COLUMN %s SET DEFAULT %s".formatted(name, thing.text()));
      case COMMENT -> comment(thing, thing.text());
      case PRIMARY_KEY, UNIQUE, CHECK, FOREIGN_KEY, REFERENCE ->
          Sql.alter(thing.table(), "ADD CONSTRAINT %s %s".formatted(name, thing.text()));
      case IDENTITY, SEQUENCE, OTHER -> throw new IllegalArgumentException(thing.text());
    };
  }

  private static String comment(LiveDefinition thing, String words) {
    return "COMMENT ON COLUMN %s.%s IS %s"
        .formatted(quote(thing.table()), quote(thing.name()), words);
  }
}
