package dev.refract.orm.cache;

import dev.refract.orm.request.Data;
import dev.refract.orm.request.NestedWrite;
import dev.refract.orm.request.Request;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ReferentialAction;
import dev.refract.schema.model.Relation;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The models whose rows a write can change: those that it names, and those that follow because
 * their rows point to others. A change of who belongs to whom counts as one of both sides.
 */
public final class WrittenModels {
  private final Set<Model> models = new LinkedHashSet<>();

  private WrittenModels() {}

  /** Those of a request; none for one that only reads. */
  public static Set<Model> of(Request request) {
    WrittenModels writes = new WrittenModels();
    switch (request) {
      case Request.Find _, Request.Aggregate _, Request.GroupBy _ -> {
        // it changes nothing
      }
      case Request.Create create -> writes.data(create.model(), create.data());
      case Request.CreateMany create -> writes.models.add(create.model());
      case Request.Update update -> writes.data(update.model(), update.data());
      case Request.UpdateMany update -> writes.data(update.model(), update.data());
      case Request.Upsert upsert -> {
        writes.data(upsert.model(), upsert.create());
        writes.data(upsert.model(), upsert.update());
      }
      case Request.Delete delete -> writes.deleted(delete.model());
      case Request.DeleteMany delete -> writes.deleted(delete.model());
    }
    return writes.models;
  }

  private void data(Model model, Data data) {
    models.add(model);
    data.assignments().forEach(assignment -> moved(model, assignment.field()));
    data.nested().forEach(this::nested);
  }

  private void nested(NestedWrite write) {
    Model target = write.field().target();
    models.add(target);
    switch (write) {
      case NestedWrite.Create create -> create.rows().forEach(row -> data(target, row));
      case NestedWrite.ConnectOrCreate create -> data(target, create.create());
      case NestedWrite.Update update -> data(target, update.data());
      case NestedWrite.UpdateMany update -> data(target, update.data());
      case NestedWrite.Upsert upsert -> {
        data(target, upsert.create());
        data(target, upsert.update());
      }
      case NestedWrite.Delete _, NestedWrite.DeleteMany _ -> deleted(target);
      case NestedWrite.CreateMany _,
          NestedWrite.Connect _,
          NestedWrite.Disconnect _,
          NestedWrite.Set _ -> {
        // rows of the target, or links to them
      }
    }
  }

  /** Rows that point to rows which go may go with them, or lose their way. */
  private void deleted(Model model) {
    models.add(model);
    for (RelationField key : keysTo(model)) {
      if (follows(key.relation().onDelete()) && models.add(key.model())) {
        deleted(key.model());
      }
    }
  }

  /** Rows that point to a row by a field may follow when that changes. */
  private void moved(Model model, ScalarField field) {
    for (RelationField key : keysTo(model)) {
      if (key.references().contains(field)
          && follows(key.relation().onUpdate())
          && models.add(key.model())) {
        key.fields().forEach(own -> moved(key.model(), own));
      }
    }
  }

  private static boolean follows(Optional<ReferentialAction> action) {
    return action
        .filter(a -> a == ReferentialAction.RESTRICT || a == ReferentialAction.NO_ACTION)
        .isEmpty();
  }

  /** The fields of other models, or its own, that hold keys of a model. */
  private static List<RelationField> keysTo(Model model) {
    return model.relationFields().stream()
        .map(RelationField::relation)
        .filter(relation -> relation.kind() != Relation.Kind.MANY_TO_MANY)
        .map(Relation::first)
        .filter(first -> first.target() == model)
        .distinct()
        .toList();
  }
}
