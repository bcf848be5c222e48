package dev.refract.schema.service;

/** Something that a schema names. */
public sealed interface Symbol {
  String name();

  /** A model, view, composite type or enum. */
  record Type(String name) implements Symbol {}

  /** A field of a model, view or composite type. */
  record Field(String owner, String name) implements Symbol {}

  /**
   * What {@code @relation("…")} says on both sides of a relation. It is declared nowhere.
   *
   * @param first the model whose name sorts first
   */
  record Relation(String first, String second, String name) implements Symbol {
    /** The name that a field of {@code model} gives to a relation with {@code target}. */
    public static Relation between(String model, String target, String name) {
      return model.compareTo(target) <= 0
          ? new Relation(model, target, name)
          : new Relation(target, model, name);
    }
  }

  /** A value of an enum. */
  record Value(String owner, String name) implements Symbol {}

  /** A datasource, which native types name, too. */
  record Datasource(String name) implements Symbol {}
}
