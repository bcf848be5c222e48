package dev.refract.migrate.review.impact;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.script.action.ConstraintDefinition.Foreign;
import dev.refract.migrate.script.action.TableAction;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import dev.refract.migrate.script.action.TableAction.DropTable;
import dev.refract.migrate.script.action.TableAction.LockTable;
import dev.refract.migrate.script.action.TableAction.MoveTable;
import dev.refract.migrate.script.action.TableAction.RenameTable;
import dev.refract.migrate.script.action.TableAction.TruncateTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms that change a table as a whole. */
final class TableForms {
  private TableForms() {}

  static Stream<Choice> of(TableAction action, Situation situation) {
    return switch (action) {
      case CreateTable create -> created(create, situation);
      case DropTable drop ->
          Stream.of(
              Choice.of(DdlForm.DROP_TABLE, drop.table())
                  .with(Role.OTHER_SIDE, otherSides(drop, situation))
                  .with(Role.PARENT, situation.parent(drop.table()).stream().toList()));
      case RenameTable rename -> Stream.of(Choice.of(DdlForm.RENAME_TABLE, rename.table()));
      case MoveTable move -> Stream.of(Choice.of(DdlForm.SET_SCHEMA, move.table()));
      case TruncateTable truncate -> truncated(truncate, situation);
      case LockTable lock -> locked(lock);
    };
  }

  private static Stream<Choice> created(CreateTable create, Situation situation) {
    List<TableName> referenced =
        create.allConstraints().stream()
            .filter(Foreign.class::isInstance)
            .map(constraint -> ((Foreign) constraint).referenced())
            .filter(table -> !table.mayBe(create.table()))
            .distinct()
            .toList();
    Stream<Choice> references =
        referenced.isEmpty()
            ? Stream.empty()
            : Stream.of(
                Choice.of(DdlForm.CREATE_TABLE_REFERENCES).with(Role.OTHER_SIDE, referenced));
    Stream<Choice> partition =
        create.form().partitionOf().stream().map(parent -> partition(parent, situation));
    return Stream.concat(references, partition);
  }

  private static Choice partition(TableName parent, Situation situation) {
    Optional<TableName> rest = situation.defaultPartition(parent);
    return rest.isPresent()
        ? Choice.of(DdlForm.CREATE_PARTITION_BESIDE_DEFAULT)
            .with(Role.PARENT, parent)
            .with(Role.DEFAULT_PARTITION, rest.get())
        : Choice.of(DdlForm.CREATE_PARTITION).with(Role.PARENT, parent);
  }

  private static List<TableName> otherSides(DropTable drop, Situation situation) {
    return situation.live(drop.table()).stream()
        .flatMap(table ->
            Stream.concat(
                table.foreignKeys().stream().map(key -> key.referencedTable()),
                drop.cascade() ? table.children().stream() : Stream.empty()))
        .filter(other -> !other.equals(drop.table().name()))
        .distinct()
        .map(TableName::of)
        .toList();
  }

  private static Stream<Choice> truncated(TruncateTable truncate, Situation situation) {
    Stream<TableName> children =
        truncate.cascade()
            ? situation.live(truncate.table()).map(LiveTable::children).orElse(List.of()).stream()
                .map(TableName::of)
            : Stream.empty();
    return Stream.concat(Stream.of(truncate.table()), children)
        .map(table -> Choice.of(DdlForm.TRUNCATE, table));
  }

  private static Stream<Choice> locked(LockTable lock) {
    return LockMode.ofSql(lock.mode()).stream()
        .map(mode -> Choice.of(DdlForm.valueOf("LOCK_" + mode.name()), lock.table()));
  }
}
