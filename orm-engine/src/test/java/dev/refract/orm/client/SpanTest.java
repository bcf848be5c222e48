package dev.refract.orm.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.WhenMissing;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.execute.Spans;
import dev.refract.orm.testing.Bank;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpanTest {
  @TempDir Path folder;

  private final List<SpanData> spans = new CopyOnWriteArrayList<>();

  @SuppressWarnings("NullAway.Init") // before each test
  private Database database;

  private final class Exporter implements SpanExporter {
    @Override
    public CompletableResultCode export(Collection<SpanData> ended) {
      spans.addAll(ended);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }

  @BeforeEach
  void open() {
    GlobalOpenTelemetry.resetForTest();
    database = Database.open(DatabaseUrl.parse("file:bank.db", folder), WhenMissing.CREATE);
    Bank.makeTables(database);
  }

  @AfterEach
  void close() {
    database.close();
    GlobalOpenTelemetry.resetForTest();
  }

  private RefractClient tracedClient() {
    GlobalOpenTelemetry.set(
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(new Exporter()))
                    .build())
            .build());
    return RefractClient.open(Bank.schema(database), database);
  }

  private SpanData span(String name) {
    return spans.stream().filter(s -> s.getName().endsWith(name)).findFirst().orElseThrow();
  }

  private static String attribute(SpanData span, String key) {
    return String.valueOf(span.getAttributes().get(AttributeKey.stringKey(key)));
  }

  @Test
  void statementsAreInOperationsAndThoseInTransactions() {
    tracedClient()
        .transaction(tx -> tx.model("Account").create(Arguments.data(Map.of("balance", 5))));
    SpanData transaction = span("prisma:client:transaction");
    SpanData operation = span("prisma:client:operation");
    SpanData statement = span("prisma:client:db_query");
    assertThat(operation.getParentSpanId()).isEqualTo(transaction.getSpanId());
    assertThat(statement.getParentSpanId()).isEqualTo(operation.getSpanId());
    assertThat(attribute(operation, "name")).isEqualTo("Account.create");
    assertThat(attribute(operation, "method")).isEqualTo("create");
    assertThat(attribute(operation, "model")).isEqualTo("Account");
    assertThat(statement.getKind()).isEqualTo(SpanKind.CLIENT);
    assertThat(attribute(statement, "db.system.name")).isEqualTo("sqlite");
    assertThat(attribute(statement, "db.namespace")).endsWith("bank.db");
    assertThat(attribute(statement, "db.query.text")).startsWith("INSERT INTO \"Account\"");
    assertThat(statement.getEndEpochNanos()).isGreaterThan(statement.getStartEpochNanos());
  }

  @Test
  void failureEndsItsSpans() {
    RefractClient client = tracedClient();
    assertThatThrownBy(() -> client.model("Account").findUniqueOrThrow(Arguments.where("id", 1)))
        .isInstanceOf(RefractException.class);
    assertThatThrownBy(() -> client.queryUnsafe("SELEC 1")).isInstanceOf(RefractException.class);
    assertThat(attribute(span("operation"), "error.type")).isEqualTo("P2025");
    assertThat(span("operation").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    SpanData raw = spans.getLast();
    assertThat(attribute(raw, "error.type")).isEqualTo("P2010");
    assertThat(attribute(raw, "db.query.text")).isEqualTo("SELEC 1");
  }

  @Test
  void nobodyTracesWhereNothingIsSetUp() {
    assertThat(Spans.ofThisProcess()).isSameAs(Spans.NONE);
  }

  @Test
  void engineWorksWithoutTheApi() throws IOException, ReflectiveOperationException {
    URL[] path =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("opentelemetry"))
            .map(entry -> url(Path.of(entry)))
            .toArray(URL[]::new);
    try (URLClassLoader without = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
      Class<?> spansThere = without.loadClass(Spans.class.getName());
      assertThat(spansThere).isNotSameAs(Spans.class);
      assertThat(spansThere.getMethod("ofThisProcess").invoke(null))
          .isSameAs(spansThere.getField("NONE").get(null));
    }
  }

  private static URL url(Path entry) {
    try {
      return entry.toUri().toURL();
    } catch (java.net.MalformedURLException wrong) {
      throw new AssertionError(wrong);
    }
  }
}
