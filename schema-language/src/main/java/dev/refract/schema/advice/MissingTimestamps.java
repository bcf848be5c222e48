package dev.refract.schema.advice;

import dev.refract.schema.diagnostic.AdviceDiagnostics;
import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.model.DefaultValue;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
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
        found.accept(hint(model, examples, ground));
      }
    }
  }

  private static Hint hint(Model model, List<ScalarField> examples, Ground ground) {
    List<String> names = examples.stream().map(ScalarField::name).toList();
    List<String> lines = examples.stream().flatMap(e -> line(e, ground).stream()).toList();
    boolean free = names.stream().noneMatch(name -> model.field(name).isPresent());
    return new Hint(
        AdviceDiagnostics.missingTimestamps(model.declaration(), model.name(), names),
        free && lines.size() == names.size()
            ? Optional.of(new Remedy.AddFields(model, lines))
            : Optional.empty());
  }

  /** The line of a sibling; with a default, so that tables with rows can take the column. */
  private static Optional<String> line(ScalarField example, Ground ground) {
    String text = ground.workspace().file(example.model().file()).orElseThrow().text();
    String line = example.syntax().span().in(text).replaceAll("\\s+", " ");
    boolean fits = example.defaultConstraintName().isEmpty() && !line.contains("//");
    boolean filled = example.defaultValue().isPresent() || example.isOptional();
    return fits ? Optional.of(filled ? line : line + " @default(now())") : Optional.empty();
  }

  /** A time that the database fills in is one of creation, whatever its name. */
  private static boolean isCreationTime(ScalarField field) {
    return FieldWords.isOneOf(field, CREATED)
        || (!isChangeTime(field)
            && field.defaultValue().filter(DefaultValue.Now.class::isInstance).isPresent());
  }

  private static boolean isChangeTime(ScalarField field) {
    return field.isUpdatedAt() || FieldWords.isOneOf(field, UPDATED);
  }

  /** Whether rows are found by the rows that they connect. */
  private static boolean joins(Model model) {
    Set<ScalarField> keys = Columns.ofForeignKeys(model);
    return keys.size() > 1
        && model.uniqueKeys().stream()
            .anyMatch(k -> k.fields().size() > 1 && keys.containsAll(k.scalarFields()));
  }

  /** Whether it has columns of its own beside its key and the keys of others. */
  private static boolean holdsRecords(Model model) {
    Set<ScalarField> keys = Columns.ofForeignKeys(model);
    Set<ScalarField> id =
        Set.copyOf(model.primaryKey().map(k -> k.scalarFields()).orElse(List.of()));
    return model.scalarFields().stream()
            .filter(f -> !keys.contains(f) && !id.contains(f))
            .limit(OWN_COLUMNS)
            .count()
        == OWN_COLUMNS;
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
      return !fields.containsKey(model);
    }

    ScalarField example() {
      return mostCommon.orElseThrow();
    }
  }
}
