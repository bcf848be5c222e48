package dev.refract.orm.client;

import dev.refract.orm.error.RefractException;
import dev.refract.orm.execute.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations of one model. Errors are those of {@link RefractClient#run}. */
public final class ModelClient {
  private final RefractClient client;
  private final String model;

  ModelClient(RefractClient client, String model) {
    this.client = client;
    this.model = model;
  }

  /** The row that a unique key finds. */
  public Optional<Row> findUnique(Arguments arguments) {
    return Optional.ofNullable((Row) run(Action.FIND_UNIQUE, arguments));
  }

  /** The row that a unique key finds; P2025 where there is none. */
  public Row findUniqueOrThrow(Arguments arguments) {
    return row(Action.FIND_UNIQUE_OR_THROW, arguments);
  }

  public Optional<Row> findFirst(Arguments arguments) {
    return Optional.ofNullable((Row) run(Action.FIND_FIRST, arguments));
  }

  /** The first row; P2025 where there is none. */
  public Row findFirstOrThrow(Arguments arguments) {
    return row(Action.FIND_FIRST_OR_THROW, arguments);
  }

  public List<Row> findMany(Arguments arguments) {
    return rows(Action.FIND_MANY, arguments);
  }

  /**
   * The rows of {@link #findMany} as they are read: a thousand at a time with what hangs on them,
   * so that a result may be of any size. The stream holds a connection until it is closed, or has
   * come to its end; inside a transaction it ends with it.
   *
   * <pre>{@code
   * try (Stream<Row> users = client.model("User").stream(Arguments.none())) {
   *   users.forEach(writer::write);
   * }
   * }</pre>
   *
   * @throws RefractException P2028 where more is read after the transaction has ended
   */
  public Stream<Row> stream(Arguments arguments) {
    if (client.act(model, Action.STREAM, arguments.toMap()) instanceof Stream<?> rows) {
      return rows.map(Row.class::cast);
    }
    throw new IllegalStateException("a hook gave no stream");
  }

  public long count(Arguments arguments) {
    Row counts = row(Action.COUNT, arguments).row("_count");
    return counts != null && counts.get("_all") instanceof Number number ? number.longValue() : 0;
  }

  public Row aggregate(Arguments arguments) {
    return row(Action.AGGREGATE, arguments);
  }

  public List<Row> groupBy(Arguments arguments) {
    return rows(Action.GROUP_BY, arguments);
  }

  public Row create(Arguments arguments) {
    return row(Action.CREATE, arguments);
  }

  /** How many rows were made. */
  public int createMany(Arguments arguments) {
    return changed(Action.CREATE_MANY, arguments);
  }

  public List<Row> createManyAndReturn(Arguments arguments) {
    return rows(Action.CREATE_MANY_AND_RETURN, arguments);
  }

  public Row update(Arguments arguments) {
    return row(Action.UPDATE, arguments);
  }

  /** How many rows were changed. */
  public int updateMany(Arguments arguments) {
    return changed(Action.UPDATE_MANY, arguments);
  }

  public List<Row> updateManyAndReturn(Arguments arguments) {
    return rows(Action.UPDATE_MANY_AND_RETURN, arguments);
  }

  public Row upsert(Arguments arguments) {
    return row(Action.UPSERT, arguments);
  }

  /** The row as it was. */
  public Row delete(Arguments arguments) {
    return row(Action.DELETE, arguments);
  }

  /** How many rows were deleted. */
  public int deleteMany(Arguments arguments) {
    return changed(Action.DELETE_MANY, arguments);
  }

  /** {@link #create} with an answer for each way it can go. */
  public Outcome<Row> tryCreate(Arguments arguments) {
    return client.attempt(() -> create(arguments));
  }

  /** {@link #createMany} with an answer for each way it can go. */
  public Outcome<Integer> tryCreateMany(Arguments arguments) {
    return client.attempt(() -> createMany(arguments));
  }

  /** {@link #update} with an answer for each way it can go. */
  public Outcome<Row> tryUpdate(Arguments arguments) {
    return client.attempt(() -> update(arguments));
  }

  /** {@link #updateMany} with an answer for each way it can go. */
  public Outcome<Integer> tryUpdateMany(Arguments arguments) {
    return client.attempt(() -> updateMany(arguments));
  }

  /** {@link #upsert} with an answer for each way it can go. */
  public Outcome<Row> tryUpsert(Arguments arguments) {
    return client.attempt(() -> upsert(arguments));
  }

  /** {@link #delete} with an answer for each way it can go. */
  public Outcome<Row> tryDelete(Arguments arguments) {
    return client.attempt(() -> delete(arguments));
  }

  /** {@link #deleteMany} with an answer for each way it can go. */
  public Outcome<Integer> tryDeleteMany(Arguments arguments) {
    return client.attempt(() -> deleteMany(arguments));
  }

  private @Nullable Object run(Action action, Arguments arguments) {
    return client.act(model, action, arguments.toMap());
  }

  private Row row(Action action, Arguments arguments) {
    if (run(action, arguments) instanceof Row row) {
      return row;
    }
    throw new IllegalStateException(action + " gave no row");
  }

  private List<Row> rows(Action action, Arguments arguments) {
    if (run(action, arguments) instanceof List<?> list) {
      return list.stream().map(Row.class::cast).toList();
    }
    throw new IllegalStateException(action + " gave no rows");
  }

  private int changed(Action action, Arguments arguments) {
    Integer count = row(action, arguments).integer("count");
    return count == null ? 0 : count;
  }
}
