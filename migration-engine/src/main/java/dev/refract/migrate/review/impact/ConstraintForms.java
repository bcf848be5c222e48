package dev.refract.migrate.review.impact;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.script.action.ConstraintAction;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintAction.AlterConstraint;
import dev.refract.migrate.script.action.ConstraintAction.DropConstraint;
import dev.refract.migrate.script.action.ConstraintAction.RenameConstraint;
import dev.refract.migrate.script.action.ConstraintAction.ValidateConstraint;
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
import java.util.stream.Stream;

/** The forms that change a constraint. */
final class ConstraintForms {
  private final TableName table;
  private final Situation situation;

  private ConstraintForms(TableName table, Situation situation) {
    this.table = table;
    this.situation = situation;
  }

  static Stream<Choice> of(ConstraintAction action, Situation situation) {
    ConstraintForms forms = new ConstraintForms(action.table(), situation);
    return Stream.of(
        switch (action) {
          case AddConstraint add -> forms.added(add.constraint());
          case ValidateConstraint validate -> forms.validated(validate.constraint());
          case DropConstraint drop -> forms.dropped(drop);
          case AlterConstraint alter -> forms.altered(alter);
          case RenameConstraint _ -> forms.form(DdlForm.RENAME_CONSTRAINT);
        });
  }

  private Choice form(DdlForm form) {
    return Choice.of(form, table);
  }

  private Choice added(ConstraintDefinition constraint) {
    return switch (constraint) {
      case PrimaryKey key -> form(primaryKey(key));
      case Unique unique ->
          form(unique.usingIndex().isPresent() ? DdlForm.ADD_KEY_USING_INDEX : DdlForm.ADD_UNIQUE);
      case Check check ->
          form(
              check.validity() == Validity.CHECKED
                  ? DdlForm.ADD_CHECK
                  : DdlForm.ADD_CHECK_NOT_VALID);
      case Foreign key ->
          form(key.validity() == Validity.CHECKED
                  ? DdlForm.ADD_FOREIGN_KEY
                  : DdlForm.ADD_FOREIGN_KEY_NOT_VALID)
              .with(Role.OTHER_SIDE, key.referenced());
      case Exclude _ -> form(DdlForm.ADD_EXCLUDE);
      case NotNull notNull ->
          form(
              notNull.validity() == Validity.CHECKED
                      && !situation.isRequired(table, notNull.column())
                      && !situation.isProvenNotNull(table, notNull.column())
                  ? DdlForm.SET_NOT_NULL
                  : DdlForm.ADD_CHECK_NOT_VALID);
    };
  }

  private DdlForm primaryKey(PrimaryKey key) {
    List<String> columns =
        key.usingIndex()
            .flatMap(index -> situation.live(table).flatMap(live -> live.index(index)))
            .map(index -> index.columns())
            .orElse(key.columns());
    boolean required =
        columns.stream()
            .allMatch(column ->
                situation.isRequired(table, column)
                    || (situation.majorVersion() >= 12
                        && situation.isProvenNotNull(table, column)));
    if (key.usingIndex().isPresent()) {
      return required ? DdlForm.ADD_KEY_USING_INDEX : DdlForm.ADD_PRIMARY_KEY_USING_INDEX_NULLABLE;
    }
    return required ? DdlForm.ADD_PRIMARY_KEY : DdlForm.ADD_PRIMARY_KEY_NULLABLE;
  }

  private Choice validated(String constraint) {
    Optional<LiveTable> live = situation.live(table);
    Optional<ConstraintDefinition> added = situation.added(table, constraint);
    Optional<TableName> referenced =
        added
            .filter(Foreign.class::isInstance)
            .map(found -> ((Foreign) found).referenced())
            .or(() ->
                live.flatMap(found -> found.foreignKey(constraint))
                    .map(key -> TableName.of(key.referencedTable())));
    boolean valid =
        live.flatMap(found -> found.check(constraint)).filter(c -> c.validated()).isPresent()
            || live.flatMap(found -> found.foreignKey(constraint))
                .filter(key -> key.validated())
                .isPresent();
    if (valid) {
      return form(DdlForm.VALIDATE_VALID);
    }
    return referenced
        .map(other -> form(DdlForm.VALIDATE_FOREIGN_KEY).with(Role.OTHER_SIDE, other))
        .orElseGet(() -> form(DdlForm.VALIDATE));
  }

  private Choice dropped(DropConstraint drop) {
    List<TableName> others = otherSides(drop.constraint(), drop.cascade());
    return others.isEmpty()
        ? form(DdlForm.DROP_CONSTRAINT)
        : form(DdlForm.DROP_FOREIGN_KEY).with(Role.OTHER_SIDE, others);
  }

  private Choice altered(AlterConstraint alter) {
    return alter.change().contains("ENFORCED")
        ? form(DdlForm.ALTER_CONSTRAINT_ENFORCEMENT)
            .with(Role.OTHER_SIDE, otherSides(alter.constraint(), false))
        : form(DdlForm.ALTER_CONSTRAINT);
  }

  /** What a foreign key points to; of a key that goes with CASCADE, what points to it. */
  private List<TableName> otherSides(String constraint, boolean cascade) {
    Stream<String> live =
        situation.live(table).stream()
            .flatMap(found ->
                Stream.concat(
                    found.foreignKey(constraint).stream().map(key -> key.referencedTable()),
                    cascade && found.key(constraint).isPresent()
                        ? found.children().stream()
                        : Stream.empty()));
    Stream<TableName> made =
        situation.added(table, constraint).stream()
            .filter(Foreign.class::isInstance)
            .map(found -> ((Foreign) found).referenced());
    return Stream.concat(live.map(TableName::of), made).distinct().toList();
  }
}
