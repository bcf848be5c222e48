package dev.refract.migrate.render;

import dev.refract.migrate.diff.Step;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.dialect.PostgresDialect;
import dev.refract.orm.dialect.SqliteDialect;
import java.util.List;

/** How a database carries out a step. */
interface StepRenderer {
  List<Statement> render(Step step);

  static StepRenderer of(Dialect dialect) {
    return switch (dialect) {
      case SqliteDialect _ -> new SqliteStepRenderer();
      case PostgresDialect _ -> new PostgresStepRenderer();
    };
  }
}
