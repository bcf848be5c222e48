package dev.refract.migrate.review.safer;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.rewrite.RewriteStep.Here;
import java.util.List;

/** A trigger that gives each row that is written the value of one more column. */
final class SyncTrigger {
  private final TableName table;
  private final String name;

  /**
   * A trigger.
   *
   * @param column after which it is called
   */
  SyncTrigger(TableName table, String column) {
    this.table = table;
    this.name = Sql.name(table, List.of(column), "sync");
  }

  /**
   * Makes it.
   *
   * @param body statements of PL/pgSQL that change NEW, each with its semicolon
   */
  List<Here> create(String body) {
    String function =
        """
        CREATE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql AS $sync$
        BEGIN
        %s
          RETURN NEW;
        END
        $sync$\
        """
            .formatted(function(), body.stripTrailing().indent(2).stripTrailing());
    String trigger =
        "CREATE TRIGGER %s BEFORE INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION %s()"
            .formatted(quote(name), quote(table), function());
    return List.of(new Here(function), new Here(trigger));
  }

  /** Removes it, without the last semicolon. */
  String drop() {
    return "DROP TRIGGER %s ON %s;\nDROP FUNCTION %s()"
        .formatted(quote(name), quote(table), function());
  }

  private String function() {
    return quote(new TableName(table.namespace(), name));
  }
}
