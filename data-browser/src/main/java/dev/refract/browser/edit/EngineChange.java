package dev.refract.browser.edit;

import dev.refract.browser.filter.Condition;
import dev.refract.browser.filter.EngineWhere;
import dev.refract.browser.page.Row;
import dev.refract.browser.value.CellType;
import dev.refract.browser.value.CellValue;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.plan.Plan;
import dev.refract.orm.plan.Planner;
import dev.refract.orm.request.Data;
import dev.refract.orm.request.Data.Assignment;
import dev.refract.orm.request.NewRows;
import dev.refract.orm.request.Request;
import dev.refract.orm.request.Value;
import dev.refract.orm.request.Where;
import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.model.DefaultValue;
import dev.refract.schema.model.ScalarField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One edit as the engine runs it.
 *
 * <p>Updates and deletes find their row by its key and by the values that were on screen: where
 * somebody else has changed one of them meanwhile, no row is hit.
 *
 * @param readBack columns whose stored form need not equal what the engine would write (a time has
 *     many spellings); they are compared after reading the row instead
 */
record EngineChange(RowEdit edit, Plan plan, List<Object> values, List<ScalarField> readBack) {

  /**
   * The engine's form of an edit.
   *
   * @param mode who looks after the rows that point to this one
   * @param now what columns get that hold the time of the change
   */
  static EngineChange of(RowEdit edit, Dialect dialect, RelationMode mode, Instant now) {
    EngineWhere values = new EngineWhere();
    Request request =
        switch (edit) {
          case RowEdit.Insert insert ->
              new Request.CreateMany(
                  insert.ref().model(),
                  new NewRows.Different(
                      List.of(new Data(assignments(insert, now, values), List.of()))),
                  false,
                  Optional.empty());
          case RowEdit.Update update ->
              new Request.UpdateMany(
                  update.ref().model(),
                  guard(update.original(), List.copyOf(update.changes().keySet()), values),
                  new Data(assignments(update, now, values), List.of()),
                  Optional.empty(),
                  Optional.empty());
          case RowEdit.Delete delete ->
              new Request.DeleteMany(
                  delete.ref().model(),
                  guard(delete.original(), delete.original().projection().columns(), values),
                  Optional.empty());
        };
    return new EngineChange(
        edit, Planner.plan(request, dialect, mode), values.values(), readBack(edit));
  }

  private static List<ScalarField> readBack(RowEdit edit) {
    return switch (edit) {
      case RowEdit.Insert _ -> List.of();
      case RowEdit.Update update ->
          update.changes().keySet().stream().filter(f -> !isExact(f)).toList();
      case RowEdit.Delete delete ->
          delete.original().projection().columns().stream().filter(f -> !isExact(f)).toList();
    };
  }

  private static Where guard(Row original, List<ScalarField> guarded, EngineWhere values) {
    List<Condition> conditions = new ArrayList<>(original.key().equalities());
    for (ScalarField field : guarded) {
      boolean isKey = original.projection().key().contains(field);
      if (!isKey && (isExact(field) || original.value(field).isNull())) {
        conditions.add(Condition.equal(field, original.value(field)));
      }
    }
    return values.of(new Condition.AllOf(conditions));
  }

  /** Whether a stored value equals what the engine writes for it, in every case. */
  private static boolean isExact(ScalarField field) {
    return switch (CellType.of(field)) {
      case TEXT, BOOLEAN, INT, BIG_INT, ENUM, BYTES -> true;
      case FLOAT, DECIMAL, DATE_TIME, JSON, LIST, FOREIGN -> false;
    };
  }

  private static List<Assignment> assignments(
      RowEdit.Insert insert, Instant now, EngineWhere values) {
    List<Assignment> assignments = new ArrayList<>();
    for (ScalarField field : insert.ref().model().scalarFields()) {
      switch (insert.entry(field)) {
        case Entry.Default _ -> {
          if (field.isUpdatedAt() || isNow(field)) {
            assignments.add(assignment(field, new CellValue.Moment(now), values));
          }
        }
        case Entry.Given(CellValue value) -> {
          if (!value.isNull() || insert.entries().containsKey(field)) {
            assignments.add(assignment(field, value, values));
          }
        }
      }
    }
    return assignments;
  }

  private static boolean isNow(ScalarField field) {
    return field.defaultValue().filter(DefaultValue.Now.class::isInstance).isPresent();
  }

  private static List<Assignment> assignments(
      RowEdit.Update update, Instant now, EngineWhere values) {
    List<Assignment> assignments = new ArrayList<>();
    update.changes().forEach((field, value) -> assignments.add(assignment(field, value, values)));
    for (ScalarField field : update.ref().model().scalarFields()) {
      if (field.isUpdatedAt() && !field.isIgnored() && !update.changes().containsKey(field)) {
        assignments.add(assignment(field, new CellValue.Moment(now), values));
      }
    }
    return assignments;
  }

  private static Assignment assignment(ScalarField field, CellValue value, EngineWhere values) {
    Optional<Value> number =
        value.isNull() ? Optional.empty() : Optional.of(values.number(field, value));
    return new Assignment(field, Data.Operation.SET, number);
  }
}
