package dev.refract.migrate.pull;

import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.ForeignKeyAction;
import dev.refract.schema.model.Arity;
import dev.refract.schema.model.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A relation field as it will be written.
 *
 * @param key on the side that holds the foreign key
 * @param ignored whether clients cannot follow it
 */
record RelationFieldText(
    String name,
    String model,
    Arity arity,
    Optional<String> relation,
    Optional<Key> key,
    boolean ignored) {

  /**
   * The foreign key behind a field.
   *
   * @param required whether any of its columns is
   * @param mappedName the name that was given to it
   */
  record Key(
      ForeignKey foreignKey,
      List<String> fields,
      List<String> references,
      boolean required,
      Optional<String> mappedName) {}

  String text() {
    List<String> arguments = new ArrayList<>();
    relation.ifPresent(given -> arguments.add(Literals.quoted(given)));
    key.ifPresent(k -> arguments.addAll(arguments(k)));
    return name
        + " "
        + model
        + Literals.mark(arity)
        + (arguments.isEmpty() ? "" : " @relation(" + String.join(", ", arguments) + ")")
        + (ignored ? " @ignore" : "");
  }

  private static List<String> arguments(Key key) {
    List<String> arguments = new ArrayList<>();
    arguments.add("fields: [" + String.join(", ", key.fields()) + "]");
    arguments.add("references: [" + String.join(", ", key.references()) + "]");
    ForeignKeyAction usual = key.required() ? ForeignKeyAction.RESTRICT : ForeignKeyAction.SET_NULL;
    if (key.foreignKey().onDelete() != usual) {
      arguments.add("onDelete: " + keyword(key.foreignKey().onDelete()));
    }
    if (key.foreignKey().onUpdate() != ForeignKeyAction.CASCADE) {
      arguments.add("onUpdate: " + keyword(key.foreignKey().onUpdate()));
    }
    key.mappedName().ifPresent(name -> arguments.add("map: " + Literals.quoted(name)));
    return arguments;
  }

  private static String keyword(ForeignKeyAction action) {
    ReferentialAction named =
        switch (action) {
          case NO_ACTION -> ReferentialAction.NO_ACTION;
          case RESTRICT -> ReferentialAction.RESTRICT;
          case CASCADE -> ReferentialAction.CASCADE;
          case SET_NULL -> ReferentialAction.SET_NULL;
          case SET_DEFAULT -> ReferentialAction.SET_DEFAULT;
        };
    return named.keyword();
  }
}
