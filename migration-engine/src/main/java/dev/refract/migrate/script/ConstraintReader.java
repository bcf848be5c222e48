package dev.refract.migrate.script;

import dev.refract.migrate.database.ForeignKeyAction;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.script.action.ConstraintDefinition;
import dev.refract.migrate.script.action.ConstraintDefinition.Check;
import dev.refract.migrate.script.action.ConstraintDefinition.Exclude;
import dev.refract.migrate.script.action.ConstraintDefinition.Foreign;
import dev.refract.migrate.script.action.ConstraintDefinition.NotNull;
import dev.refract.migrate.script.action.ConstraintDefinition.PrimaryKey;
import dev.refract.migrate.script.action.ConstraintDefinition.Unique;
import dev.refract.migrate.script.action.ConstraintDefinition.Validity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the definitions of constraints, of a table as well as of a column. */
final class ConstraintReader {
  /** What begins a constraint among the columns of CREATE TABLE. */
  private static final Set<String> STARTS =
      Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN", "EXCLUDE");

  private final TokenCursor cursor;

  ConstraintReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** Whether the definition of a table's constraint stands here. */
  boolean startsHere() {
    return cursor.isOneOf(STARTS) || cursor.is("NOT", "NULL");
  }

  /** One constraint of a table, which must stand here. */
  ConstraintDefinition ofTable() {
    Optional<String> name = name();
    if (cursor.skip("PRIMARY", "KEY")) {
      return primaryKey(name);
    }
    if (cursor.skip("UNIQUE")) {
      return unique(name);
    }
    if (cursor.skip("FOREIGN", "KEY")) {
      List<String> columns = cursor.namesInBrackets();
      cursor.expect("REFERENCES");
      return foreign(name, columns);
    }
    if (cursor.skip("EXCLUDE")) {
      String method = cursor.skip("USING") ? cursor.name() : "gist";
      cursor.brackets();
      cursor.skipRest();
      return new Exclude(name, method);
    }
    if (cursor.skip("NOT", "NULL")) {
      return new NotNull(name, cursor.name(), attributes());
    }
    cursor.expect("CHECK");
    return check(name);
  }

  /** {@code CONSTRAINT name}, where it stands here. */
  Optional<String> name() {
    return cursor.skip("CONSTRAINT") ? Optional.of(cursor.name()) : Optional.empty();
  }

  /** Behind CHECK. */
  Check check(Optional<String> name) {
    var condition = ExpressionReader.rest(cursor.brackets());
    return new Check(name, condition, attributes());
  }

  /** Behind REFERENCES. */
  Foreign foreign(Optional<String> name, List<String> columns) {
    TableName referenced = cursor.qualifiedName();
    List<String> keys = cursor.isSymbol('(') ? cursor.namesInBrackets() : List.of();
    Optional<ForeignKeyAction> onDelete = Optional.empty();
    Optional<ForeignKeyAction> onUpdate = Optional.empty();
    while (cursor.is("MATCH") || cursor.is("ON")) {
      if (cursor.skip("MATCH")) {
        cursor.advance();
      } else if (cursor.skip("ON", "DELETE")) {
        onDelete = Optional.of(action());
      } else {
        cursor.expect("ON", "UPDATE");
        onUpdate = Optional.of(action());
      }
    }
    return new Foreign(name, columns, referenced, keys, onDelete, onUpdate, attributes());
  }

  private ForeignKeyAction action() {
    for (ForeignKeyAction action : ForeignKeyAction.values()) {
      if (cursor.skip(action.sql().split(" ", -1))) {
        if (cursor.isSymbol('(')) {
          cursor.brackets();
        }
        return action;
      }
    }
    cursor.lose();
    cursor.skipRest();
    return ForeignKeyAction.NO_ACTION;
  }

  private PrimaryKey primaryKey(Optional<String> name) {
    if (cursor.skip("USING", "INDEX")) {
      Optional<String> index = Optional.of(cursor.name());
      attributes();
      return new PrimaryKey(name, List.of(), index);
    }
    List<String> columns = keyColumns();
    attributes();
    return new PrimaryKey(name, columns, Optional.empty());
  }

  private Unique unique(Optional<String> name) {
    if (cursor.skip("USING", "INDEX")) {
      Optional<String> index = Optional.of(cursor.name());
      attributes();
      return new Unique(name, List.of(), index, false);
    }
    boolean nullsNotDistinct = nullsNotDistinct();
    List<String> columns = keyColumns();
    attributes();
    return new Unique(name, columns, Optional.empty(), nullsNotDistinct);
  }

  boolean nullsNotDistinct() {
    boolean notDistinct = cursor.skip("NULLS", "NOT", "DISTINCT");
    if (!notDistinct) {
      cursor.skip("NULLS", "DISTINCT");
    }
    return notDistinct;
  }

  /** Names in brackets; SQLite allows a collation and an order behind each. */
  private List<String> keyColumns() {
    return cursor.brackets().splitAtCommas().stream()
        .map(key -> {
          String column = key.name();
          if (column.isEmpty()) {
            cursor.lose();
          }
          return column;
        })
        .toList();
  }

  /** What may stand behind any constraint: when and by which rows it is kept. */
  Validity attributes() {
    Validity validity = Validity.CHECKED;
    while (true) {
      if (cursor.skip("NOT", "VALID")) {
        validity = Validity.NOT_VALID;
      } else if (cursor.skip("NOT", "ENFORCED")) {
        validity = Validity.NOT_ENFORCED;
      } else if (cursor.skip("USING", "INDEX", "TABLESPACE") || cursor.skip("ON", "CONFLICT")) {
        cursor.advance();
      } else if (cursor.is("INCLUDE") || cursor.is("WITH")) {
        cursor.advance();
        cursor.brackets();
      } else if (!skipHarmless()) {
        return validity;
      }
    }
  }

  private boolean skipHarmless() {
    return cursor.skip("NOT", "DEFERRABLE")
        || cursor.skip("DEFERRABLE")
        || cursor.skip("INITIALLY", "DEFERRED")
        || cursor.skip("INITIALLY", "IMMEDIATE")
        || cursor.skip("ENFORCED")
        || cursor.skip("NO", "INHERIT");
  }
}
