package dev.refract.schema.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What {@code @default(…)} says. */
public sealed interface DefaultValue {

  /** A text: of a String, DateTime, Json, Bytes field, as written with escapes resolved. */
  record Text(String value) implements DefaultValue {}

  /** A number as written. */
  record Numeric(String text) implements DefaultValue {}

  /** {@code true} or {@code false}. */
  record Bool(boolean value) implements DefaultValue {}

  /** A value of the field's enum. */
  record OfEnum(EnumType.Value value) implements DefaultValue {}

  /** {@code [a, b]} for list fields. */
  record OfList(List<DefaultValue> elements) implements DefaultValue {
    public OfList {
      elements = List.copyOf(elements);
    }
  }

  /** {@code autoincrement()}: the database counts. */
  record Autoincrement() implements DefaultValue {}

  /** {@code sequence(…)} with its options as written (CockroachDB). */
  record Sequence(List<String> options) implements DefaultValue {
    public Sequence {
      options = List.copyOf(options);
    }
  }

  /** {@code now()}. */
  record Now() implements DefaultValue {}

  /** {@code uuid()}, {@code uuid(4)}, {@code uuid(7)}. */
  record Uuid(OptionalInt version) implements DefaultValue {}

  /** {@code cuid()}, {@code cuid(1)}, {@code cuid(2)}. */
  record Cuid(OptionalInt version) implements DefaultValue {}

  /** {@code ulid()}. */
  record Ulid() implements DefaultValue {}

  /** {@code nanoid()}, {@code nanoid(length)}. */
  record NanoId(OptionalInt length) implements DefaultValue {}

  /** {@code auto()}: the database makes an id (MongoDB). */
  record Auto() implements DefaultValue {}

  /** {@code dbgenerated("…")}: an expression of the database's own. */
  record DatabaseGenerated(Optional<String> expression) implements DefaultValue {}

  /** Whether the engine, not the database, makes the value. */
  default boolean isMadeByEngine() {
    return switch (this) {
      case Uuid _, Cuid _, Ulid _, NanoId _ -> true;
      case Text _,
          Numeric _,
          Bool _,
          OfEnum _,
          OfList _,
          Autoincrement _,
          Sequence _,
          Now _,
          Auto _,
          DatabaseGenerated _ ->
          false;
    };
  }
}
