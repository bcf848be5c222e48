package dev.refract.schema.validation;

import dev.refract.schema.connector.Capability;
import dev.refract.schema.connector.ConstraintNames;
import dev.refract.schema.connector.ConstraintScope;
import dev.refract.schema.connector.ConstraintScope.Member;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.validation.TakenName.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names in the database: which each declaration takes, and which are taken twice. */
public final class DatabaseNames {
  private final Set<TakenName> repeated;
  private final Context context;

  DatabaseNames(Context context, Set<TakenName> repeated) {
    this.context = context;
    this.repeated = repeated;
  }

  /** The names that an enum takes. */
  List<TakenName> of(EnumType type) {
    return context.can(Capability.ENUMS)
        ? List.of(new TakenName(new Space.Enums(type.schemaName()), type.databaseName()))
        : List.of();
  }

  /** The names that a model takes, its keys and indexes included, but not its relations. */
  List<TakenName> of(Model model) {
    List<TakenName> taken = new ArrayList<>();
    taken.add(new TakenName(new Space.Tables(model.schemaName()), model.databaseName()));
    if (context.connector().constraintScopes().isEmpty()) {
      return taken;
    }
    if (!model.isView()) {
      takeKeys(model, taken);
    }
    if (holdsDefaults()) {
      for (ScalarField field : model.scalarFields()) {
        if (field.defaultValue().isPresent()) {
          take(Member.DEFAULT, model, context.connector().names().defaultValue(field), taken);
        }
      }
    }
    return taken;
  }

  private void takeKeys(Model model, List<TakenName> taken) {
    ConstraintNames names = context.connector().names();
    primaryKeyName(model).ifPresent(name -> take(Member.PRIMARY_KEY, model, name, taken));
    for (Index index : model.indexes()) {
      take(Member.INDEX, model, names.index(index), taken);
    }
    for (Index key : model.emptyKeys()) {
      if (key.kind() != Index.Kind.PRIMARY_KEY) {
        take(Member.INDEX, model, names.index(key, model), taken);
      }
    }
  }

  /** The names that a relation takes. */
  List<TakenName> of(Relation relation) {
    List<TakenName> taken = new ArrayList<>(1);
    if (relation.kind() != Relation.Kind.MANY_TO_MANY
        && !context.connector().constraintScopes().isEmpty()) {
      take(Member.FOREIGN_KEY, relation.first().model(), foreignKeyName(relation), taken);
    }
    return taken;
  }

  private boolean holdsDefaults() {
    for (ConstraintScope scope : context.connector().constraintScopes()) {
      if (scope.holds(Member.DEFAULT)) {
        return true;
      }
    }
    return false;
  }

  private void take(Member member, Model model, String name, List<TakenName> taken) {
    for (ConstraintScope scope : context.connector().constraintScopes()) {
      if (scope.holds(member)) {
        taken.add(new TakenName(space(scope, model), name));
      }
    }
  }

  private static Space space(ConstraintScope scope, Model model) {
    return scope.isGlobal()
        ? new Space.Constraints(scope, model.schemaName())
        : new Space.ConstraintsOfTable(scope, model.name());
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

  /** The scopes in which a name of a model's constraint is used by another one too. */
  List<ConstraintScope> violations(Member member, Model model, String name) {
    List<ConstraintScope> found = new ArrayList<>(0);
    if (repeated.isEmpty()) {
      return found;
    }
    for (ConstraintScope scope : context.connector().constraintScopes()) {
      if (scope.refuses(member) && repeated.contains(new TakenName(space(scope, model), name))) {
        found.add(scope);
      }
    }
    return found;
  }
}
