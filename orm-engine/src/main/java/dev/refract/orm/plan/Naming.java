package dev.refract.orm.plan;

import dev.refract.schema.model.Model;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives out the names of subqueries and the numbers of variables of one plan. */
final class Naming {
  private final Model root;
  private @Nullable Set<String> taken;
  private int aliases;
  private int variables;

  Naming(Model root) {
    this.root = root;
  }

  /** A name that no table in reach has. */
  String alias() {
    String alias;
    do {
      aliases++;
      alias = "t" + aliases;
    } while (taken().contains(alias));
    return alias;
  }

  private Set<String> taken() {
    Set<String> known = taken;
    if (known == null) {
      known = tablesInReach();
      taken = known;
    }
    return known;
  }

  private Set<String> tablesInReach() {
    Set<String> names = new HashSet<>();
    Set<Model> seen = new HashSet<>(Set.of(root));
    Deque<Model> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      Model model = open.pop();
      names.add(model.databaseName());
      for (RelationField field : model.relationFields()) {
        if (field.relation().kind() == Relation.Kind.MANY_TO_MANY) {
          names.add(field.relation().joinTableName());
        }
        if (seen.add(field.target())) {
          open.push(field.target());
        }
      }
    }
    return names;
  }

  int variable() {
    return variables++;
  }

  int variables() {
    return variables;
  }
}
