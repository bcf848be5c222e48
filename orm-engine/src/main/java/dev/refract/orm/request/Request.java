package dev.refract.orm.request;

import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import java.util.List;
import java.util.Optional;

/** What is asked for, without values. Equal shapes have one plan. */
public sealed interface Request {
  Model model();

  /** {@code findUnique}, {@code findFirst}, {@code findMany}. */
  record Find(
      Model model,
      Wanted wanted,
      boolean orThrow,
      Window window,
      Selection selection,
      LoadStrategy strategy)
      implements Request {
    public Find(Model model, Wanted wanted, boolean orThrow, Window window, Selection selection) {
      this(model, wanted, orThrow, window, selection, LoadStrategy.QUERY);
    }
  }

  /** How the rows of relations come. */
  enum LoadStrategy {
    /** With one statement for each level; measured to be the faster one. */
    QUERY,
    /** All with one statement. */
    JOIN
  }

  /** How many rows a find gives. */
  enum Wanted {
    UNIQUE,
    FIRST,
    MANY
  }

  /** {@code aggregate} and {@code count}. */
  record Aggregate(Model model, Window window, List<Aggregation> results) implements Request {
    public Aggregate {
      results = List.copyOf(results);
    }
  }

  /** {@code groupBy}. */
  record GroupBy(
      Model model,
      List<ScalarField> by,
      Where where,
      Having having,
      List<GroupOrder> order,
      Optional<Integer> take,
      int skip,
      List<Aggregation> results)
      implements Request {
    public GroupBy {
      by = List.copyOf(by);
      order = List.copyOf(order);
      results = List.copyOf(results);
    }
  }

  /** {@code create}. */
  record Create(Model model, Data data, Selection selection) implements Request {}

  /** {@code createMany}; with a selection {@code createManyAndReturn}. */
  record CreateMany(
      Model model, NewRows rows, boolean skipDuplicates, Optional<Selection> selection)
      implements Request {}

  /** {@code update}. */
  record Update(Model model, Where where, Data data, Selection selection) implements Request {}

  /** {@code updateMany}; with a selection {@code updateManyAndReturn}. */
  record UpdateMany(
      Model model, Where where, Data data, Optional<Integer> limit, Optional<Selection> selection)
      implements Request {}

  /**
   * {@code upsert}.
   *
   * @param key the fields that find the row, where only they do
   */
  record Upsert(
      Model model,
      Where where,
      Optional<UniqueKey> key,
      Data create,
      Data update,
      Selection selection)
      implements Request {}

  /** {@code delete}. */
  record Delete(Model model, Where where, Selection selection) implements Request {}

  /** {@code deleteMany}. */
  record DeleteMany(Model model, Where where, Optional<Integer> limit) implements Request {}
}
