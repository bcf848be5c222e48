package dev.refract.orm.execute;

import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.PostgresAddress;
import dev.refract.orm.connect.PostgresUrl;
import dev.refract.orm.connect.SqliteUrl;
import dev.refract.orm.error.RefractException;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Spans of OpenTelemetry, with the names of the reference and the attributes of the semantic
 * conventions for databases. The only class that knows its API, loaded only where that is there.
 */
final class OpenTelemetrySpans implements Spans {
  private final Tracer tracer;

  private OpenTelemetrySpans(Tracer tracer) {
    this.tracer = tracer;
  }

  static Spans ofThisProcess() {
    return GlobalOpenTelemetry.isSet()
        ? new OpenTelemetrySpans(GlobalOpenTelemetry.getTracer("dev.refract.orm"))
        : NONE;
  }

  @Override
  public <T extends @Nullable Object> T operation(Operation operation, Supplier<T> work) {
    return within(
        tracer
            .spanBuilder("prisma:client:operation")
            .setAttribute("method", operation.action())
            .setAttribute("model", operation.model())
            .setAttribute("name", operation.toString()),
        work);
  }

  @Override
  public <T extends @Nullable Object> T transaction(Supplier<T> work) {
    return within(tracer.spanBuilder("prisma:client:transaction"), work);
  }

  private static <T extends @Nullable Object> T within(SpanBuilder builder, Supplier<T> work) {
    Span span = builder.startSpan();
    try (Scope _ = span.makeCurrent()) {
      return work.get();
    } catch (Throwable failure) {
      span.setStatus(StatusCode.ERROR)
          .setAttribute(
              "error.type",
              failure instanceof RefractException known
                  ? known.code()
                  : failure.getClass().getName());
      throw failure;
    } finally {
      span.end();
    }
  }

  @Override
  public QueryListener statements(DatabaseUrl url) {
    Attributes ofAll = attributes(url);
    return event -> {
      long end = nanos(Instant.now());
      Span span =
          tracer
              .spanBuilder("prisma:client:db_query")
              .setSpanKind(SpanKind.CLIENT)
              .setStartTimestamp(end - event.duration().toNanos(), TimeUnit.NANOSECONDS)
              .setAllAttributes(ofAll)
              .setAttribute("db.query.text", event.sql())
              .startSpan();
      event
          .failure()
          .ifPresent(failure ->
              span.setStatus(StatusCode.ERROR).setAttribute("error.type", failure.code()));
      span.end(end, TimeUnit.NANOSECONDS);
    };
  }

  private static long nanos(Instant time) {
    return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
  }

  private static Attributes attributes(DatabaseUrl url) {
    AttributesBuilder all = Attributes.builder();
    all.put("db.system.name", url.dialect().provider().keyword());
    switch (url) {
      case SqliteUrl sqlite -> all.put("db.namespace", sqlite.description());
      case PostgresUrl postgres -> {
        all.put("db.namespace", postgres.database());
        switch (postgres.address()) {
          case PostgresAddress.Network(String host, int port) ->
              all.put("server.address", host).put("server.port", port);
          case PostgresAddress.LocalSocket socket ->
              all.put("server.address", socket.file().toString());
        }
      }
    }
    return all.build();
  }
}
