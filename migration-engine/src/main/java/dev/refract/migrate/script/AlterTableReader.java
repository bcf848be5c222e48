package dev.refract.migrate.script;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.script.action.AccessAction.ChangeOwner;
import dev.refract.migrate.script.action.AccessAction.RowSecurity;
import dev.refract.migrate.script.action.AccessAction.SwitchRowSecurity;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnAction.DropColumn;
import dev.refract.migrate.script.action.ColumnAction.RenameColumn;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintAction.AlterConstraint;
import dev.refract.migrate.script.action.ConstraintAction.DropConstraint;
import dev.refract.migrate.script.action.ConstraintAction.RenameConstraint;
import dev.refract.migrate.script.action.ConstraintAction.ValidateConstraint;
import dev.refract.migrate.script.action.PartitionAction.AttachPartition;
import dev.refract.migrate.script.action.PartitionAction.DetachPartition;
import dev.refract.migrate.script.action.PartitionAction.Detaching;
import dev.refract.migrate.script.action.RoutineAction.SwitchTrigger;
import dev.refract.migrate.script.action.StatementAction;
import dev.refract.migrate.script.action.StatementAction.Other;
import dev.refract.migrate.script.action.StorageAction.MarkClustered;
import dev.refract.migrate.script.action.StorageAction.SetAccessMethod;
import dev.refract.migrate.script.action.StorageAction.SetLogging;
import dev.refract.migrate.script.action.StorageAction.SetReplicaIdentity;
import dev.refract.migrate.script.action.StorageAction.SetTablespace;
import dev.refract.migrate.script.action.TableAction.MoveTable;
import dev.refract.migrate.script.action.TableAction.RenameTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads ALTER TABLE: one action for each sub-command. */
final class AlterTableReader {
  private final TableName table;
  private final TokenCursor cursor;

  private AlterTableReader(TableName table, TokenCursor cursor) {
    this.table = table;
    this.cursor = cursor;
  }

  static List<StatementAction> read(TokenCursor cursor) {
    if (cursor.is("ALL", "IN", "TABLESPACE")) {
      return List.of();
    }
    TableName table = table(cursor);
    return cursor.splitAtCommas().stream()
        .map(part -> new AlterTableReader(table, part).subCommand())
        .toList();
  }

  private static TableName table(TokenCursor cursor) {
    cursor.skipIfExists();
    cursor.skip("ONLY");
    TableName table = cursor.qualifiedName();
    cursor.skipSymbol('*');
    return table;
  }

  /** The places of the sub-commands; empty for anything but an ALTER TABLE. */
  static Optional<List<TokenCursor>> subCommands(
      String text, List<SqlToken> tokens, SqlLexis lexis) {
    TokenCursor cursor = new TokenCursor(text, tokens, lexis);
    if (!cursor.skip("ALTER", "TABLE")) {
      return Optional.empty();
    }
    table(cursor);
    List<TokenCursor> commands = cursor.splitAtCommas();
    return commands.stream().allMatch(command -> !command.atEnd())
        ? Optional.of(commands)
        : Optional.empty();
  }

  private StatementAction subCommand() {
    StatementAction action = action();
    return cursor.understoodAll() ? action : new Other();
  }

  private StatementAction action() {
    return switch (cursor.word()) {
      case "ADD" -> add();
      case "DROP" -> drop();
      case "ALTER" -> alter();
      case "RENAME" -> rename();
      case "VALIDATE" -> {
        cursor.expect("CONSTRAINT");
        yield new ValidateConstraint(table, cursor.name());
      }
      case "SET" -> set();
      case "RESET" -> ParameterNames.ofTable(table, cursor);
      case "ATTACH" -> attach();
      case "DETACH" -> detach();
      case "ENABLE" -> switched(true);
      case "DISABLE" -> switched(false);
      case "FORCE" -> rowSecurity(RowSecurity.FORCE);
      case "NO" -> {
        cursor.expect("FORCE");
        yield rowSecurity(RowSecurity.NO_FORCE);
      }
      case "REPLICA" -> replicaIdentity();
      case "OWNER" -> {
        cursor.expect("TO");
        yield new ChangeOwner("TABLE", table, cursor.name());
      }
      case "CLUSTER" -> {
        cursor.expect("ON");
        yield new MarkClustered(table, Optional.of(cursor.name()));
      }
      default -> new Other();
    };
  }

