package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.connector.ConstraintNames;
import dev.refract.schema.connector.ConstraintScope;
import dev.refract.schema.connector.ConstraintScope.Member;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which names of constraints are used more than once, in each scope of the database. */
final class ConstraintNamespace {
  private record Place(ConstraintScope scope, Object owner, String name) {}

  private final Map<Place, Boolean> repeated = new HashMap<>();
  private final Context context;

  private ConstraintNamespace(Context context) {
    this.context = context;
  }

  static ConstraintNamespace of(Context context) {
    ConstraintNamespace namespace = new ConstraintNamespace(context);
    if (!context.connector().constraintScopes().isEmpty()) {
      namespace.fill();
    }
    return namespace;
  }

  private void fill() {
    ConstraintNames names = context.connector().names();
    for (Model model : context.schema().models()) {
      primaryKeyName(model).ifPresent(name -> add(Member.PRIMARY_KEY, model, name));
      for (Index index : model.indexes()) {
        add(Member.INDEX, model, names.index(index));
      }
      if (holdsDefaults()) {
        for (ScalarField field : model.scalarFields()) {
          if (field.defaultValue().isPresent()) {
            add(Member.DEFAULT, model, names.defaultValue(field));
          }
        }
      }
    }
    for (Relation relation : context.schema().relations()) {
      if (relation.kind() != Relation.Kind.MANY_TO_MANY) {
        add(Member.FOREIGN_KEY, relation.first().model(), foreignKeyName(relation));
      }
    }
  }

  private boolean holdsDefaults() {
    for (ConstraintScope scope : context.connector().constraintScopes()) {
      if (scope.holds(Member.DEFAULT)) {
        return true;
      }
    }
    return false;
  }

  /** The name of the primary key, for databases where it has one. */
  Optional<String> primaryKeyName(Model model) {
    return model.primaryKey().isPresent() && context.can(Capability.NAMED_PRIMARY_KEYS)
        ? Optional.of(context.connector().names().primaryKey(model))
        : Optional.empty();
  }

  String foreignKeyName(Relation relation) {
    InlineRelation inline = InlineRelation.of(relation);
    return inline
        .forward()
        .flatMap(f -> f.constraintName())
        .orElseGet(() ->
            context
                .connector()
                .names()
                .foreignKey(
                    inline.referencing().databaseName(),
                    inline.fields().stream().map(ScalarField::databaseName).toList()));
  }

  private void add(Member member, Model model, String name) {
    for (ConstraintScope scope : context.connector().constraintScopes()) {
      if (scope.holds(member)) {
        repeated.merge(place(scope, model, name), false, (_, _) -> true);
      }
    }
  }

  /** The scopes in which a name of a model's constraint is used by another one too. */
  List<ConstraintScope> violations(Member member, Model model, String name) {
    List<ConstraintScope> found = new ArrayList<>(0);
    for (ConstraintScope scope : context.connector().constraintScopes()) {
      if (scope.holds(member) && repeated.getOrDefault(place(scope, model, name), false)) {
        found.add(scope);
      }
    }
    return found;
  }

  private static Place place(ConstraintScope scope, Model model, String name) {
    return new Place(scope, scope.isGlobal() ? model.schemaName() : model, name);
  }
}
