package dev.refract.migrate.render.postgres;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnArity;
import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.PrimaryKey;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.diff.ColumnChange;
import dev.refract.migrate.diff.ColumnChange.Aspect;
import dev.refract.migrate.diff.TableChange;
import dev.refract.orm.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code ALTER TABLE}: one statement for all changes, which locks the table once; around it what
 * sequences need, and renamed keys, which PostgreSQL takes only by themselves.
 */
public final class AlterTable {
  private final Pair<Table> tables;
  private final List<String> before = new ArrayList<>();
  private final List<String> clauses = new ArrayList<>();
  private final List<String> after = new ArrayList<>();

  private AlterTable(Pair<Table> tables) {
    this.tables = tables;
  }

  public static List<String> of(Pair<Table> tables, List<TableChange> changes) {
    AlterTable alter = new AlterTable(tables);
    changes.forEach(alter::add);
    return alter.statements();
  }

  private List<String> statements() {
    List<String> statements = new ArrayList<>(before);
    if (!clauses.isEmpty()) {
      statements.add(alterTable() + String.join(",\n", clauses));
    }
    statements.addAll(after);
    return statements;
  }

  private String alterTable() {
    return "ALTER TABLE " + Identifiers.quoted(tables.previous().name()) + " ";
  }

  private void add(TableChange change) {
    switch (change) {
      case TableChange.DropPrimaryKey(PrimaryKey key) ->
          clauses.add("DROP CONSTRAINT " + name(key));
      case TableChange.DropColumn(Column column) -> drop(column);
      case TableChange.AddColumn(Column column) -> add(column);
      case TableChange.AlterColumn(ColumnChange column) -> alter(column);
      case TableChange.ReplaceColumn(ColumnChange column) -> {
        drop(column.columns().previous());
        add(column.columns().next());
      }
      case TableChange.AddPrimaryKey(PrimaryKey key) ->
          clauses.add("ADD " + CreateTable.primaryKey(key, ", "));
      case TableChange.RenamePrimaryKey(Pair<PrimaryKey> keys) ->
          after.add(
              alterTable()
                  + "RENAME CONSTRAINT "
                  + name(keys.previous())
                  + " TO "
                  + name(keys.next()));
    }
  }

  private String name(PrimaryKey key) {
    String table = tables.previous().name().name();
    return Identifiers.quoted(key.constraintName().orElse(table + "_pkey"));
  }

  private void drop(Column column) {
    clauses.add("DROP COLUMN " + Identifiers.quoted(column.name()));
  }

  private void add(Column column) {
    clauses.add("ADD COLUMN     " + Columns.definition(column));
  }

  private void alter(ColumnChange change) {
    Column next = change.columns().next();
    String alter = "ALTER COLUMN " + Identifiers.quoted(change.columns().previous().name()) + " ";
    if (change.changes(Aspect.ARITY) && next.arity() != ColumnArity.LIST) {
      clauses.add(alter + (next.isRequired() ? "SET NOT NULL" : "DROP NOT NULL"));
    }
    boolean countsNoMore = change.changes(Aspect.COUNTER) && !next.autoincrement();
    boolean wasIdentity = countsNoMore && change.columns().previous().sequence().isEmpty();
    if (wasIdentity) {
      clauses.add(alter + "DROP IDENTITY");
    }
    if (change.changes(Aspect.DEFAULT) || (countsNoMore && !wasIdentity)) {
      clauses.add(
          alter
              + DefaultLiteral.of(next)
                  .map(literal -> "SET DEFAULT " + literal)
                  .orElse("DROP DEFAULT"));
    }
    if (countsNoMore) {
      change
          .columns()
          .previous()
          .sequence()
          .ifPresent(sequence -> after.add("DROP SEQUENCE " + Identifiers.quoted(sequence)));
    }
    if (change.changes(Aspect.TYPE)) {
      clauses.add(alter + "SET DATA TYPE " + Columns.type(next) + conversion(change));
    }
    if (change.changes(Aspect.COUNTER) && next.autoincrement()) {
      startCounting(next, alter);
    }
  }

  /** How values of an enum become lists of one, and lists their first value. */
  private static String conversion(ColumnChange change) {
    Column previous = change.columns().previous();
    Column next = change.columns().next();
    if (!(next.type() instanceof ColumnType.OfEnum)) {
      return "";
    }
    String column = Identifiers.quoted(previous.name());
    return next.arity() == ColumnArity.LIST
        ? " USING array_remove(ARRAY[" + column + "], NULL)"
        : " USING " + column + "[1]";
  }

  /** What {@code SERIAL} means, for a column that is there already. */
  private void startCounting(Column column, String alter) {
    String sequence = sequenceFor(column);
    before.add("CREATE SEQUENCE " + sequence);
    clauses.add(alter + "SET DEFAULT nextval(" + Dialect.postgres().literal(sequence) + ")");
    after.add(
        "ALTER SEQUENCE "
            + sequence
            + " OWNED BY "
            + Identifiers.quoted(tables.previous().name())
            + "."
            + Identifiers.quoted(column.name()));
  }

  /** In small letters, as the reference has it, and in quotes only where it must. */
  private String sequenceFor(Column column) {
    TableName table = tables.previous().name();
    String name = (table.name() + "_" + column.name() + "_seq").toLowerCase(Locale.ROOT);
    return table.namespace().map(space -> Identifiers.quoted(space) + ".").orElse("")
        + Identifiers.bareWherePossible(name);
  }
}