  private StatementAction add() {
    ConstraintReader constraints = new ConstraintReader(cursor);
    if (constraints.startsHere()) {
      return new AddConstraint(table, constraints.ofTable());
    }
    cursor.skip("COLUMN");
    boolean ifNotExists = cursor.skipIfExists();
    return new AddColumn(table, new ColumnReader(cursor).read(), ifNotExists);
  }

  private StatementAction drop() {
    if (cursor.skip("CONSTRAINT")) {
      boolean ifExists = cursor.skipIfExists();
      String constraint = cursor.name();
      return new DropConstraint(table, constraint, ifExists, cursor.skipCascade());
    }
    cursor.skip("COLUMN");
    boolean ifExists = cursor.skipIfExists();
    String column = cursor.name();
    return new DropColumn(table, column, ifExists, cursor.skipCascade());
  }

  private StatementAction alter() {
    if (cursor.skip("CONSTRAINT")) {
      String constraint = cursor.name();
      String change = cursor.restText().toUpperCase(Locale.ROOT);
      cursor.skipRest();
      return new AlterConstraint(table, constraint, change);
    }
    cursor.skip("COLUMN");
    return new AlterColumnReader(table, cursor.name(), cursor).read();
  }

  private StatementAction rename() {
    if (cursor.skip("TO")) {
      return new RenameTable(table, cursor.name());
    }
    if (cursor.skip("CONSTRAINT")) {
      String constraint = cursor.name();
      cursor.expect("TO");
      return new RenameConstraint(table, constraint, cursor.name());
    }
    cursor.skip("COLUMN");
    String column = cursor.name();
    cursor.expect("TO");
    return new RenameColumn(table, column, cursor.name());
  }

  private StatementAction set() {
    if (cursor.isSymbol('(')) {
      return ParameterNames.ofTable(table, cursor);
    }
    return switch (cursor.word()) {
      case "SCHEMA" -> new MoveTable(table, cursor.name());
      case "LOGGED" -> new SetLogging(table, true);
      case "UNLOGGED" -> new SetLogging(table, false);
      case "TABLESPACE" -> {
        String tablespace = cursor.name();
        cursor.skip("NOWAIT");
        yield new SetTablespace(table, tablespace);
      }
      case "ACCESS" -> {
        cursor.expect("METHOD");
        yield new SetAccessMethod(table, cursor.name());
      }
      case "WITHOUT" -> {
        cursor.expect("CLUSTER");
        yield new MarkClustered(table, Optional.empty());
      }
      default -> new Other();
    };
  }

  private StatementAction attach() {
    cursor.expect("PARTITION");
    TableName partition = cursor.qualifiedName();
    boolean isDefault = cursor.skip("DEFAULT");
    if (!isDefault) {
      cursor.expect("FOR", "VALUES");
      cursor.skipRest();
    }
    return new AttachPartition(table, partition, isDefault);
  }

  private StatementAction detach() {
    cursor.expect("PARTITION");
    TableName partition = cursor.qualifiedName();
    Detaching detaching =
        cursor.skip("CONCURRENTLY")
            ? Detaching.CONCURRENTLY
            : cursor.skip("FINALIZE") ? Detaching.FINALIZE : Detaching.AT_ONCE;
    return new DetachPartition(table, partition, detaching);
  }

  private StatementAction switched(boolean enabled) {
    if (cursor.is("ROW")) {
      return rowSecurity(enabled ? RowSecurity.ENABLE : RowSecurity.DISABLE);
    }
    if (!cursor.skip("REPLICA")) {
      cursor.skip("ALWAYS");
    }
    cursor.expect("TRIGGER");
    boolean group = cursor.is("ALL") || cursor.is("USER");
    return new SwitchTrigger(table, group ? cursor.word() : cursor.name(), enabled);
  }

  private StatementAction rowSecurity(RowSecurity mode) {
    cursor.expect("ROW", "LEVEL", "SECURITY");
    return new SwitchRowSecurity(table, mode);
  }

  private StatementAction replicaIdentity() {
    cursor.expect("IDENTITY");
    String identity = cursor.restText();
    cursor.skipRest();
    return new SetReplicaIdentity(table, identity);
  }
}
