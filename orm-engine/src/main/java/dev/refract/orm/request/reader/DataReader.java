package dev.refract.orm.request.reader;

import dev.refract.orm.dialect.ColumnType;
import dev.refract.orm.request.Data;
import dev.refract.orm.request.Data.Assignment;
import dev.refract.orm.request.Data.Operation;
import dev.refract.orm.request.NestedWrite;
import dev.refract.orm.request.NewRows;
import dev.refract.orm.value.JsonNull;
import dev.refract.schema.model.FieldType;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code data}. */
final class DataReader {
  private static final Map<String, Operation> OPERATIONS =
      Map.of(
          "set", Operation.SET,
          "increment", Operation.INCREMENT,
          "decrement", Operation.DECREMENT,
          "multiply", Operation.MULTIPLY,
          "divide", Operation.DIVIDE);

  private final Slots slots;
  private final NestedWriteReader nested;

  DataReader(Slots slots, WhereReader where) {
    this.slots = slots;
    this.nested = new NestedWriteReader(this, where);
  }

  /** A new row, with rows around it. */
  Data create(Model model, Argument argument, Optional<RelationField> through) {
    Shape shape = new Shape(model, through);
    Data data = read(shape, argument, true);
    shape.requireEnough(argument);
    return data;
  }

  /** New rows, all of which write their foreign keys in the same way. */
  List<Data> createAll(Model model, Argument argument, RelationField through) {
    List<Data> rows = new ArrayList<>();
    boolean checked = false;
    boolean unchecked = false;
    for (Argument element : argument.elements()) {
      Shape shape = new Shape(model, Optional.of(through));
      rows.add(read(shape, element, true));
      shape.requireEnough(element);
      checked |= shape.checked;
      unchecked |= shape.unchecked;
      if (checked && unchecked) {
        throw element.wrong(
            "the rows of a list write their foreign keys as scalars all, or through relations all");
      }
    }
    return rows;
  }

  /** New rows, each of them alone. */
  NewRows createMany(Model model, List<Argument> rows) {
    List<ScalarField> fields = rows.size() < 2 ? List.of() : fieldsOfAll(model, rows);
    if (fields.isEmpty()) {
      return new NewRows.Different(
          rows.stream().map(row -> createFlat(model, row, Optional.empty())).toList());
    }
    new Shape(model, Optional.empty()).requireScalars(rows.getFirst());
    int first = slots.values().size();
    for (Argument row : rows) {
      for (ScalarField field : fields) {
        slots.add(Scalars.read(field, row.requiredField(field.name())));
      }
    }
    return new NewRows.Alike(fields, first, rows.size());
  }

  /** The fields for which each row has a value, where they are the same ones; else none. */
  private static List<ScalarField> fieldsOfAll(Model model, List<Argument> rows) {
    Set<String> names = rows.getFirst().names();
    List<ScalarField> fields = new ArrayList<>();
    for (String name : names) {
      Fields.scalar(model, name).filter(field -> !field.isList()).ifPresent(fields::add);
    }
    boolean isSo = fields.size() == names.size();
    for (int i = 0; isSo && i < rows.size(); i++) {
      isSo = rows.get(i).hasValues(names);
    }
    return isSo ? fields : List.of();
  }

  /** A new row alone. */
  Data createFlat(Model model, Argument argument, Optional<RelationField> through) {
    Shape shape = new Shape(model, through);
    List<Assignment> assignments = new ArrayList<>();
    for (Argument part : argument.fields()) {
      assignments.add(
          shape.scalar(part).map(f -> created(f, part)).orElseThrow(() -> shape.unknown(part)));
    }
    shape.requireScalars(argument);
    return new Data(assignments, List.of());
  }

  /** A changed row, with rows around it. */
  Data update(Model model, Argument argument, Optional<RelationField> through) {
    return read(new Shape(model, through), argument, false);
  }

  /** Changed rows alone. */
  Data updateFlat(Model model, Argument argument, Optional<RelationField> through) {
    Shape shape = new Shape(model, through);
    List<Assignment> assignments = new ArrayList<>();
    for (Argument part : argument.fields()) {
      assignments.add(
          shape.scalar(part).map(f -> updated(f, part)).orElseThrow(() -> shape.unknown(part)));
    }
    return new Data(assignments, List.of());
  }

  private Data read(Shape shape, Argument argument, boolean creating) {
    List<Assignment> assignments = new ArrayList<>();
    List<NestedWrite> writes = new ArrayList<>();
    for (Argument part : argument.fields()) {
      Optional<ScalarField> scalar = shape.scalar(part);
      if (scalar.isPresent()) {
        assignments.add(creating ? created(scalar.get(), part) : updated(scalar.get(), part));
      } else {
        RelationField relation = shape.relation(part).orElseThrow(() -> shape.unknown(part));
        writes.addAll(creating ? nested.create(relation, part) : nested.update(relation, part));
      }
    }
    shape.requireOneStyle(argument);
    return new Data(assignments, writes);
  }

