package dev.refract.migrate.script;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.script.action.AccessAction.ChangeRole;
import dev.refract.migrate.script.action.AccessAction.DropPolicy;
import dev.refract.migrate.script.action.IndexAction.DropIndex;
import dev.refract.migrate.script.action.RoutineAction.DropRoutine;
import dev.refract.migrate.script.action.RoutineAction.DropTrigger;
import dev.refract.migrate.script.action.SchemaAction.DropDatabase;
import dev.refract.migrate.script.action.SchemaAction.DropExtension;
import dev.refract.migrate.script.action.SchemaAction.DropSchema;
import dev.refract.migrate.script.action.SchemaAction.DropSequence;
import dev.refract.migrate.script.action.StatementAction;
import dev.refract.migrate.script.action.TableAction.DropTable;
import dev.refract.migrate.script.action.TypeAction.DropDomain;
import dev.refract.migrate.script.action.TypeAction.DropType;
import dev.refract.migrate.script.action.ViewAction.DropMaterializedView;
import dev.refract.migrate.script.action.ViewAction.DropView;
import java.util.List;
import java.util.Optional;

/** Reads DROP: one action for each object it names. */
final class DropReader {
  /** What is known of a DROP besides the object. */
  private record Manner(boolean ifExists, boolean cascade) {}

  /** How one object's action is made. */
  private interface Dropping {
    StatementAction of(TableName object, Manner manner);
  }

  private final TokenCursor cursor;

  private DropReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  static List<StatementAction> read(TokenCursor cursor) {
    return new DropReader(cursor).read();
  }

  private List<StatementAction> read() {
    return switch (cursor.word()) {
      case "TABLE" -> all((o, m) -> new DropTable(o, m.ifExists, m.cascade));
      case "INDEX" -> index();
      case "VIEW" -> all((o, m) -> new DropView(o, m.ifExists, m.cascade));
      case "MATERIALIZED" -> {
        cursor.expect("VIEW");
        yield all((o, m) -> new DropMaterializedView(o, m.ifExists, m.cascade));
      }
      case "SEQUENCE" -> all((o, m) -> new DropSequence(o, m.ifExists, m.cascade));
      case "TYPE" -> all((o, m) -> new DropType(o, m.ifExists, m.cascade));
      case "DOMAIN" -> all((o, m) -> new DropDomain(o, m.ifExists, m.cascade));
      case "SCHEMA" -> all((o, m) -> new DropSchema(o.name(), m.ifExists, m.cascade));
      case "EXTENSION" -> all((o, m) -> new DropExtension(o.name(), m.ifExists, m.cascade));
      case "FUNCTION", "PROCEDURE", "ROUTINE", "AGGREGATE" ->
          all((o, m) -> new DropRoutine(o, m.ifExists, m.cascade));
      case "TRIGGER" -> trigger();
      case "POLICY" -> policy();
      case "ROLE", "USER", "GROUP" -> {
        cursor.skipRest();
        yield List.of(new ChangeRole());
      }
      case "DATABASE" -> {
        cursor.skipIfExists();
        String database = cursor.name();
        cursor.skipRest();
        yield List.of(new DropDatabase(database));
      }
      default -> List.of();
    };
  }

  private List<StatementAction> all(Dropping dropping) {
    boolean ifExists = cursor.skipIfExists();
    List<TableName> objects = cursor.list(this::object);
    Manner manner = new Manner(ifExists, cursor.skipCascade());
    return objects.stream().map(object -> dropping.of(object, manner)).toList();
  }

  /** A name, behind which a function may list the types of its parameters. */
  private TableName object() {
    TableName object = cursor.qualifiedName();
    if (cursor.isSymbol('(')) {
      cursor.brackets();
    }
    return object;
  }

  private List<StatementAction> index() {
    boolean concurrently = cursor.skip("CONCURRENTLY");
    return all((o, m) -> new DropIndex(o, concurrently, m.ifExists, m.cascade));
  }

  private List<StatementAction> trigger() {
    boolean ifExists = cursor.skipIfExists();
    String trigger = cursor.name();
    Optional<TableName> table =
        cursor.skip("ON") ? Optional.of(cursor.qualifiedName()) : Optional.empty();
    return List.of(new DropTrigger(trigger, table, ifExists, cursor.skipCascade()));
  }

  private List<StatementAction> policy() {
    boolean ifExists = cursor.skipIfExists();
    String policy = cursor.name();
    cursor.expect("ON");
    TableName table = cursor.qualifiedName();
    cursor.skipCascade();
    return List.of(new DropPolicy(policy, table, ifExists));
  }
}
