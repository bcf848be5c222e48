package dev.refract.migrate.script;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.script.action.AccessAction.ChangeOwner;
import dev.refract.migrate.script.action.AccessAction.ChangeRole;
import dev.refract.migrate.script.action.ConstraintDefinition.Validity;
import dev.refract.migrate.script.action.IndexAction.AttachIndex;
import dev.refract.migrate.script.action.IndexAction.RenameIndex;
import dev.refract.migrate.script.action.IndexAction.SetIndexParameters;
import dev.refract.migrate.script.action.IndexAction.SetIndexTablespace;
import dev.refract.migrate.script.action.RoutineAction.RenameTrigger;
import dev.refract.migrate.script.action.SchemaAction.AlterExtension;
import dev.refract.migrate.script.action.SchemaAction.AlterSequence;
import dev.refract.migrate.script.action.SchemaAction.RenameSchema;
import dev.refract.migrate.script.action.SchemaAction.RenameSequence;
import dev.refract.migrate.script.action.StatementAction;
import dev.refract.migrate.script.action.StatementAction.Other;
import dev.refract.migrate.script.action.TypeAction.AddEnumValue;
import dev.refract.migrate.script.action.TypeAction.ConstrainDomain;
import dev.refract.migrate.script.action.TypeAction.LoosenDomain;
import dev.refract.migrate.script.action.TypeAction.MoveType;
import dev.refract.migrate.script.action.TypeAction.RenameEnumValue;
import dev.refract.migrate.script.action.TypeAction.RenameType;
import dev.refract.migrate.script.action.TypeAction.ValidateDomain;
import dev.refract.migrate.script.action.ViewAction.RenameView;

/** Reads ALTER of anything but a table. */
final class AlterReader {
  private final TokenCursor cursor;

  private AlterReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  static StatementAction read(TokenCursor cursor) {
    return new AlterReader(cursor).read();
  }

  private StatementAction read() {
    return switch (cursor.word()) {
      case "INDEX" -> index();
      case "TYPE" -> type();
      case "DOMAIN" -> domain();
      case "SEQUENCE" -> sequence();
      case "VIEW" -> view("VIEW");
      case "MATERIALIZED" -> {
        cursor.expect("VIEW");
        yield view("MATERIALIZED VIEW");
      }
      case "SCHEMA" -> schema();
      case "EXTENSION" -> {
        AlterExtension extension = new AlterExtension(cursor.name());
        cursor.skipRest();
        yield extension;
      }
      case "TRIGGER" -> trigger();
      case "ROLE", "USER", "GROUP" -> {
        cursor.skipRest();
        yield new ChangeRole();
      }
      default -> new Other();
    };
  }

  private StatementAction index() {
    cursor.skipIfExists();
    TableName index = cursor.qualifiedName();
    if (cursor.skip("RENAME", "TO")) {
      return new RenameIndex(index, cursor.name());
    }
    if (cursor.skip("ATTACH", "PARTITION")) {
      return new AttachIndex(index, cursor.qualifiedName());
    }
    if (cursor.skip("SET", "TABLESPACE")) {
      return new SetIndexTablespace(index, cursor.name());
    }
    if (cursor.skip("SET") || cursor.skip("RESET")) {
      cursor.brackets();
      return new SetIndexParameters(index);
    }
    return new Other();
  }

  private StatementAction type() {
    TableName type = cursor.qualifiedName();
    if (cursor.skip("ADD", "VALUE")) {
      boolean ifNotExists = cursor.skipIfExists();
      AddEnumValue added = new AddEnumValue(type, cursor.literal(), ifNotExists);
      if (cursor.skip("BEFORE") || cursor.skip("AFTER")) {
        cursor.literal();
      }
      return added;
    }
    if (cursor.skip("RENAME", "VALUE")) {
      String value = cursor.literal();
      cursor.expect("TO");
      return new RenameEnumValue(type, value, cursor.literal());
    }
    if (cursor.skip("RENAME", "TO")) {
      return new RenameType(type, cursor.name());
    }
    if (cursor.skip("SET", "SCHEMA")) {
      return new MoveType(type, cursor.name());
    }
    return owner("TYPE", type);
  }

  private StatementAction domain() {
    TableName domain = cursor.qualifiedName();
    if (cursor.is("ADD")) {
      boolean notValid = cursor.endsWith("NOT", "VALID");
      cursor.skipRest();
      return new ConstrainDomain(domain, notValid ? Validity.NOT_VALID : Validity.CHECKED);
    }
    if (cursor.skip("SET", "NOT", "NULL")) {
      return new ConstrainDomain(domain, Validity.CHECKED);
    }
    if (cursor.skip("VALIDATE", "CONSTRAINT")) {
      return new ValidateDomain(domain, cursor.name());
    }
    if (cursor.is("DROP") || cursor.is("SET", "DEFAULT")) {
      cursor.skipRest();
      return new LoosenDomain(domain);
    }
    if (cursor.skip("RENAME", "TO")) {
      return new RenameType(domain, cursor.name());
    }
    if (cursor.skip("SET", "SCHEMA")) {
      return new MoveType(domain, cursor.name());
    }
    return owner("DOMAIN", domain);
  }

  private StatementAction sequence() {
    cursor.skipIfExists();
    TableName sequence = cursor.qualifiedName();
    if (cursor.skip("RENAME", "TO")) {
      return new RenameSequence(sequence, cursor.name());
    }
    if (cursor.is("OWNER", "TO")) {
      return owner("SEQUENCE", sequence);
    }
    cursor.skipRest();
    return new AlterSequence(sequence);
  }

  private StatementAction view(String kind) {
    cursor.skipIfExists();
    TableName view = cursor.qualifiedName();
    return cursor.skip("RENAME", "TO") ? new RenameView(view, cursor.name()) : owner(kind, view);
  }

  private StatementAction schema() {
    TableName schema = cursor.qualifiedName();
    return cursor.skip("RENAME", "TO")
        ? new RenameSchema(schema.name(), cursor.name())
        : owner("SCHEMA", schema);
  }

  private StatementAction trigger() {
    String trigger = cursor.name();
    cursor.expect("ON");
    TableName table = cursor.qualifiedName();
    cursor.expect("RENAME", "TO");
    return new RenameTrigger(table, trigger, cursor.name());
  }

  private StatementAction owner(String kind, TableName object) {
    cursor.expect("OWNER", "TO");
    return new ChangeOwner(kind, object, cursor.name());
  }
}
