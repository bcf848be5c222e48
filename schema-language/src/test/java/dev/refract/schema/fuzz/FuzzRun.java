package dev.refract.schema.fuzz;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Puts many texts through everything and says which took longest; a step that hangs for a minute
 * ends the process.
 */
final class FuzzRun {
  private static final long LIMIT_NANOS = 60_000_000_000L;
  private static final long A_SECOND = 1_000_000_000L;

  private record Running(FuzzInput input, long since) {}

  private record Slowest(long nanos, FuzzInput input) {
    long millis() {
      return nanos / 1_000_000;
    }
  }

  private FuzzRun() {}

  /** Whether no text failed and no step took a second. */
  static boolean succeeds(long count, long first, PrintStream out) {
    AtomicReference<@Nullable Running> running = new AtomicReference<>();
    Thread.ofPlatform().daemon().start(() -> watch(running, out));
    FuzzInputs inputs = new FuzzInputs();
    for (long seed = first; seed < first + 300; seed++) {
      Pipeline.run(inputs.of(seed)); // so that the start of the machine is not counted
    }
    Map<String, Slowest> slowest = new LinkedHashMap<>();
    long failed = 0;
    for (long seed = first; seed < first + count; seed++) {
      FuzzInput input = inputs.of(seed);
      running.set(new Running(input, System.nanoTime()));
      try {
        timed(input)
            .forEach((step, nanos) ->
                slowest.merge(
                    step, new Slowest(nanos, input), (a, b) -> a.nanos >= b.nanos ? a : b));
      } catch (RuntimeException | Error problem) {
        failed++;
        out.println("FAILED " + input + ": " + problem);
        problem.printStackTrace(out);
      }
    }
    running.set(null);
    out.printf("%d inputs, %d failed; the slowest by step:%n", count, failed);
    slowest.forEach((step, s) -> out.printf("  %-12s %5d ms  %s%n", step, s.millis(), s.input));
    boolean slow = slowest.values().stream().anyMatch(s -> s.nanos >= A_SECOND);
    return failed == 0 && !slow;
  }

  /** A text that seems slow is timed again: a busy machine makes any step slow once. */
  private static Map<String, Long> timed(FuzzInput input) {
    Map<String, Long> times = Pipeline.run(input);
    for (int again = 0; again < 2 && isSlow(times); again++) {
      Pipeline.run(input).forEach((step, nanos) -> times.merge(step, nanos, Math::min));
    }
    return times;
  }

  private static boolean isSlow(Map<String, Long> times) {
    return times.values().stream().anyMatch(nanos -> nanos >= A_SECOND);
  }

  private static void watch(AtomicReference<@Nullable Running> running, PrintStream out) {
    while (true) {
      Running now = running.get();
      if (now != null && System.nanoTime() - now.since() > LIMIT_NANOS) {
        out.println("HANGS " + now.input());
        Runtime.getRuntime().halt(1);
      }
      LockSupport.parkNanos(100_000_000);
    }
  }
}
