package dev.refract.migrate.script;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.script.action.AccessAction.ChangeRole;
import dev.refract.migrate.script.action.AccessAction.CreatePolicy;
import dev.refract.migrate.script.action.RoutineAction.CreateRoutine;
import dev.refract.migrate.script.action.RoutineAction.CreateTrigger;
import dev.refract.migrate.script.action.SchemaAction.CreateCollation;
import dev.refract.migrate.script.action.SchemaAction.CreateDatabase;
import dev.refract.migrate.script.action.SchemaAction.CreateExtension;
import dev.refract.migrate.script.action.SchemaAction.CreateSchema;
import dev.refract.migrate.script.action.SchemaAction.CreateSequence;
import dev.refract.migrate.script.action.StatementAction;
import dev.refract.migrate.script.action.StatementAction.Other;
import dev.refract.migrate.script.action.TableAction.Persistence;
import dev.refract.migrate.script.action.TypeAction.CreateDomain;
import dev.refract.migrate.script.action.TypeAction.CreateEnum;
import dev.refract.migrate.script.action.TypeAction.CreateType;
import dev.refract.migrate.script.action.ViewAction.CreateMaterializedView;
import dev.refract.migrate.script.action.ViewAction.CreateView;
import java.util.List;
import java.util.regex.Pattern;

/** Reads CREATE. */
final class CreateReader {
  private static final Pattern NONDETERMINISTIC =
      Pattern.compile("(?i)\\bdeterministic\\s*=\\s*'?(false|off|no|0)\\b");

  private final TokenCursor cursor;

  private CreateReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  static StatementAction read(TokenCursor cursor) {
    return new CreateReader(cursor).read();
  }

  private StatementAction read() {
    boolean orReplace = cursor.skip("OR", "REPLACE");
    Persistence persistence = persistence();
    cursor.skip("RECURSIVE");
    return switch (cursor.word()) {
      case "TABLE" -> new CreateTableReader(cursor).read(persistence);
      case "UNIQUE" -> {
        cursor.expect("INDEX");
        yield CreateIndexReader.read(cursor, true);
      }
      case "INDEX" -> CreateIndexReader.read(cursor, false);
      case "VIEW" -> view(orReplace);
      case "MATERIALIZED" -> materializedView();
      case "TRIGGER" -> trigger();
      case "CONSTRAINT" -> {
        cursor.expect("TRIGGER");
        yield trigger();
      }
      case "FUNCTION", "PROCEDURE" -> routine(orReplace);
      case "TYPE" -> type();
      case "DOMAIN" -> domain();
      case "SCHEMA" -> schema();
      case "SEQUENCE" -> {
        boolean ifNotExists = cursor.skipIfExists();
        yield whole(new CreateSequence(cursor.qualifiedName(), ifNotExists));
      }
      case "EXTENSION" -> {
        boolean ifNotExists = cursor.skipIfExists();
        String extension = cursor.name();
        yield whole(new CreateExtension(extension, ifNotExists, cursor.has("VERSION")));
      }
      case "COLLATION" -> collation();
      case "POLICY" -> {
        String policy = cursor.name();
        cursor.expect("ON");
        yield whole(new CreatePolicy(policy, cursor.qualifiedName()));
      }
      case "ROLE", "USER", "GROUP" -> whole(new ChangeRole());
      case "DATABASE" -> whole(new CreateDatabase(cursor.name()));
      default -> new Other();
    };
  }

  private StatementAction whole(StatementAction action) {
    cursor.skipRest();
    return action;
  }

  private Persistence persistence() {
    if (!cursor.skip("GLOBAL")) {
      cursor.skip("LOCAL");
    }
    if (cursor.skip("TEMP") || cursor.skip("TEMPORARY")) {
      return Persistence.TEMPORARY;
    }
    return cursor.skip("UNLOGGED") ? Persistence.UNLOGGED : Persistence.PERMANENT;
  }

  private StatementAction view(boolean orReplace) {
    cursor.skipIfExists();
    return whole(new CreateView(cursor.qualifiedName(), orReplace));
  }

  private StatementAction materializedView() {
    cursor.expect("VIEW");
    cursor.skipIfExists();
    TableName view = cursor.qualifiedName();
    return whole(new CreateMaterializedView(view, !cursor.endsWith("WITH", "NO", "DATA")));
  }

  private StatementAction trigger() {
    cursor.skipIfExists();
    String trigger = cursor.name();
    if (cursor.until(List.of("ON")).atEnd()) {
      cursor.lose();
    }
    cursor.expect("ON");
    return whole(new CreateTrigger(trigger, cursor.qualifiedName()));
  }

  private StatementAction routine(boolean orReplace) {
    TableName routine = cursor.qualifiedName();
    boolean definer = cursor.has("DEFINER");
    boolean searchPath = cursor.has("SET") && cursor.has("SEARCH_PATH");
    return whole(new CreateRoutine(routine, orReplace, definer, searchPath));
  }

  private StatementAction type() {
    TableName type = cursor.qualifiedName();
    if (!cursor.skip("AS", "ENUM")) {
      return whole(new CreateType(type));
    }
    TokenCursor values = cursor.brackets();
    return new CreateEnum(type, values.atEnd() ? List.of() : values.list(values::literal));
  }

  private StatementAction domain() {
    TableName domain = cursor.qualifiedName();
    cursor.skip("AS");
    String base = ColumnReader.type(cursor);
    boolean constrained = cursor.has("CHECK") || cursor.hasSequence("NOT", "NULL");
    return whole(new CreateDomain(domain, base, constrained));
  }

  private StatementAction collation() {
    cursor.skipIfExists();
    TableName collation = cursor.qualifiedName();
    boolean deterministic = !NONDETERMINISTIC.matcher(cursor.restText()).find();
    return whole(new CreateCollation(collation, deterministic));
  }

  private StatementAction schema() {
    boolean ifNotExists = cursor.skipIfExists();
    if (cursor.is("AUTHORIZATION")) {
      return new Other();
    }
    CreateSchema schema = new CreateSchema(cursor.name(), ifNotExists);
    if (cursor.skip("AUTHORIZATION")) {
      cursor.name();
    }
    return schema;
  }
}
