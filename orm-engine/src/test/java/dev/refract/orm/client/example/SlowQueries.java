package dev.refract.orm.client.example;

import dev.refract.orm.client.Extension;
import dev.refract.orm.client.On;
import dev.refract.orm.client.Query;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells of the queries that took too long. */
final class SlowQueries {
  private SlowQueries() {}

  static Extension of(Duration longest, InstantSource clock, Consumer<String> log) {
    return Extension.named("slow queries")
        .around(On.everything(), query -> timed(query, longest, clock, log));
  }

  private static @Nullable Object timed(
      Query query, Duration longest, InstantSource clock, Consumer<String> log) {
    var begun = clock.instant();
    try {
      return query.proceed();
    } finally {
      Duration took = Duration.between(begun, clock.instant());
      if (took.compareTo(longest) > 0) {
        log.accept(
            query.model().orElse("raw SQL")
                + " "
                + query.action().key()
                + " took "
                + took.toMillis()
                + " ms");
      }
    }
  }
}
