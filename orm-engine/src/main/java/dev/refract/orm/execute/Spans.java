package dev.refract.orm.execute;

import dev.refract.orm.connect.DatabaseUrl;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Spans around what a client does, for those who trace. */
public interface Spans {
  /** Nobody traces. */
  Spans NONE =
      new Spans() {
        @Override
        public <T extends @Nullable Object> T operation(Operation operation, Supplier<T> work) {
          return work.get();
        }

        @Override
        public <T extends @Nullable Object> T transaction(Supplier<T> work) {
          return work.get();
        }

        @Override
        public QueryListener statements(DatabaseUrl url) {
          return QueryListener.NONE;
        }
      };

  /** Those of OpenTelemetry, where its API is on the class path and was set up before. */
  static Spans ofThisProcess() {
    return isOnClassPath() ? OpenTelemetrySpans.ofThisProcess() : NONE;
  }

  private static boolean isOnClassPath() {
    return Spans.class
            .getClassLoader()
            .getResource("io/opentelemetry/api/GlobalOpenTelemetry.class")
        != null;
  }

  /** One request, with the statements that it takes. */
  <T extends @Nullable Object> T operation(Operation operation, Supplier<T> work);

  /** A transaction, with the requests in it. */
  <T extends @Nullable Object> T transaction(Supplier<T> work);

  /** One statement each. */
  QueryListener statements(DatabaseUrl url);
}
