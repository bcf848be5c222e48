package dev.refract.orm.client;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a client can be asked to do. */
public enum Action {
  FIND_UNIQUE("findUnique", Kind.READ),
  FIND_UNIQUE_OR_THROW("findUniqueOrThrow", Kind.READ),
  FIND_FIRST("findFirst", Kind.READ),
  FIND_FIRST_OR_THROW("findFirstOrThrow", Kind.READ),
  FIND_MANY("findMany", Kind.READ),
  /** {@link ModelClient#stream}: the arguments of findMany, and a stream as the result. */
  STREAM("stream", Kind.READ),
  COUNT("count", Kind.READ),
  AGGREGATE("aggregate", Kind.READ),
  GROUP_BY("groupBy", Kind.READ),
  CREATE("create", Kind.WRITE),
  CREATE_MANY("createMany", Kind.WRITE),
  CREATE_MANY_AND_RETURN("createManyAndReturn", Kind.WRITE),
  UPDATE("update", Kind.WRITE),
  UPDATE_MANY("updateMany", Kind.WRITE),
  UPDATE_MANY_AND_RETURN("updateManyAndReturn", Kind.WRITE),
  UPSERT("upsert", Kind.WRITE),
  DELETE("delete", Kind.WRITE),
  DELETE_MANY("deleteMany", Kind.WRITE),
  QUERY_RAW("$queryRaw", Kind.RAW),
  EXECUTE_RAW("$executeRaw", Kind.RAW),
  /** {@link RefractClient#streamRaw}. */
  STREAM_RAW("$streamRaw", Kind.RAW);

  private enum Kind {
    READ,
    WRITE,
    RAW
  }

  private static final Map<String, Action> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toMap(Action::key, Function.identity()));

  private final String key;
  private final Kind kind;

  Action(String key, Kind kind) {
    this.key = key;
    this.kind = kind;
  }

  /** Its name in requests. */
  public String key() {
    return key;
  }

  /** Whether it is one of a model, and changes nothing. */
  public boolean isRead() {
    return kind == Kind.READ;
  }

  /** Whether it is one of a model, and changes rows. */
  public boolean isWrite() {
    return kind == Kind.WRITE;
  }

  /** Whether it is a statement that a person wrote. */
  public boolean isRaw() {
    return kind == Kind.RAW;
  }

  /** Whether it gives rows of its model. */
  boolean givesRows() {
    return switch (this) {
      case FIND_UNIQUE,
          FIND_UNIQUE_OR_THROW,
          FIND_FIRST,
          FIND_FIRST_OR_THROW,
          FIND_MANY,
          STREAM,
          CREATE,
          CREATE_MANY_AND_RETURN,
          UPDATE,
          UPDATE_MANY_AND_RETURN,
          UPSERT,
          DELETE ->
          true;
      case COUNT,
          AGGREGATE,
          GROUP_BY,
          CREATE_MANY,
          UPDATE_MANY,
          DELETE_MANY,
          QUERY_RAW,
          EXECUTE_RAW,
          STREAM_RAW ->
          false;
    };
  }

  public static Optional<Action> of(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }
}
