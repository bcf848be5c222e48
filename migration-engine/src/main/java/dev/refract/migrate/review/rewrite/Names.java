package dev.refract.migrate.review.rewrite;

import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintDefinition.Foreign;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import java.util.ArrayList;
import java.util.List;

/** Names that others may go by. */
final class Names {
  private Names() {}

  /** The indexes and keys that statements make, with the tables whose keys they are. */
  static List<String> madeBy(String sql) {
    List<String> names = new ArrayList<>();
    for (ScriptStatement statement : SqlScript.parse(sql, SqlLexis.POSTGRES).statements()) {
      for (CreateIndex create : statement.actions(CreateIndex.class)) {
        names.add(create.index());
        if (create.unique()) {
          names.add(create.table().name());
        }
      }
      for (AddConstraint add : statement.actions(AddConstraint.class)) {
        if (!(add.constraint() instanceof Foreign)) {
          add.constraint().name().ifPresent(names::add);
        }
      }
    }
    return names;
  }
}
