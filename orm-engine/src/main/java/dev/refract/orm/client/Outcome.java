package dev.refract.orm.client;

import dev.refract.orm.error.ForeignKeyViolationException;
import dev.refract.orm.error.NullViolationException;
import dev.refract.orm.error.RecordNotFoundException;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.error.RelationViolationException;
import dev.refract.orm.error.UniqueViolationException;
import dev.refract.orm.error.WriteConflictException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a write went, for people who switch instead of catch. What a program can do something about
 * is a case of its own; everything else is still thrown.
 *
 * <pre>{@code
 * String answer = switch (client.model("User").tryCreate(data(Map.of("email", email)))) {
 *   case Outcome.Ok(Row user) -> "welcome " + user.text("name");
 *   case Outcome.UniqueViolation(var failure) -> failure.fields() + " is taken";
 *   case Outcome.Failed(var failure) -> failure.text();
 * };
 * }</pre>
 */
public sealed interface Outcome<T extends @Nullable Object> {

  /** It was done. */
  record Ok<T extends @Nullable Object>(T value) implements Outcome<T> {}

  /** It was not done, and nothing was changed. */
  sealed interface Failed<T extends @Nullable Object> extends Outcome<T> {
    RefractException failure();
  }

  /** A unique key holds such a row already (P2002). */
  record UniqueViolation<T extends @Nullable Object>(UniqueViolationException failure)
      implements Failed<T> {}

  /** A row points to a row that is not there, or a row that is pointed to would go (P2003). */
  record ForeignKeyViolation<T extends @Nullable Object>(ForeignKeyViolationException failure)
      implements Failed<T> {}

  /** A required column would hold null (P2011). */
  record NullViolation<T extends @Nullable Object>(NullViolationException failure)
      implements Failed<T> {}

  /** A required relation would lose its other side (P2014). */
  record RelationViolation<T extends @Nullable Object>(RelationViolationException failure)
      implements Failed<T> {}

  /** A row that it depends on is not there, or not connected (P2025, P2017, P2018). */
  record NotFound<T extends @Nullable Object>(RecordNotFoundException failure)
      implements Failed<T> {}

  /** Another transaction was faster: the whole transaction can be tried again (P2034). */
  record WriteConflict<T extends @Nullable Object>(WriteConflictException failure)
      implements Failed<T> {}

  /**
   * How any work goes. In a transaction of PostgreSQL, nothing more can be done after a failure
   * that only part of it has met: see {@link RefractClient#transaction} for parts, which the {@code
   * try…} methods of models are.
   *
   * @throws RefractException where it fails for a reason that is no case
   */
  static <T extends @Nullable Object> Outcome<T> of(Supplier<T> work) {
    try {
      return new Ok<>(work.get());
    } catch (UniqueViolationException failure) {
      return new UniqueViolation<>(failure);
    } catch (ForeignKeyViolationException failure) {
      return new ForeignKeyViolation<>(failure);
    } catch (NullViolationException failure) {
      return new NullViolation<>(failure);
    } catch (RelationViolationException failure) {
      return new RelationViolation<>(failure);
    } catch (RecordNotFoundException failure) {
      return new NotFound<>(failure);
    } catch (WriteConflictException failure) {
      return new WriteConflict<>(failure);
    }
  }

  /**
   * The value.
   *
   * @throws RefractException where it was not done
   */
  default T orThrow() {
    return switch (this) {
      case Ok<T>(T value) -> value;
      case Failed<T> failed -> throw failed.failure();
    };
  }
}
