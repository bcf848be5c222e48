package dev.refract.migrate.review;

import static dev.refract.migrate.review.ReviewContext.isSame;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.ColumnDefinition;
import dev.refract.migrate.script.action.GivenValue;
import dev.refract.migrate.script.action.RowAction.Insert;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import dev.refract.migrate.script.action.TableAction.DropTable;
import dev.refract.migrate.script.action.TableAction.RenameTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How SQLite changes what ALTER TABLE cannot: a new table, its rows copied, the old one dropped,
 * the new one renamed to its name.
 *
 * @param table the name that the table has before and after
 * @param definition the new table
 * @param copy the INSERT that copies, when there is one
 */
public record Rebuild(
    TableName table,
    CreateTable definition,
    ScriptStatement create,
    Optional<ScriptStatement> copy,
    ScriptStatement drop,
    ScriptStatement rename) {

  /** Whether the statement is one of its steps. */
  public boolean holds(ScriptStatement statement) {
    return create.equals(statement)
        || drop.equals(statement)
        || rename.equals(statement)
        || copy.filter(statement::equals).isPresent();
  }

  /** The copy, with the columns that it fills; empty when nothing is copied. */
  public Optional<Insert> insert() {
    return copy.flatMap(statement -> statement.actions(Insert.class).stream().findFirst())
        .map(this::withColumns);
  }

  /** An INSERT that names no columns fills all that can be, in their order. */
  private Insert withColumns(Insert insert) {
    if (!insert.columns().isEmpty()) {
      return insert;
    }
    List<String> all =
        definition.columns().stream()
            .filter(column -> !(column.value() instanceof GivenValue.Generated))
            .map(ColumnDefinition::name)
            .toList();
    return new Insert(insert.table(), all, insert.query(), insert.copy());
  }

  public boolean fills(String column) {
    return insert().stream()
        .flatMap(insert -> insert.columns().stream())
        .anyMatch(column::equalsIgnoreCase);
  }

  /** The statement that decides about rows: the copy, or the drop where nothing is copied. */
  public int decidingStatement() {
    return copy.orElse(drop).number();
  }

  static List<Rebuild> in(List<ScriptStatement> statements) {
    List<Rebuild> found = new ArrayList<>();
    for (ScriptStatement rename : statements) {
      for (RenameTable action : rename.actions(RenameTable.class)) {
        List<ScriptStatement> before = statements.subList(0, rename.number() - 1);
        rebuild(before, rename, action).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Rebuild> rebuild(
      List<ScriptStatement> before, ScriptStatement rename, RenameTable action) {
    TableName name = action.table().sibling(action.newName());
    Optional<ScriptStatement> create = last(before, s -> definition(s, action.table()).isPresent());
    Optional<ScriptStatement> drop =
        last(
            before,
            s -> s.actions(DropTable.class).stream().anyMatch(gone -> isSame(gone.table(), name)));
    if (create.isEmpty() || drop.isEmpty()) {
      return Optional.empty();
    }
    Optional<ScriptStatement> copy =
        last(
            before,
            s -> s.actions(Insert.class).stream().anyMatch(insert -> copies(insert, action)));
    return definition(create.get(), action.table())
        .map(made -> new Rebuild(name, made, create.get(), copy, drop.get(), rename));
  }

  private static Optional<CreateTable> definition(ScriptStatement statement, TableName table) {
    return statement.actions(CreateTable.class).stream()
        .filter(made -> isSame(made.table(), table))
        .findFirst();
  }

  private static boolean copies(Insert insert, RenameTable rename) {
    return isSame(insert.table(), rename.table())
        && insert
            .copy()
            .filter(from -> isSame(from.source(), rename.table().sibling(rename.newName())))
            .isPresent();
  }

  private static Optional<ScriptStatement> last(
      List<ScriptStatement> statements, Predicate<ScriptStatement> wanted) {
    return statements.stream().filter(wanted).reduce((first, second) -> second);
  }
}
