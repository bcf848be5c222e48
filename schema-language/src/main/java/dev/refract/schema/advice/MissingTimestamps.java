package dev.refract.schema.advice;

import dev.refract.schema.diagnostic.AdviceDiagnostics;
import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.model.DefaultValue;
import dev.refract.schema.model.Index;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A model without a time of creation, where two thirds of the models have one. Its time of change
 * is spoken of only along with it, because rows that never change need none. Join tables and small
 * lists of values are left alone.
 */
final class MissingTimestamps implements Rule {
  private static final Set<String> CREATED =
      Set.of(
          "createdat",
          "created",
          "createdon",
          "createddate",
          "createdtime",
          "createtime",
          "creationdate",
          "creationtime",
          "datecreated",
          "timecreated",
          "insertedat",
          "addedat");
  private static final Set<String> UPDATED =
      Set.of(
          "updatedat",
          "updated",
          "updatedon",
          "updateddate",
          "updatedtime",
          "updatetime",
          "dateupdated",
          "lastupdated",
          "lastupdatedat",
          "modifiedat",
          "modified",
          "modifiedon",
          "datemodified",
          "lastmodified",
          "lastmodifiedat",
          "changedat");

  private static final int ENOUGH_SIBLINGS = 3;
  private static final int OWN_COLUMNS = 2;

  @Override
  public Code code() {
    return Code.MISSING_TIMESTAMPS;
  }

  @Override
  public void look(Ground ground, Consumer<Hint> found) {
    List<Model> tables =
        ground.models().stream().filter(m -> !joins(m) && holdsRecords(m)).toList();
    Habit created = Habit.of(tables, MissingTimestamps::isCreationTime);
    if (!created.isUsual()) {
      return;
    }
    Habit updated = Habit.of(tables, MissingTimestamps::isChangeTime);
    for (Model model : tables) {
      if (created.isMissingIn(model)) {
        List<ScalarField> examples = new ArrayList<>(2);
        examples.add(created.example());
        if (updated.isUsual() && updated.isMissingIn(model)) {
          examples.add(updated.example());
        }
        found.accept(hint(model, examples));
      }
    }
  }

  private static Hint hint(Model model, List<ScalarField> examples) {
    List<String> names = examples.stream().map(ScalarField::name).toList();
    boolean fits = examples.stream().allMatch(e -> e.defaultConstraintName().isEmpty());
    return new Hint(
        AdviceDiagnostics.missingTimestamps(model.declaration(), model.name(), names),
        fits ? Optional.of(new Remedy.AddFields(model, examples)) : Optional.empty());
  }

  /** A time that the database fills in is one of creation, whatever its name. */
  private static boolean isCreationTime(ScalarField field) {
    if (!holdsTime(field)) {
      return false;
    }
    return FieldWords.isOneOf(field, CREATED)
        || (!isChangeTime(field)
            && field.defaultValue().filter(DefaultValue.Now.class::isInstance).isPresent());
  }

  private static boolean isChangeTime(ScalarField field) {
    return field.isUpdatedAt() || (holdsTime(field) && FieldWords.isOneOf(field, UPDATED));
  }

  private static boolean holdsTime(ScalarField field) {
    return field.type() == ScalarType.DATE_TIME
        || field.type() == ScalarType.BIG_INT
        || field.type() == ScalarType.INT;
  }

  /** Whether rows are found by the rows that they connect. */
  private static boolean joins(Model model) {
    for (Index key : model.uniqueKeys()) {
      if (key.fields().size() > 1 && key.scalarFields().stream().allMatch(Columns::holdsKey)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it has columns of its own beside its key and the keys of others. */
  private static boolean holdsRecords(Model model) {
    int own = 0;
    for (ScalarField field : model.scalarFields()) {
      if (!Columns.identifies(field) && !Columns.holdsKey(field)) {
        own++;
      }
    }
    return own >= OWN_COLUMNS;
  }

  /** What most models do. */
  private record Habit(
      Map<Model, ScalarField> fields, int models, Optional<ScalarField> mostCommon) {

    static Habit of(List<Model> models, Predicate<ScalarField> isWanted) {
      Map<Model, ScalarField> fields = new HashMap<>();
      Map<String, Integer> names = new HashMap<>();
      Optional<ScalarField> example = Optional.empty();
      int most = 0;
      for (Model model : models) {
        Optional<ScalarField> field = model.scalarFields().stream().filter(isWanted).findFirst();
        if (field.isPresent()) {
          fields.put(model, field.get());
          int count = names.merge(field.get().name(), 1, Integer::sum);
          if (count > most) {
            most = count;
            example = field;
          }
        }
      }
      return new Habit(fields, models.size(), example);
    }

    boolean isUsual() {
      return fields.size() >= ENOUGH_SIBLINGS && fields.size() * 3 >= models * 2;
    }

    boolean isMissingIn(Model model) {
      return !fields.containsKey(model) && model.field(example().name()).isEmpty();
    }

    ScalarField example() {
      return mostCommon.orElseThrow();
    }
  }
}