  private Assignment created(ScalarField field, Argument argument) {
    Argument value =
        field.isList() && argument.isObject() ? argument.requiredField("set") : argument;
    return assignment(field, Operation.SET, value);
  }

  private Assignment updated(ScalarField field, Argument argument) {
    if (!argument.isObject() || (field.type() == ScalarType.JSON && !field.isList())) {
      return assignment(field, Operation.SET, argument);
    }
    List<Argument> parts = argument.fields();
    if (parts.size() != 1) {
      throw argument.wrong("it must name exactly one operation");
    }
    Argument part = parts.getFirst();
    if (field.isList() && part.name().equals("push")) {
      return pushed(field, part);
    }
    Operation operation = OPERATIONS.get(part.name());
    if (operation == null || (operation != Operation.SET && !isNumber(field))) {
      throw part.unknown(
          isNumber(field)
              ? OPERATIONS.keySet()
              : field.isList() ? Set.of("set", "push") : Set.of("set"));
    }
    if (operation != Operation.SET && part.isNull()) {
      throw part.expected("a number");
    }
    return assignment(field, operation, part);
  }

  /** One element or several; a list for a list of documents is one of them. */
  private Assignment pushed(ScalarField field, Argument argument) {
    Object elements =
        field.type() == ScalarType.JSON
            ? List.of(Scalars.read(ColumnType.of(field), argument))
            : Scalars.read(field, argument);
    return new Assignment(field, Operation.PUSH, Optional.of(slots.add(elements)));
  }

  private static boolean isNumber(ScalarField field) {
    FieldType type = field.type();
    return !field.isList()
        && (type == ScalarType.INT
            || type == ScalarType.BIG_INT
            || type == ScalarType.FLOAT
            || type == ScalarType.DECIMAL);
  }

  private Assignment assignment(ScalarField field, Operation operation, Argument argument) {
    boolean isNull =
        field.type() == ScalarType.JSON ? argument.value() == JsonNull.DATABASE : argument.isNull();
    if (!isNull) {
      return new Assignment(
          field, operation, Optional.of(slots.add(Scalars.read(field, argument))));
    }
    if (!field.isOptional()) {
      throw argument.wrong("the field is never null");
    }
    return new Assignment(field, operation, Optional.empty());
  }

  /**
   * What data of one model may say, and what it has said so far. Foreign keys are written as
   * scalars or through their relations, never both: the client's types are called unchecked and
   * checked.
   */
  private static final class Shape {
    private final Model model;
    private final @Nullable RelationField through;
    private final Set<ScalarField> ownedByParent;
    private final Set<ScalarField> foreignKeys = new LinkedHashSet<>();
    private boolean unchecked;
    private boolean checked;

    Shape(Model model, Optional<RelationField> parentSide) {
      this.model = model;
      this.through = parentSide.flatMap(RelationField::opposite).orElse(null);
      this.ownedByParent = through == null ? Set.of() : Set.copyOf(through.fields());
      for (RelationField relation : Fields.relations(model)) {
        foreignKeys.addAll(relation.fields());
      }
    }

    Optional<ScalarField> scalar(Argument part) {
      Optional<ScalarField> field =
          Fields.scalar(model, part.name()).filter(f -> !ownedByParent.contains(f));
      unchecked |= field.filter(f -> foreignKeys.contains(f) || Fields.isCounted(f)).isPresent();
      return field;
    }

    Optional<RelationField> relation(Argument part) {
      Optional<RelationField> field = Fields.relation(model, part.name()).filter(f -> f != through);
      checked |= field.filter(RelationField::isReferencing).isPresent();
      return field;
    }

    dev.refract.orm.error.InvalidRequestException unknown(Argument part) {
      return part.unknown(Fields.names(model));
    }

    void requireOneStyle(Argument argument) {
      if (checked && unchecked) {
        throw argument.wrong(
            "foreign keys and ids that the database counts cannot stand beside relations that set"
                + " foreign keys");
      }
    }

    void requireEnough(Argument argument) {
      if (!checked) {
        requireScalars(argument);
        return;
      }
      for (ScalarField field : Fields.scalars(model)) {
        if (!foreignKeys.contains(field)) {
          requireScalar(field, argument);
        }
      }
      for (RelationField relation : Fields.relations(model)) {
        if (relation.isReferencing()
            && relation.isRequired()
            && relation != through
            && relation.fields().stream().anyMatch(f -> f.defaultValue().isEmpty())) {
          argument.requiredField(relation.name());
        }
      }
    }

    void requireScalars(Argument argument) {
      Fields.scalars(model).forEach(field -> requireScalar(field, argument));
    }

    private void requireScalar(ScalarField field, Argument argument) {
      if (field.isRequired()
          && field.defaultValue().isEmpty()
          && !field.isUpdatedAt()
          && !ownedByParent.contains(field)) {
        argument.requiredField(field.name());
      }
    }
  }
}
