package dev.refract.orm.cache;

import dev.refract.orm.request.Order;
import dev.refract.orm.request.Request;
import dev.refract.orm.request.Selection;
import dev.refract.orm.request.Where;
import dev.refract.orm.request.Window;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The models whose rows an answer depends on. */
public final class ReadModels {
  private final Set<Model> models = new LinkedHashSet<>();

  private ReadModels() {}

  /** Those of a request that only reads, in a steady order; none for a write. */
  public static Set<Model> of(Request request) {
    ReadModels reads = new ReadModels();
    switch (request) {
      case Request.Find find -> {
        reads.window(find.model(), find.window());
        reads.selection(find.selection());
      }
      case Request.Aggregate aggregate -> reads.window(aggregate.model(), aggregate.window());
      case Request.GroupBy groups -> {
        reads.models.add(groups.model());
        reads.where(groups.where());
      }
      case Request.Create _,
          Request.CreateMany _,
          Request.Update _,
          Request.UpdateMany _,
          Request.Upsert _,
          Request.Delete _,
          Request.DeleteMany _ -> {
        // what it reads is only part of what it changes
      }
    }
    return reads.models;
  }

  private void window(Model model, Window window) {
    models.add(model);
    where(window.where());
    for (Order order : window.order()) {
      switch (order) {
        case Order.ByField byField -> path(byField.path());
        case Order.ByCount byCount -> {
          path(byCount.path());
          models.add(byCount.counted().target());
        }
        case Order.ByRelevance byRelevance -> path(byRelevance.path());
      }
    }
  }

  private void path(List<RelationField> path) {
    path.forEach(field -> models.add(field.target()));
  }

  private void where(Where where) {
    switch (where) {
      case Where.All(List<Where> parts) -> parts.forEach(this::where);
      case Where.Any(List<Where> parts) -> parts.forEach(this::where);
      case Where.Not(Where of) -> where(of);
      case Where.Related related -> {
        models.add(related.field().target());
        where(related.where());
      }
      case Where.Missing missing -> models.add(missing.field().target());
      case Where.Scalar _, Where.Search _ -> {
        // fields of the model itself
      }
    }
  }

  private void selection(Selection selection) {
    for (Selection.Nested nested : selection.nested()) {
      window(nested.field().target(), nested.window());
      selection(nested.selection());
    }
    for (Selection.Counted counted : selection.counts()) {
      models.add(counted.field().target());
      where(counted.where());
    }
  }
}
